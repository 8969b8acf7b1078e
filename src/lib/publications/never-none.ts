import type { PublicationId } from '../model/measure.ts';
import type { PlacedRow } from './place.ts';
import { IDENTITIES } from './identities.ts';

/** A part of a whole in one row. */
export interface Part {
  publication: PublicationId;
  words: string;
  whole: readonly string[];
  parts: readonly string[];
}

/** Columns that say that something was not recorded. What is not decided yet, or not due, is recorded as such. */
export const UNRECORDED: readonly Part[] = [
  { publication: 'caseload', words: 'plans', whole: ['ehcplans'], parts: ['placement_unknown'] },
  { publication: 'new-plans', words: 'new plans', whole: ['new_ehc_plans'], parts: ['placement_unknown'] },
  { publication: 'needs-of-plans', words: 'plans', whole: ['ehc_plans'], parts: ['number_need_unknown'] },
  { publication: 'needs-of-new-plans', words: 'new plans', whole: ['ehc_plans'], parts: ['number_need_unknown'] },
  { publication: 'ceased-plans', words: 'plans that ended', whole: ['total_ceased'], parts: ['other'] },
  { publication: 'annual-reviews', words: 'review meetings', whole: ['total_review_meeting'], parts: ['no_outcome'] }
];

/** As many as the share of all councils would give, where none is printed; a twentieth of them is nearly none. */
const EXPECTED_FROM = 40;
const NEARLY_NONE = 1 / 20;

/** What records that nothing was recorded: a council that prints none of it has recorded all. */
const NO_OUTCOME = 'noOutcomeRecorded';

/** Parts of a whole that no large council can do without: where one prints none, it does not record them. */
export const NEVER_NONE: readonly Part[] = [
  ...IDENTITIES.filter(({ publication }) =>
    ['requests', 'annual-reviews', 'assessments', 'needs-of-plans'].includes(publication)
  ).flatMap(({ publication, words, whole, parts }) =>
    whole.length > 1
      ? []
      : parts
          .filter((part) => !/25$/.test(part) && !isUnrecorded(publication, part) && part !== NO_OUTCOME)
          .map((part): Part => ({ publication, words, whole, parts: [part] }))
  ),
  { publication: 'ceased-plans', words: 'plans that ended', whole: ['total_ceased'], parts: ['max_age'] },
  { publication: 'ceased-plans', words: 'plans that ended', whole: ['total_ceased'], parts: ['no_engage'] },
  { publication: 'ceased-plans', words: 'plans that ended', whole: ['total_ceased'], parts: ['transfer'] },
  { publication: 'timeliness', words: 'plans issued', whole: ['plansIssued'], parts: ['within20Weeks'] },
  { publication: 'requests', words: 'requests', whole: ['received'], parts: ['mediation'] },
  { publication: 'caseload', words: 'plans', whole: ['ehcplans'], parts: ['elective_home_education'] },
  { publication: 'caseload', words: 'plans', whole: ['ehcplans'], parts: ['special_independent'] },
  { publication: 'caseload', words: 'plans', whole: ['ehcplans'], parts: ['fe_total'] },
  { publication: 'caseload', words: 'plans', whole: ['ehcplans'], parts: ['neet'] }
];

/** Whether a column counts what was not recorded: a council that prints none of it has recorded all. */
function isUnrecorded(publication: PublicationId, part: string): boolean {
  return UNRECORDED.some((one) => one.publication === publication && one.parts.includes(part));
}

/** Counts that some councils do not keep, and whose smallness is no achievement. */
const BY_HABIT = ['requests refused', 'requests mediation', 'ceased-plans no_engage', 'caseload neet', 'caseload fe_total'];

export function recordedByHabit(publication: PublicationId, parts: readonly string[]): boolean {
  return parts.every((part) => BY_HABIT.includes(`${publication} ${part}`));
}

/**
 * Whether a council prints none, or by habit nearly none, of what would be dozens if it were like the others. `usual`: the share of the whole
 * in all councils together, 0 to 1.
 */
export function isNoneAmongHundreds(
  { part, whole, usual }: { part: number; whole: number; usual: number },
  byHabit: boolean
): boolean {
  return whole * usual >= EXPECTED_FROM && (part === 0 || (byHabit && part < whole * usual * NEARLY_NONE));
}

/** The rows of councils of one file that print none among hundreds of one of these fields. */
export function rowsOfNone(publication: PublicationId, rows: readonly PlacedRow[], fields: readonly string[]): PlacedRow[] {
  const sum = (row: PlacedRow, names: readonly string[]) => {
    const values = names.map((name) => row.cells[name]?.value ?? null);
    return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
  };
  return NEVER_NONE.filter((of) => of.publication === publication && of.parts.every((part) => fields.includes(part))).flatMap(
    ({ whole: wholes, parts }) => {
      const read = rows.flatMap((row) => {
        const [part, whole] = [sum(row, parts), sum(row, wholes)];
        return row.level !== 'council' || part === null || whole === null ? [] : [{ row, part, whole }];
      });
      const totals = new Map<string, { part: number; whole: number }>();
      for (const { row, part, whole } of read) {
        const of = totals.get(row.period) ?? { part: 0, whole: 0 };
        totals.set(row.period, { part: of.part + part, whole: of.whole + whole });
      }
      return read
        .filter(({ row, part, whole }) => {
          const of = totals.get(row.period) ?? { part: 0, whole: 0 };
          const usual = of.whole === 0 ? 0 : of.part / of.whole;
          return isNoneAmongHundreds({ part, whole, usual }, recordedByHabit(publication, parts));
        })
        .map(({ row }) => row);
    }
  );
}
