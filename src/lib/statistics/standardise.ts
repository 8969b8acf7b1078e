import type { Proportion } from './newcombe.ts';

/** How many of a group are in one place, and the rate of everybody there, as a proportion: 0 to 1. */
export interface Stratum {
  /** Of the group: 0 or more. */
  total: number;
  /** Everybody’s in the place: 0 ≤ count ≤ total, total ≥ 1. */
  everybody: Proportion;
}

/** What indirect standardisation expects of a group. */
export interface Expected {
  /** Events, 0 or more; seldom a whole number. */
  count: number;
  /** Of the group, in the places that are counted. */
  total: number;
  /** `count` / `total`, as a proportion. */
  share: number;
}

/**
 * What a group would have if each of its members had the rate of everybody in their own place: Σ nᵢ pᵢ, the expected count of indirect
 * standardisation (Breslow and Day 1987, Statistical Methods in Cancer Research II, 2.4; Public Health England’s Technical Guide), with places
 * as strata. The group is itself part of everybody, which draws the figure a little towards the group’s own. Null where the group is empty.
 * Throws a RangeError on what is no proportion.
 */
export function expectedOf(strata: readonly Stratum[]): Expected | null {
  let [count, total] = [0, 0];
  for (const { total: size, everybody } of strata) {
    const isProportion = everybody.total >= 1 && everybody.count >= 0 && everybody.count <= everybody.total;
    if (!(size >= 0) || !isProportion) throw new RangeError(`expectedOf: ${size} at ${everybody.count} of ${everybody.total}`);
    count += (size * everybody.count) / everybody.total;
    total += size;
  }
  return total === 0 ? null : { count, total, share: count / total };
}
