import { betaDraws, gammaDraws, mulberry32, normals } from './draws.ts';
import type { Counted } from './funnel.ts';
import type { Proportion } from './newcombe.ts';
import { quantile } from './quantiles.ts';

/** P90 and P10 of councils (type 7, each council once), as shares or rates of one, and the same as chance could have drawn each council's figure. */
export interface DrawnExtremes {
  p10: number;
  p90: number;
  /** One a draw. */
  p10s: Float64Array;
  p90s: Float64Array;
}

/** Councils with their counts, and how chance could have drawn each one's figure. */
export interface Drawn {
  councils: readonly Proportion[];
  /** Of each council, one a draw. */
  draws: readonly Float64Array[];
}

const DRAWS = 1000;

/**
 * Draws of every council's own figure: Beta(x + ½, n − x + ½) of a share, Gamma(x + ½) / n of a rate. The seed is fixed, so that the same
 * counts give the same on every machine. Throws a RangeError on what is no share or rate.
 */
export function drawn(councils: readonly Proportion[], kind: Counted, seed: number, draws = DRAWS): Drawn {
  for (const { count, total } of councils)
    if (!(total > 0) || !(count >= 0) || (kind === 'share' && count > total)) throw new RangeError(`drawn: ${count} of ${total}`);
  const random = mulberry32(seed);
  const normal = normals(random);
  const drawnOf = ({ count, total }: Proportion): Float64Array => {
    const values = new Float64Array(draws);
    const [one, of] =
      kind === 'share'
        ? [betaDraws(count + 0.5, total - count + 0.5, random, normal), 1]
        : [gammaDraws(count + 0.5, random, normal), total];
    for (let draw = 0; draw < draws; draw++) values[draw] = one() / of;
    return values;
  };
  return { councils, draws: councils.map(drawnOf) };
}

/** P10 and P90 of those councils; `only`: of these places in the list alone. Throws a RangeError on fewer than two councils. */
export function extremesOf({ councils, draws }: Drawn, only: readonly number[] = councils.map((_, i) => i)): DrawnExtremes {
  if (only.length < 2) throw new RangeError(`extremesOf: ${only.length} councils have no gap`);
  const shares = only.map((i) => councils[i]!.count / councils[i]!.total);
  const size = draws[0]!.length;
  const [p10s, p90s] = [new Float64Array(size), new Float64Array(size)];
  const values = new Float64Array(only.length);
  const kept = only.map((council) => draws[council]!);
  for (let draw = 0; draw < size; draw++) {
    for (let i = 0; i < kept.length; i++) values[i] = kept[i]![draw]!;
    values.sort();
    p10s[draw] = sortedQuantile(values, 0.1);
    p90s[draw] = sortedQuantile(values, 0.9);
  }
  return { p10: quantile(shares, 0.1), p90: quantile(shares, 0.9), p10s, p90s };
}

function sortedQuantile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}

/** A gap before and after, how it moved, and between which ends chance in the councils' own figures puts the move, at 95%. */
export interface Moved {
  before: number;
  after: number;
  low: number;
  high: number;
  /** 1 and −1 where both intervals leave out no change, on the same side; else 0. */
  beyond: -1 | 0 | 1;
}

/**
 * P90 − P10 of one year, in shares or rates of one, with its 95% interval: the basic one, which takes off what draws spread councils further
 * than they are (Davison and Hinkley 1997).
 */
export function gapNow({ p10, p90, p10s, p90s }: DrawnExtremes): { value: number; low: number; high: number } {
  const value = p90 - p10;
  const drawn = [...p90s].map((high, i) => high - p10s[i]!);
  return { value, low: 2 * value - quantile(drawn, 0.975), high: 2 * value - quantile(drawn, 0.025) };
}

/**
 * How P90 − P10 moved, in shares or rates of one. `low` to `high` is the percentile interval of the draws (Efron and Tibshirani 1993). Draws
 * spread councils a little, more where counts are small: where the basic interval, which turns it round the figure (Davison and Hinkley
 * 1997), holds no change and the other does not, it is the one given, and the move is not beyond chance.
 */
export function gapMoved(before: DrawnExtremes, after: DrawnExtremes): Moved {
  const gap = (p90: number, p10: number) => p90 - p10;
  return movedBy(before, after, gap, (change) => change);
}

/** How P90 / P10 moved; `low` and `high` are of the ratio of the ratios, 1 where it did not move. Null where a P10 is 0 or may be. */
export function ratioMoved(before: DrawnExtremes, after: DrawnExtremes): Moved | null {
  if ([before, after].some(({ p10, p10s }) => p10 <= 0 || p10s.some((value) => value <= 0))) return null;
  const log = movedBy(before, after, (p90, p10) => Math.log(p90 / p10), Math.exp);
  return { ...log, before: Math.exp(log.before), after: Math.exp(log.after) };
}

function movedBy(
  before: DrawnExtremes,
  after: DrawnExtremes,
  of: (p90: number, p10: number) => number,
  backTransform: (change: number) => number
): Moved {
  const [old, now] = [of(before.p90, before.p10), of(after.p90, after.p10)];
  const changes = [...after.p10s].map((p10, i) => of(after.p90s[i]!, p10) - of(before.p90s[i]!, before.p10s[i]!));
  const drawn = { low: quantile(changes, 0.025), high: quantile(changes, 0.975) };
  const turned = { low: 2 * (now - old) - drawn.high, high: 2 * (now - old) - drawn.low };
  const [side, other] = [sideOf(drawn), sideOf(turned)];
  const { low, high } = side !== 0 && other === 0 ? turned : drawn;
  return { before: old, after: now, low: backTransform(low), high: backTransform(high), beyond: side === other ? side : 0 };
}

function sideOf({ low, high }: { low: number; high: number }): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
