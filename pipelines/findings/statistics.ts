import { quantile, Z_998, type Interval, type OverDispersion, type Rate } from '../../src/lib/statistics/index.ts';

/**
 * What `overDispersion` is to shares, for Poisson rates: y = √(count / total), whose standard error is 1 / (2√total), against the square root
 * of the target (a rate, 0 or more); z-scores winsorised at the 10th and 90th percentile, φ and τ² as there (Spiegelhalter 2005).
 */
export function rateDispersion(councils: readonly Rate[], target: number): OverDispersion {
  if (councils.length < 2) throw new RangeError('rateDispersion: two councils or more');
  const scores = councils.map(({ count, total }) => (Math.sqrt(count / total) - Math.sqrt(target)) * 2 * Math.sqrt(total));
  const [least, most] = [quantile(scores, 0.1), quantile(scores, 0.9)];
  const phi = scores.reduce((sum, score) => sum + Math.min(most, Math.max(least, score)) ** 2, 0) / councils.length;
  const weights = councils.map(({ total }) => 4 * total);
  const first = weights.reduce((sum, weight) => sum + weight, 0);
  const second = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const tau2 = Math.max(0, (councils.length * phi - (councils.length - 1)) / (first - second / first));
  return { phi, tau2 };
}

/** Limits of a rate around a target for so many children, as rates: (√target ± z·√(1/(4·total) + τ²))², never below 0. */
export function rateLimits(target: number, total: number, tau2: number, z: number = Z_998): Interval {
  if (!(target >= 0) || !(total > 0) || !(tau2 >= 0))
    throw new RangeError(`rateLimits: target ${target}, total ${total}, τ² ${tau2}`);
  const half = z * Math.sqrt(1 / (4 * total) + tau2);
  return { low: Math.max(0, Math.sqrt(target) - half) ** 2, high: (Math.sqrt(target) + half) ** 2 };
}

/** Probability that a figure lies outside its two-sided 99.8% limits, or a difference of nothing outside its interval, by chance. */
export const CHANCE_OUTSIDE = 0.002;

/**
 * Probability that two changes in a row both pass 99.8% limits, one up and one down, where nothing changed: the year between is in both, so
 * that they are correlated by −½ (alike counts in the three years), and an odd year in the middle makes both. Twice the tail of a bivariate
 * normal: 2·∫ φ(x)·Φ((x/2 − z)/√¾) dx from z on, by Simpson's rule.
 */
export function reversalByChance(z: number = Z_998): number {
  const [steps, width] = [2000, 10 / 2000];
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = z + i * width;
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * density(x) * cumulative((x / 2 - z) / Math.sqrt(0.75));
  }
  return (2 * sum * width) / 3;
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Standard normal distribution function: Marsaglia's series (2004), exact to 12 digits for |x| under 7; 0 or 1 beyond. */
function cumulative(x: number): number {
  if (x < -7 || x > 7) return x < 0 ? 0 : 1;
  let [term, sum] = [x, x];
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

/** Probability that coin-tosses come down alike `steps` times in a row, whichever side: ½ to the power of one less. */
export function runByChance(steps: number): number {
  return 0.5 ** (steps - 1);
}
