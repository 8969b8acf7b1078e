import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { rateRatio, Z_95 } from '../../statistics/index.ts';
import { fixed, hasIntervals } from '../../words/index.ts';

/** Decimals of a ratio, at the least and at the most. */
const [LEAST, MOST] = [2, 4];

/**
 * The difference of two rates with their ratio, its 95% interval (`rateRatio`) and what chance can explain, without its full stop: '5.2 per
 * 10,000 children less, 0.89 times the rate of Kent (95% interval 0.82 to 0.98); more than chance explains'. `gap` is the difference in words,
 * `whose` the second's name. Null of any other unit, and where a count is not published.
 */
export function ratioTold(measure: Measure, gap: string, first: Observation, second: Observation, whose: string): string | null {
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
  return `${gap}, ${ratio} times the rate of ${whose} (95% interval ${low} to ${high}); ${verdict}`;
}

/** Ratios with as many decimals as keep each off 1, and off nothing, that is not there. */
export function timesInWords(ratios: readonly number[]): string[] {
  const at = (decimals: number) => ratios.map((one) => (one === 0 ? '0' : fixed(one, decimals)));
  const hides = (text: string, i: number) => ratios[i] !== Number(text) && [0, 1].includes(Number(text));
  let decimals = LEAST;
  while (decimals < MOST && at(decimals).some(hides)) decimals++;
  return at(decimals);
}
