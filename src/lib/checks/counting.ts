import type { PublicationId } from '../model/measure.ts';
import type { ReadFile } from './evidence.ts';

const RATE = /Rate|(^|_)rate(_|$)|[Ss]core|mean|avg_|_pc$|^pc_|_pc_|(^|_)gap(_|$)/;
const wholeFields = new WeakMap<ReadFile, Set<string>>();

/** The fields of a file that count something: no rate by name, and whole numbers and marks throughout. */
export function countFields(file: ReadFile): Set<string> {
  const known = wholeFields.get(file);
  if (known) return known;
  const fields = new Set<string>();
  const broken = new Set<string>();
  const listed = COUNTED[file.publication];
  if (!SCALED.has(file.publication))
    for (const row of file.rows)
      for (const [field, cell] of Object.entries(row.cells)) {
        if (listed ? !listed.includes(field) : RATE.test(field)) continue;
        fields.add(field);
        if (cell.value !== null && !Number.isInteger(cell.value)) broken.add(field);
      }
  for (const field of broken) fields.delete(field);
  wholeFields.set(file, fields);
  return fields;
}

/** The fields that count something, in a table whose shares are printed as whole numbers too. */
const COUNTED: Partial<Record<PublicationId, readonly string[]>> = {
  lait: [
    'SEN_CASES_JAN',
    'SEN_CASES_DUR_YEAR',
    'SEN_TOT_CEASED_EHC_PLAN',
    'SEN_ASSESSMENT',
    'SEN_AN_REVIEW_EXPECTED',
    'SEN_AN_REVIEW_MEET_REC'
  ]
};

/** Publications of money, grades, words and scores: nothing in them is a count of children or plans. */
const SCALED: ReadonlySet<PublicationId> = new Set([
  'officers',
  'inspections-2023',
  'inspections-2016',
  'high-needs-benchmarking',
  'dsg-allocations',
  'dsg-balance',
  'absence-suspension',
  'reduced-timetables',
  'nccis',
  'deprivation'
]);

/** How far a total may lie from its councils because its publisher rounds totals and leaves councils as they are. */
const ROUNDED: Partial<Record<PublicationId, number>> = { 'assessment-factors': 5 };

export function roundedBy({ publication }: Pick<ReadFile, 'publication'>): number {
  return ROUNDED[publication] ?? 0;
}
