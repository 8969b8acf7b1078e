import { printsDifferently, type Measure } from '../../model/measure.ts';
import {
  limitsOf,
  OUTSIDE_998,
  overDispersion,
  reachOf,
  Z_95,
  Z_998,
  type Counted,
  type OverDispersion,
  type Reach
} from '../../statistics/index.ts';
import type { FunnelRow, Standing, Tested } from './row.ts';

/** What limits stand around. */
export interface Around {
  measure: Pick<Measure, 'unit' | 'decimals'>;
  /** Which its unit is: limits go by it. */
  kind: Counted;
  /** England's figure: a share of 1, or a rate of one person. */
  target: number;
  /** Variance between councils, as `overDispersion` has it, that the limits allow for; 0 for chance alone. */
  tau2: number;
}

/**
 * Where a figure lies among the limits. Those of chance alone are held to the last digit, so that outside 95% lies what its own interval tells
 * from England. Those that allow for over-dispersion rest on an estimate, and leave inside what prints like them.
 */
export function standingOf(
  { count, total }: Pick<FunnelRow, 'count' | 'total'>,
  { measure, kind, target, tau2 }: Around
): Standing {
  const figure = count / total;
  const isDistinct = (limit: number) => tau2 === 0 || printsDifferently(measure, figure, limit);
  const isOutside = (z: number) => {
    const { low, high } = limitsOf(kind, target, total, z, tau2);
    return (figure < low && isDistinct(low)) || (figure > high && isDistinct(high));
  };
  return isOutside(Z_998) ? 'outside-998' : isOutside(Z_95) ? 'outside-95' : 'inside';
}

/** Where a row lies, or that it is not tested because a check doubts its count. */
export function testedOf(row: Pick<FunnelRow, 'count' | 'total' | 'doubted'>, around: Around): Tested {
  return row.doubted ? 'not-tested' : standingOf(row, around);
}

/** What a funnel finds. Counts are of the rows that are tested: all but those whose count a check doubts. */
export interface Verdict extends OverDispersion {
  councils: number;
  /** Outside 95% and 99.8% limits by chance alone, the second among the first. */
  chance: { outside95: number; outside998: number };
  /** The same with over-dispersion allowed for. */
  dispersed: { outside95: number; outside998: number };
  /** How many could lie outside 99.8% limits with over-dispersion allowed for, whatever their figures were. */
  reach: Reach;
  /** Codes of those outside 99.8% limits with over-dispersion allowed for. */
  standOut: string[];
  /**
   * `reasons`: councils lie further apart than chance would put one set of councils in a thousand, both by φ and by how many lie outside.
   * `chance`: φ is at most 1. `unclear`: between the two.
   */
  cause: 'reasons' | 'chance' | 'unclear';
}

/** Two rows or more that are tested, and a target above 0, of a share below 1; null otherwise. Doubted rows are left out of everything, φ and τ² among it. */
export function judge(all: readonly FunnelRow[], around: Omit<Around, 'tau2'>): Verdict | null {
  const { kind, target } = around;
  const rows = all.filter(({ doubted }) => !doubted);
  if (rows.length < 2 || !(target > 0) || (kind === 'share' && target >= 1)) return null;
  const { phi, tau2 } = overDispersion(kind, rows, target);
  const outside = (by: number) => {
    const standings = rows.map((row) => standingOf(row, { ...around, tau2: by }));
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
    reach: reachOf(
      kind,
      target,
      rows.map(({ total }) => total),
      Z_998,
      tau2,
      (figure, limit) => tau2 === 0 || printsDifferently(around.measure, figure, limit)
    ),
    standOut: rows.filter((row) => standingOf(row, { ...around, tau2 }) === 'outside-998').map(({ code }) => code),
    cause: phi <= 1 ? 'chance' : isBeyondChance(rows.length, phi, chance.outside998) ? 'reasons' : 'unclear'
  };
}

/* Nφ is a chi-square of N degrees at the most, for large N normal with variance 2N; those outside are Poisson at the most. */
function isBeyondChance(councils: number, phi: number, outside: number): boolean {
  const expected = OUTSIDE_998 * councils;
  return (councils * (phi - 1)) / Math.sqrt(2 * councils) > Z_998 && outside > expected + Z_998 * Math.sqrt(expected) + 1;
}
