import { Z_95 } from './normal.ts';
import { wilson, type Interval } from './wilson.ts';

/** So many of so many: whole numbers, 0 ≤ count ≤ total, total ≥ 1. */
export interface Proportion {
  count: number;
  total: number;
}

/**
 * Interval of the difference of two independent proportions, first less second, as a difference of proportions: −1 to 1. z defaults to 95%.
 * Newcombe's hybrid score interval (Newcombe 1998, method 10): the distances of each proportion to its Wilson limits, added in squares.
 * Throws a RangeError when either is no proportion.
 */
export function newcombe(first: Proportion, second: Proportion, z: number = Z_95): Interval & { difference: number } {
  const [a, b] = [wilson(first.count, first.total, z), wilson(second.count, second.total, z)];
  const [p, q] = [first.count / first.total, second.count / second.total];
  return {
    difference: p - q,
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low)
  };
}
