export type { Fault } from '../tables/faults.ts';

/**
 * Checks that doubt the count which a figure rests on: it may be of some of the children, of others, or of nobody. A swing of a share, a
 * misprinted rate, a wrong code or parts that are off by little doubt it not.
 */
const DOUBTING = [
  'plans-roll-forward',
  'count-leaps',
  'counted-twice',
  'covers-few',
  'denominator-rebuilt',
  'fewer-than-the-others',
  'leaps-and-returns',
  'like-for-like',
  'no-negative-count',
  'new-plans-roll-forward',
  'none-among-hundreds',
  'plans-counted-elsewhere',
  'return-of-nothing',
  'total-in-council-rows',
  'zero-between-hundreds',
  'zero-decisions',
  'zero-for-nothing',
  'zero-refusals'
];

/**
 * Checks that leave open whether the count is of what it says: it leapt in a year, or the council puts a quarter where England puts few. Such
 * a count is no end; that it moved is told as a move, with the flag beside it.
 */
const UNSETTLED = ['counts-leap', 'mostly-unrecorded'];

/**
 * Counts of plans issued in time swing when a backlog is hit or cleared, and those of what is not decided or not recorded leap when decisions
 * or records stop: that is what they measure, and no doubt of the count.
 */
const SWINGING = /^(plans-(within-20-weeks|over-52-weeks|excepted|placement-unknown)|requests-undecided|reviews-without-outcome)/;

/** Whether a check doubts counts at all. A figure with a fault of one that does is marked wherever it is listed. */
export function doubtsCount(check: string): boolean {
  return DOUBTING.includes(check) || UNSETTLED.includes(check);
}

interface Noted {
  /** Ids of faults are `check.measure.area.period`. */
  note?: readonly string[];
}

/** Whether a figure carries, in its notes, a fault of a check that doubts the count: it is shown and marked, and never named as an end. */
export function isDoubted(figure: Noted): boolean {
  const unsettled = figure.note?.some((id) => {
    const [check = '', measure = ''] = id.split('.');
    return UNSETTLED.includes(check) && !SWINGING.test(measure);
  });
  return (unsettled ?? false) || isNoBase(figure);
}

const beginning = (checks: readonly string[]): string => `(^| )(${checks.join('|')})\\.`;

/**
 * SQL that says what `isDoubted` says, of a line's `note` (ids with spaces between) and its `measure`. The names are our own: nothing in
 * them needs quoting.
 */
export const IS_DOUBTED_SQL = `(regexp_matches(note, '${beginning(DOUBTING)}') OR
  (regexp_matches(note, '${beginning(UNSETTLED)}') AND NOT regexp_matches(measure, '${SWINGING.source}')))`;

/** Whether the doubt is such that no change from or to the figure is tested or counted either. A count that leaps is what a change is. */
export function isNoBase({ note }: Noted): boolean {
  return note?.some((id) => DOUBTING.includes(id.split('.')[0] ?? '')) ?? false;
}

/** Whether a move between two figures can be told of at all: neither is one that `isNoBase` rules out. Findings, `/parity` and pages count no other. */
export function isComparableMove(before: Noted, now: Noted): boolean {
  return !isNoBase(before) && !isNoBase(now);
}
