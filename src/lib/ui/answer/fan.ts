import { firstOfNewReturn } from '../../measures/returns.ts';
import { isDoubted } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { quantile } from '../../statistics/index.ts';
import { comparablePeriods } from '../../words/followed.ts';
import { isRanked } from '../../words/index.ts';

/** All councils of one period: their lowest and highest figure, and those that a tenth lie below and above (P10 and P90), in the measure's unit. */
export interface FanYear {
  period: Period;
  low: number;
  p10: number;
  p90: number;
  high: number;
}

/** Years that a council's line is drawn over: at most so many, the newest. */
const MOST_YEARS = 10;

/**
 * The fan behind a council's line, by period: of councils whose figure may be ranked and whose count no check doubts. Only periods that compare
 * with others, the newest ten. `councils`: lines of all of them in all periods.
 */
export function fanOf(measure: Measure, councils: readonly Observation[]): FanYear[] {
  const byPeriod = new Map<Period, number[]>();
  for (const row of councils)
    if (isRanked(measure, row) && !isDoubted(row) && row.value !== null)
      byPeriod.set(row.period, [...(byPeriod.get(row.period) ?? []), row.value]);
  return comparablePeriods(measure, [...byPeriod.keys()])
    .slice(-MOST_YEARS)
    .map((period) => {
      const values = byPeriod.get(period) ?? [];
      return {
        period,
        low: Math.min(...values),
        p10: quantile(values, 0.1),
        p90: quantile(values, 0.9),
        high: Math.max(...values)
      };
    });
}

/** Items under their periods, cut where the kind of return changed: nothing is drawn from one part to the next. */
export function cutAtBreak<Item extends { period: Period }>(
  measure: Pick<Measure, 'caveats' | 'yearBasis'>,
  items: readonly Item[]
): Item[][] {
  const changed = firstOfNewReturn(measure);
  const parts = [items.filter(({ period }) => changed === null || period < changed)];
  if (changed !== null) parts.push(items.filter(({ period }) => period >= changed));
  return parts.filter((part) => part.length > 0);
}
