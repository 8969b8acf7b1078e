import { Z_998 } from '../statistics/index.ts';

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
