import {
  dispersedLimits,
  funnelLimits,
  overDispersion,
  Z_95,
  Z_998,
  type Interval,
  type OverDispersion
} from '../../statistics/index.ts';
import type { FunnelRow, Standing } from './row.ts';

/** How a total's limits are drawn: with τ² of 0 by chance alone, else with that variance between councils beside it. */
export function limitsOf(target: number, total: number, z: number, tau2: number): Interval {
  return tau2 === 0 ? funnelLimits(target, total, z) : dispersedLimits(target, total, tau2, z);
}

/** Where a figure lies among the limits around the target (0 to 1). */
export function standingOf({ count, total }: Pick<FunnelRow, 'count' | 'total'>, target: number, tau2: number): Standing {
  const share = count / total;
  const isOutside = (z: number) => {
    const { low, high } = limitsOf(target, total, z, tau2);
    return share < low || share > high;
  };
  return isOutside(Z_998) ? 'outside-998' : isOutside(Z_95) ? 'outside-95' : 'inside';
}

/** What a funnel finds. Counts are of rows. */
export interface Verdict extends OverDispersion {
  councils: number;
  /** Outside 95% and 99.8% limits by chance alone, the second among the first. */
  chance: { outside95: number; outside998: number };
  /** The same with over-dispersion allowed for. */
  dispersed: { outside95: number; outside998: number };
  /** Codes of those outside 99.8% limits with over-dispersion allowed for. */
  standOut: string[];
  /**
   * `reasons`: councils lie further apart than chance would put one set of councils in a thousand, both by φ and by how many lie outside.
   * `chance`: φ is at most 1. `unclear`: between the two.
   */
  cause: 'reasons' | 'chance' | 'unclear';
}

/** The shares of councils outside 99.8% and 95% limits by chance. */
export const EXPECTED_998 = 0.002;
export const EXPECTED_95 = 0.05;

/** Two rows or more, and a target above 0 and below 1; null otherwise. */
export function judge(rows: readonly FunnelRow[], target: number): Verdict | null {
  if (rows.length < 2 || !(target > 0 && target < 1)) return null;
  const { phi, tau2 } = overDispersion(rows, target);
  const outside = (by: number) => {
    const standings = rows.map((row) => standingOf(row, target, by));
    const beyond = standings.filter((one) => one === 'outside-998').length;
    return { outside95: standings.filter((one) => one !== 'inside').length, outside998: beyond };
  };
  const chance = outside(0);
  return {
    phi,
    tau2,
    councils: rows.length,
    chance,
    dispersed: outside(tau2),
    standOut: rows.filter((row) => standingOf(row, target, tau2) === 'outside-998').map(({ code }) => code),
    cause: phi <= 1 ? 'chance' : isBeyondChance(rows.length, phi, chance.outside998) ? 'reasons' : 'unclear'
  };
}

/* Nφ is a chi-square of N degrees at the most, for large N normal with variance 2N; those outside are Poisson at the most. */
function isBeyondChance(councils: number, phi: number, outside: number): boolean {
  const expected = EXPECTED_998 * councils;
  return (councils * (phi - 1)) / Math.sqrt(2 * councils) > Z_998 && outside > expected + Z_998 * Math.sqrt(expected) + 1;
}
