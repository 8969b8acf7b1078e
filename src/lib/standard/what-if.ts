/** A council's counts: so many of so many. */
export interface Counts {
  numerator: number;
  denominator: number;
}

/**
 * How many more would have been on time in one council, had it reached the test: max(0, t·n − x), unrounded. `test` in per cent, 0 to 100.
 * Never below zero: a council past the test stays where it is.
 */
export function shortfall({ numerator, denominator }: Counts, test: number): number {
  return Math.max(0, (test / 100) * denominator - numerator);
}

/** The shortfalls of councils added up, unrounded: round once, where it is shown. Pass only councils with 30 or more below the line. */
export function shortfallOf(councils: readonly Counts[], test: number): number {
  return councils.reduce((sum, council) => sum + shortfall(council, test), 0);
}
