import { firstOfNewReturn } from '../measures/returns.ts';
import { notComparablePeriods, comparesFrom, isGraded, isPrinted, type Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { hasIntervals, noIntervalNote } from './index.ts';
import { isOfBoards } from '../model/geography.ts';

/** Periods that can be compared with each other: without those that stand apart, and from the newest way of drawing the group on. Rising. */
export function comparablePeriods(measure: Pick<Measure, 'caveats'>, periods: readonly Period[]): Period[] {
  const notComparable = notComparablePeriods(measure);
  const from = comparesFrom(measure) ?? '';
  return periods.filter((period) => period >= from && !notComparable.includes(period)).sort();
}

/** Whether it can be asked how far apart councils, or boards, are: a share or rate, with its counts, in a period or more. */
export function hasGap(measure: Measure, periods: readonly Period[]): boolean {
  return !isPrinted(measure) && hasIntervals(measure) && comparablePeriods(measure, periods).length > 0;
}

/** Why no gap is worked out in a measure that `hasGap` turns down. */
export function whyNoGap(measure: Measure): string {
  if (isGraded(measure)) return 'Not a number, so there is no gap to work out.';
  return noIntervalNote(measure) || 'A count of people says how large a council is, not how it does.';
}

/** Whether the gap between councils is followed in a measure with figures for these periods: over two comparable years or more. */
export function isFollowed(measure: Measure, periods: readonly Period[]): boolean {
  return !isOfBoards(measure) && hasGap(measure, periods) && comparablePeriods(measure, periods).length >= 2;
}

/** Periods cut where the kind of return changed, the earliest stretch first; no gap is compared from one to another. */
export function unbrokenStretches(measure: Pick<Measure, 'caveats' | 'yearBasis'>, periods: readonly Period[]): Period[][] {
  const first = firstOfNewReturn(measure) ?? '';
  const sorted = [...periods].sort();
  return [sorted.filter((period) => period < first), sorted.filter((period) => period >= first)].filter(
    ({ length }) => length > 0
  );
}

/** From which period councils can be asked how they moved: the first of the new kind of return, where figures after it are enough. */
export function movedFrom(measure: Pick<Measure, 'caveats' | 'yearBasis'>, periods: readonly Period[]): Period {
  const alike = periods.filter((period) => period >= (firstOfNewReturn(measure) ?? ''));
  const [first] = alike.length > 1 ? alike : periods;
  if (first === undefined) throw new RangeError('movedFrom: no periods');
  return first;
}

/** The first period of the new kind of return, where the change is told across it; null where both are of one kind. */
export function breakBetween(measure: Pick<Measure, 'caveats' | 'yearBasis'>, from: Period, to: Period): Period | null {
  const first = firstOfNewReturn(measure);
  return first !== null && from < first && to >= first ? first : null;
}
