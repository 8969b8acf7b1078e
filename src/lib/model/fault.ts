/**
 * Something in the published files that a check found not to hold. One line of `data/faults.csv`.
 * `blocker`: the figures it names are kept as published but become `faulty`, and a blocker that names no figure stops the run.
 * `warning`: the figure stands, with this beside it.
 */
export interface Fault {
  id: string;
  check: string;
  severity: 'blocker' | 'warning';
  source: string;
  row: number | null;
  area: string;
  measure: string;
  period: string;
  column: string;
  published: string;
  expected: string;
  decision: string;
}

/**
 * Checks that doubt the count which a figure rests on: it may be of some of the children, of others, or of nobody. A swing, a misprinted
 * rate, a wrong code or parts that are off by little doubt it not; nor does a share that is large, where the share is what is measured.
 */
const DOUBTING = [
  'plans-roll-forward',
  'count-leaps',
  'counted-twice',
  'covers-few',
  'denominator-rebuilt',
  'leaps-and-returns',
  'like-for-like',
  'no-negative-count',
  'none-among-hundreds',
  'plans-counted-elsewhere',
  'total-in-council-rows',
  'zero-between-hundreds',
  'zero-decisions',
  'zero-for-nothing',
  'zero-refusals'
];

/** Whether a figure carries, in its notes, a fault of a check that doubts the count itself: it is shown, and never named as an end. */
export function isDoubted({ note }: { note?: readonly string[] }): boolean {
  return note?.some((id) => DOUBTING.includes(id.split('.')[0] ?? '')) ?? false;
}
