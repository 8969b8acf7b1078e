import { DOUBTS_CHANGE, DOUBTS_COUNT, SWINGS } from './checks.ts';

export type { Fault } from '../tables/faults.ts';

/**
 * Counts of plans issued in time swing when a backlog is hit or cleared, and those of what is not decided or not recorded leap when decisions
 * or records stop: that is what they measure, and no doubt of the count.
 */
export const SWINGING =
  /^(plans-(within-20-weeks|over-52-weeks|excepted|placement-unknown)|requests-undecided|reviews-without-outcome)/;

interface Noted {
  /** Ids of faults are `check.measure.area.period`. */
  note?: readonly string[];
}

/** Whether a figure carries, in its notes, a fault of a check that doubts the count: it is shown and marked, and never named as an end. */
export function isDoubted(figure: Noted): boolean {
  const unsettled = figure.note?.some((id) => {
    const [check = '', measure = ''] = id.split('.');
    return DOUBTS_CHANGE.includes(check) && !SWINGING.test(measure);
  });
  return (unsettled ?? false) || isNoBase(figure);
}

/** Whether the doubt is such that no change from or to the figure is tested or counted either. A count that leaps is what a change is. */
export function isNoBase({ note }: Noted): boolean {
  return note?.some((id) => DOUBTS_COUNT.includes(id.split('.')[0] ?? '')) ?? false;
}

/** Whether it is a 0 in a sheet of spending, which may be recorded under another line: it has no place among others. */
export function isNothingRecorded({ note }: Noted): boolean {
  return note?.includes('none-recorded') ?? false;
}

/** Whether a move between two figures can be told of at all: neither is one that `isNoBase` rules out. Findings, `/parity` and pages count no other. */
export function isComparableMove(before: Noted, now: Noted): boolean {
  return !isNoBase(before) && !isNoBase(now);
}

/** Whether a note is an entry of the ledger that flags a swing from one year to another. */
export const isSwing = (note: string): boolean => note.includes('.') && SWINGS.includes(note.split('.')[0] ?? '');
