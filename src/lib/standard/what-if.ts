import { wilson } from '../statistics/index.ts';

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

/** The least count of `denominator` that is `test` per cent of it or more. Counts are whole: a float's last bit is no one more. */
export function countToReach(denominator: number, test: number): number {
  return Math.ceil((test / 100) * denominator - 1e-9);
}

/** The same in whole cases, council by council: what each would have to add to reach the test. At least `shortfallOf`. */
export function wholeShortfallOf(councils: readonly Counts[], test: number): number {
  return councils.reduce((sum, { numerator, denominator }) => sum + Math.max(0, countToReach(denominator, test) - numerator), 0);
}

/**
 * The least count of `denominator` that meets `test`, in per cent, as `judge` has it: the whole 95% Wilson interval at or above it, or at 100
 * all. Null where not even all of them would.
 */
export function countToMeet(denominator: number, test: number): number | null {
  if (test >= 100) return denominator > 0 ? denominator : null;
  if (denominator === 0 || wilson(denominator, denominator).low < test / 100) return null;
  let [least, most] = [0, denominator];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (wilson(middle, denominator).low >= test / 100) most = middle;
    else least = middle + 1;
  }
  return most;
}
