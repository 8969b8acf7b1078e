import { Z_998 } from './normal.ts';
import { wilson, type Interval } from './wilson.ts';

/** So many events among so many children: `count` a whole number ≥ 0, `total` above 0. */
export interface Rate {
  count: number;
  total: number;
}

/**
 * Ratio of two independent Poisson rates, first over second, with its interval: 0 or more, 1 where they are alike. Given their sum, the first
 * count is binomial (Przyborowski and Wilenski 1940); Wilson's interval of that share, 99.8% unless told otherwise, is turned into one of the
 * ratio. Infinity where the second has no event. Throws a RangeError where neither has one.
 */
export function rateRatio(first: Rate, second: Rate, z: number = Z_998): Interval & { ratio: number } {
  const events = first.count + second.count;
  if (!(events > 0) || !(first.total > 0) || !(second.total > 0))
    throw new RangeError(`rateRatio: ${first.count} of ${first.total}, ${second.count} of ${second.total}`);
  const share = wilson(first.count, events, z);
  const odds = (p: number) => (p >= 1 ? Infinity : (p / (1 - p)) * (second.total / first.total));
  return { ratio: odds(first.count / events), low: odds(share.low), high: odds(share.high) };
}
