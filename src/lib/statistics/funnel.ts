import { Z_95, Z_998 } from './normal.ts';
import type { Proportion } from './newcombe.ts';
import { quantile } from './quantiles.ts';
import type { Interval } from './wilson.ts';

/**
 * Limits of a funnel around a target proportion (0 to 1) for a total ≥ 1, as proportions, cut at 0 and 1: p0 ± z·sqrt(p0(1−p0)/n), as
 * Public Health England's funnels have it. Throws a RangeError on a target outside or a total below 1.
 */
export function funnelLimits(target: number, total: number, z: number = Z_95): Interval {
  if (!(target >= 0 && target <= 1) || !(total >= 1)) throw new RangeError(`funnelLimits: target ${target}, total ${total}`);
  const half = z * Math.sqrt((target * (1 - target)) / total);
  return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

export interface OverDispersion {
  /** Mean square of the winsorised z-scores: 1 where only chance is at work, more where councils differ for reasons. */
  phi: number;
  /** Variance between councils on the arcsine scale, 0 or more. */
  tau2: number;
}

/**
 * How much more councils differ than chance would make them (Spiegelhalter 2005, as Public Health England applies it): z-scores of
 * asin√p against the target, winsorised at the 10th and 90th percentile; φ = Σz²/N; τ² = max(0, (Nφ − (N−1)) / (Σw − Σw²/Σw)),
 * w = 1/s², s = 1/(2√n). Needs two councils or more.
 */
export function overDispersion(councils: readonly Proportion[], target: number): OverDispersion {
  if (councils.length < 2) throw new RangeError('overDispersion: two councils or more');
  const scores = councils.map(({ count, total }) => arcsine(count / total, target) * 2 * Math.sqrt(total));
  const [least, most] = [quantile(scores, 0.1), quantile(scores, 0.9)];
  const squares = scores.map((score) => Math.min(most, Math.max(least, score)) ** 2);
  const phi = squares.reduce((sum, square) => sum + square, 0) / councils.length;
  const weights = councils.map(({ total }) => 4 * total);
  const [first, second] = [weights, weights.map((weight) => weight ** 2)].map((all) => all.reduce((sum, one) => sum + one, 0));
  const tau2 = Math.max(0, (councils.length * phi - (councils.length - 1)) / (first! - second! / first!));
  return { phi, tau2 };
}

/** Limits of a funnel that allows for the variance between councils: asin√p0 ± z·sqrt(1/(4n) + τ²), turned back into a proportion. */
export function dispersedLimits(target: number, total: number, tau2: number, z: number = Z_998): Interval {
  if (!(target >= 0 && target <= 1) || !(total >= 1) || !(tau2 >= 0))
    throw new RangeError(`dispersedLimits: target ${target}, total ${total}, τ² ${tau2}`);
  const middle = Math.asin(Math.sqrt(target));
  const half = z * Math.sqrt(1 / (4 * total) + tau2);
  return { low: Math.sin(Math.max(0, middle - half)) ** 2, high: Math.sin(Math.min(Math.PI / 2, middle + half)) ** 2 };
}

function arcsine(proportion: number, target: number): number {
  return Math.asin(Math.sqrt(proportion)) - Math.asin(Math.sqrt(target));
}
