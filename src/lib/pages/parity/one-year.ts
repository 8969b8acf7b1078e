import { scaleOf, type Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { drawn, extremesOf, gapNow, quantile } from '../../statistics/index.ts';
import type { OneYear } from '../../words/one-year.ts';
import { leastP10, type Counted } from './gap.ts';

/** How far apart councils, or boards, are in one period. `counted`: their sound figures of it; `all`: how many there are. Null of fewer than three. */
export function oneYearOf(
  measure: Pick<Measure, 'unit'>,
  period: Period,
  counted: readonly Counted[],
  all: number
): OneYear | null {
  if (counted.length < 3) return null;
  const ordered = [...counted].sort((a, b) => (a.area < b.area ? -1 : 1));
  const proportions = ordered.map(({ numerator, denominator }) => ({ count: numerator, total: denominator }));
  const extremes = extremesOf(drawn(proportions, measure.unit.kind === 'rate' ? 'rate' : 'share', 1));
  const scale = scaleOf(measure.unit);
  const gap = gapNow(extremes);
  const [p10, p90] = [extremes.p10 * scale, extremes.p90 * scale];
  const middle = quantile(
    ordered.map(({ value }) => value),
    0.5
  );
  return {
    period,
    counted: counted.length,
    all,
    gap: { value: gap.value * scale, low: gap.low * scale, high: gap.high * scale },
    p10,
    middle,
    p90,
    ratio: p10 >= leastP10(measure) ? p90 / p10 : null
  };
}
