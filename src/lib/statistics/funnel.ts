import { byar, byarEnd, BYAR_FROM, solve } from './byar.ts';
import { Z_95, Z_998 } from './normal.ts';
import type { Proportion } from './newcombe.ts';
import { quantile } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/** What a figure is of the number behind it: so many of so many, or so many events for so many people. */
export type Counted = 'share' | 'rate';

/**
 * Limits of a funnel around a target proportion (0 to 1) for a total ≥ 1, as proportions, cut at 0 and 1: p0 ± z·sqrt(p0(1−p0)/n), as
 * Public Health England's funnels have it. Throws a RangeError on a target outside or a total below 1.
 */
export function funnelLimits(target: number, total: number, z: number = Z_95): Interval {
  if (!(target >= 0 && target <= 1) || !(total >= 1)) throw new RangeError(`funnelLimits: target ${target}, total ${total}`);
  const half = z * Math.sqrt((target * (1 - target)) / total);
  return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

/**
 * Limits of a funnel around a target rate (events a person, 0 or more) for a population above 0, as rates; the lower is 0 where even no event
 * would be inside. A count is outside where the target × population events that would be expected lie outside the count's own Poisson interval
 * (`byar`): the rule of OHID's PHEindicatormethods (`assign_funnel_significance`; its `calculate_funnel_limits` draws the same inversion with
 * exact limits throughout). Counts being whole, the lines run straight between those under 10. Throws a RangeError on anything else.
 */
export function rateLimits(target: number, total: number, z: number = Z_95): Interval {
  if (!(target >= 0) || !(total > 0)) throw new RangeError(`rateLimits: target ${target}, total ${total}`);
  const expected = target * total;
  return { low: countUpTo(expected, z, 'high') / total, high: countUpTo(expected, z, 'low') / total };
}

/* The count, taken as continuous, an end of whose interval lies at so many events. */
function countUpTo(expected: number, z: number, end: 'low' | 'high'): number {
  const more = end === 'high' ? 1 : 0;
  const byars = (count: number) => byarEnd(count + more, end === 'high' ? z : -z);
  if (expected >= byars(BYAR_FROM))
    return solve((count) => byars(count) - expected, BYAR_FROM, BYAR_FROM + expected + 2 * z * (Math.sqrt(expected) + z));
  const bounds = exactIntervals(z).map((interval) => interval[end]);
  const above = bounds.findIndex((one) => one > expected);
  if (above === 0) return 0;
  const [from, to] = [bounds[above - 1] ?? 0, bounds[above] ?? 0];
  return above - 1 + (expected - from) / (to - from);
}

const known = new Map<number, readonly Interval[]>();

/* Intervals of 0 to 10 events. Kept, because every point of a curve asks for them. */
function exactIntervals(z: number): readonly Interval[] {
  const found = known.get(z) ?? Array.from({ length: BYAR_FROM + 1 }, (_, count) => byar(count, z));
  known.set(z, found);
  return found;
}

export interface OverDispersion {
  /** Mean square of the winsorised z-scores: 1 where only chance is at work, more where councils differ for reasons. */
  phi: number;
  /** Variance between councils, 0 or more: of shares on the scale of the arcsine of the root, of rates on that of the root. */
  tau2: number;
}

/**
 * How much more councils differ than chance would make them (Spiegelhalter 2005, as Public Health England applies it): z-scores against the
 * target, winsorised at the 10th and 90th percentile; φ = Σz²/N; τ² = max(0, (Nφ − (N−1)) / (Σw − Σw²/Σw)), w = 1/s², s = 1/(2√n). Shares
 * are turned into asin√p; rates, whose counts are Poisson, into √(count / n), the same z as of √(O/E) with 1/(2√E). Needs two councils or more.
 */
export function overDispersion(kind: Counted, councils: readonly Proportion[], target: number): OverDispersion {
  if (councils.length < 2) throw new RangeError('overDispersion: two councils or more');
  const middle = turned(kind, target);
  const scores = councils.map(({ count, total }) => (turned(kind, count / total) - middle) * 2 * Math.sqrt(total));
  const [least, most] = [quantile(scores, 0.1), quantile(scores, 0.9)];
  const squares = scores.map((score) => Math.min(most, Math.max(least, score)) ** 2);
  const phi = squares.reduce((sum, square) => sum + square, 0) / councils.length;
  const weights = councils.map(({ total }) => 4 * total);
  const [first, second] = [weights, weights.map((weight) => weight ** 2)].map((all) => all.reduce((sum, one) => sum + one, 0));
  const tau2 = Math.max(0, (councils.length * phi - (councils.length - 1)) / (first! - second! / first!));
  return { phi, tau2 };
}

/** Where a share (0 to 1) or a rate (0 or more) lies on the scale on which chance alone has the variance 1/(4n). */
export function turned(kind: Counted, value: number): number {
  return kind === 'share' ? Math.asin(Math.sqrt(value)) : Math.sqrt(value);
}

/** Limits of a funnel that allows for the variance between councils: asin√p0 ± z·sqrt(1/(4n) + τ²), turned back into a proportion. */
export function dispersedLimits(target: number, total: number, tau2: number, z: number = Z_998): Interval {
  if (!(target >= 0 && target <= 1) || !(total >= 1) || !(tau2 >= 0))
    throw new RangeError(`dispersedLimits: target ${target}, total ${total}, τ² ${tau2}`);
  const middle = turned('share', target);
  const half = z * Math.sqrt(1 / (4 * total) + tau2);
  return { low: Math.sin(Math.max(0, middle - half)) ** 2, high: Math.sin(Math.min(Math.PI / 2, middle + half)) ** 2 };
}

/** The same of a rate (0 or more) for a population above 0: (√target ± z·sqrt(1/(4n) + τ²))², never below 0. */
export function dispersedRateLimits(target: number, total: number, tau2: number, z: number = Z_998): Interval {
  if (!(target >= 0) || !(total > 0) || !(tau2 >= 0))
    throw new RangeError(`dispersedRateLimits: target ${target}, total ${total}, τ² ${tau2}`);
  const half = z * Math.sqrt(1 / (4 * total) + tau2);
  return { low: Math.max(0, Math.sqrt(target) - half) ** 2, high: (Math.sqrt(target) + half) ** 2 };
}

/**
 * The limits that a funnel draws and a figure is held against: by chance alone where τ² is 0, else with that variance allowed for, and never
 * narrower than by chance alone. Where few are expected the turned scales are rough and could be, and nobody lies outside limits that allow
 * for more than chance while inside those of chance. Throws what its parts throw.
 */
export function limitsOf(kind: Counted, target: number, total: number, z: number, tau2: number): Interval {
  const plain = kind === 'share' ? funnelLimits(target, total, z) : rateLimits(target, total, z);
  if (tau2 === 0) return plain;
  const wide = (kind === 'share' ? dispersedLimits : dispersedRateLimits)(target, total, tau2, z);
  return { low: Math.min(plain.low, wide.low), high: Math.max(plain.high, wide.high) };
}

/** Of so many councils, for how many the limits leave a possible figure outside: below them, and above. 0 and 0: the test cannot find any. */
export interface Reach {
  below: number;
  above: number;
}

/**
 * What a test by `limitsOf` could find at all, whatever the figures are: a figure can lie below limits that begin above 0, and above limits
 * that end short of the whole, which a rate has not. `differ`: whether a figure and a limit differ as they are printed; by default to the last
 * digit. Throws what `limitsOf` throws.
 */
export function reachOf(
  kind: Counted,
  target: number,
  totals: readonly number[],
  z: number,
  tau2: number,
  differ: (figure: number, limit: number) => boolean = () => true
): Reach {
  const limits = totals.map((total) => limitsOf(kind, target, total, z, tau2));
  return {
    below: limits.filter(({ low }) => low > 0 && differ(0, low)).length,
    above: kind === 'rate' ? totals.length : limits.filter(({ high }) => high < 1 && differ(1, high)).length
  };
}
