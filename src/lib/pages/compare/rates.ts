import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { rateRatio, Z_95 } from '../../statistics/index.ts';
import { hasIntervals, timesInWords } from '../../words/index.ts';

/**
 * The difference of two rates with their ratio, its 95% interval (`rateRatio`) and what chance can explain, without its full stop: '5.2 per
 * 10,000 children less, 0.89 times the rate of Kent (95% interval 0.82 to 0.98); more than chance explains'. `gap` is the difference in words,
 * `whose` the second's name. Null of any other unit, and where a count is not published.
 */
export function ratioSentence(
  measure: Measure,
  gap: string,
  first: Observation,
  second: Observation,
  whose: string
): string | null {
  if (measure.unit.kind !== 'rate' || !hasIntervals(measure)) return null;
  const [a, b] = [first, second].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  if (!a || !b || [a, b].some(({ count, total }) => count < 0 || total <= 0)) return null;
  if (a.count + b.count === 0) return `${gap}. No test is possible: neither has any`;
  const found = rateRatio(a, b, Z_95);
  const verdict =
    found.low > 1 || found.high < 1
      ? 'more than chance explains'
      : `chance alone could explain ${gap === 'No difference' ? 'one' : 'it'}`;
  const [ratio, low, high] = timesInWords([found.ratio, found.low, found.high]);
  if (!Number.isFinite(found.high))
    return `${gap}; ${whose} has none, so no ratio can be given, and its 95% interval has no upper end (from ${low} times); ${verdict}`;
  if (a.count === 0) return `${gap}: none, where ${whose} has some (95% interval of the ratio from 0 to ${high}); ${verdict}`;
  return `${gap}, ${ratio} times the rate of ${whose} (95% interval ${low} to ${high}); ${verdict}`;
}
