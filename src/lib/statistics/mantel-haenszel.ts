import type { Proportion } from './newcombe.ts';
import { Z_95 } from './normal.ts';
import type { Interval } from './wilson.ts';

/** Two groups in one place. */
export interface Stratified {
  first: Proportion;
  second: Proportion;
}

/** A difference of proportions, first less second: −1 to 1. */
export interface WithinStrata extends Interval {
  difference: number;
  /** How many places have both groups: the others say nothing of a difference. */
  strata: number;
}

/**
 * The difference of two proportions within places: the Mantel-Haenszel risk difference, Σ (x₁n₂ − x₂n₁)/N over Σ n₁n₂/N, which weighs each place
 * by how many of both groups it has (Greenland and Robins 1985, Biometrics 41). Its variance is Sato’s (Sato 1989, Biometrics 45), which holds
 * where places are few and large and where they are many and small, as metafor’s `rma.mh(measure = "RD")` has it. It sums up differences that
 * may themselves differ from place to place. z defaults to 95%. Null where no place has both. Throws a RangeError on what is no proportion.
 */
export function mantelHaenszel(places: readonly Stratified[], z: number = Z_95): WithinStrata | null {
  let [top, bottom, p, q, strata] = [0, 0, 0, 0, 0];
  for (const { first, second } of places) {
    for (const { count, total } of [first, second])
      if (!(count >= 0 && total >= 0 && count <= total)) throw new RangeError(`mantelHaenszel: ${count} of ${total}`);
    const [n1, n2] = [first.total, second.total];
    if (n1 === 0 || n2 === 0) continue;
    const [s1, s2] = [n1 / (n1 + n2), n2 / (n1 + n2)];
    top += first.count * s2 - second.count * s1;
    bottom += n1 * s2;
    p += second.count * s1 * s1 - first.count * s2 * s2 + (s1 * s2 * (n2 - n1)) / 2;
    q += (first.count * (n2 - second.count) + second.count * (n1 - first.count)) / (2 * (n1 + n2));
    strata++;
  }
  if (strata === 0) return null;
  const difference = top / bottom;
  const half = (z * Math.sqrt(Math.max(0, difference * p + q))) / bottom;
  return { difference, low: difference - half, high: difference + half, strata };
}
