import { filled, integer, number, table, text, under, type Field, type RowOf } from './record.ts';

/** The publisher's own marks for no number. */
export const BREAKDOWN_MARKS = ['x', 'z', 'c'] as const;

/** `caseload` → `breakdowns_caseload`: where a publication’s breakdowns are in the atlas. */
export const breakdownTable = (publication: string): string => `breakdowns_${publication.replaceAll('-', '_')}`;

const PERCENTAGE = /(^|_)pc(_|$)/i;

/** Whether a column of breakdowns is a percentage, by its header as DfE spells them. */
export const isPercentage = (header: string): boolean => PERCENTAGE.test(header);

/** One table a publication: whom the figures are about, and then the figures of the published file under its own headers. */
export const BREAKDOWNS = table({
  path: 'breakdowns/',
  holds:
    'Every row of one file of the newest release that has them: by age, sex, ethnicity, placement or length of plan. The figures are the file’s own columns, and x, z and c its own marks',
  key: ['topic', 'breakdown', 'period', 'area'],
  missing: ['', ...BREAKDOWN_MARKS],
  fields: {
    topic: text('What the children are broken down by', { required: true }),
    breakdown: text('Which of them', { required: true }),
    period: text('2024, or 2025-01 for a count of January', { required: true }),
    area: text('GSS code', { required: true }),
    row: filled(integer('Line of the published file, its header being line 1'))
  }
});

export type BreakdownLine = RowOf<typeof BREAKDOWNS.fields>;

/** The field of one figure of a published file. */
export const figureOf = (header: string): Field<number | null> =>
  under(header, isPercentage(header) ? number('Per cent, as published') : integer());
