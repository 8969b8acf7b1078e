import { MARKS_NOTHING, SWINGS } from '../model/checks.ts';
import type { Fault } from '../model/fault.ts';

/**
 * Whether a fault of this check is marked beside the figure in a table: a swing, a misspelt code or a misprinted rate takes nothing from it.
 * Every check that doubts a count is, so that no headline passes over a figure which its row does not mark.
 */
export function isFlagged(check: string): boolean {
  return !MARKS_NOTHING.includes(check);
}

/** The same of a note of an observation, which is the id of a fault where it has a stop in it: 'check.measure.area.period'. */
export function isFlaggedNote(note: string): boolean {
  return note.includes('.') && isFlagged(note.split('.')[0] ?? '');
}

/** Codes of the councils whose figure has a warning beside it. */
export function flaggedOf(faults: readonly { check: string; area: string }[]): Set<string> {
  return new Set(faults.filter(({ check }) => isFlagged(check)).map(({ area }) => area));
}

export function isOfPeriod({ period }: Pick<Fault, 'period'>, shown: string): boolean {
  return period.split(' ').includes(shown);
}

/** Blockers first, then swings last: they are the most, and mean the least. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const weight = ({ severity, check }: Fault) => (severity === 'blocker' ? 0 : SWINGS.includes(check) ? 2 : 1);
  return [...faults].sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
}
