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
