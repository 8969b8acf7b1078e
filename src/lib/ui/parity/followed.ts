import { apartPeriods, comparesFrom, isPrinted, type Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { hasIntervals } from '../../words/index.ts';

/** So many comparable years a gap is followed over, at the least. */
export const LEAST_YEARS = 3;

/** Periods that can be compared with each other: without those that stand apart, and from the newest way of drawing the group on. Rising. */
export function comparablePeriods(measure: Pick<Measure, 'caveats'>, periods: readonly Period[]): Period[] {
  const apart = apartPeriods(measure);
  const from = comparesFrom(measure) ?? '';
  return periods.filter((period) => period >= from && !apart.includes(period)).sort();
}

/**
 * Whether the gap between councils is followed in a measure with figures for these periods: a council's own share with its counts, of
 * which more, or less, is better, over three comparable years.
 */
export function isFollowed(measure: Measure, periods: readonly Period[]): boolean {
  return (
    measure.unit.kind === 'share' &&
    measure.geography === 'council' &&
    measure.polarity.direction !== 'none' &&
    !isPrinted(measure) &&
    hasIntervals(measure) &&
    comparablePeriods(measure, periods).length >= LEAST_YEARS
  );
}
