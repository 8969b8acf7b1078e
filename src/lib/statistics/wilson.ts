import { Z_95 } from './normal.ts';

export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson score interval of a proportion, as a proportion: 0 to 1, inside which it always stays. `count` of `total`, whole numbers,
 * 0 ≤ count ≤ total, total ≥ 1; throws a RangeError otherwise. z defaults to 95%.
 * Wilson (1927), as Public Health England's Technical Guide prescribes:
 * (2x + z² ± z·sqrt(z² + 4x(1 − x/n))) / (2(n + z²)).
 */
export function wilson(count: number, total: number, z: number = Z_95): Interval {
  if (!(total >= 1) || !(count >= 0) || !(count <= total)) throw new RangeError(`wilson: ${count} of ${total} is no proportion`);
  const middle = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const whole = 2 * (total + z * z);
  return { low: count === 0 ? 0 : (middle - spread) / whole, high: count === total ? 1 : (middle + spread) / whole };
}
