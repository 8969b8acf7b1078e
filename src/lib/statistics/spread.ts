import { quantile } from './quantiles.ts';

/** A council's value and what it weighs: the denominator of the measure, above 0. */
export interface Weighted {
  value: number;
  weight: number;
}

/** Spread between councils, absolute (`sd`, `range`) beside relative (`cv`, `ratio`, `gini`): neither is told without the other. */
export interface Spread {
  councils: number;
  /** Mean of the councils, each once, or by weight. It is never England's figure. */
  mean: number;
  /** In the measure's unit. Sample standard deviation (n − 1) unweighted; by weight, of the population. */
  sd: number;
  /** `sd` / `mean`; null where the mean is 0 or less. */
  cv: number | null;
  p10: number;
  p90: number;
  /** `p90` − `p10`, in the measure's unit. */
  range: number;
  /** `p90` / `p10`; null where `p10` is 0 or less. */
  ratio: number | null;
  /** Gini coefficient, 0 (all alike) to 1; null where a value lies below 0 or all are 0. */
  gini: number | null;
}

/**
 * Spread of values in which each council counts once: sample SD, quantiles of type 7, Gini as mean absolute difference over twice the mean
 * (pairs of a council with itself among them). Needs two values or more; throws a RangeError otherwise.
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length < 2) throw new RangeError(`spreadOf: ${values.length} values have no spread`);
  const mean = sum(values) / values.length;
  const sd = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
  return {
    councils: values.length,
    ...summaryOf(mean, sd, quantile(values, 0.1), quantile(values, 0.9)),
    gini: giniOf(values.map(once))
  };
}

/**
 * Spread of values in which each council counts by its weight (a plan, a request): population SD, quantiles as `weightedQuantile` has them,
 * which are not of type 7, Gini by the trapezoids of the Lorenz curve. Needs two councils of weight above 0.
 */
export function weightedSpreadOf(councils: readonly Weighted[]): Spread {
  if (councils.length < 2 || councils.some(({ weight }) => !(weight > 0)))
    throw new RangeError('weightedSpreadOf: two councils or more, each with a weight above 0');
  const whole = sum(councils.map(({ weight }) => weight));
  const mean = sum(councils.map(({ value, weight }) => value * weight)) / whole;
  const sd = Math.sqrt(sum(councils.map(({ value, weight }) => weight * (value - mean) ** 2)) / whole);
  const at = (p: number) => weightedQuantile(councils, p);
  return { councils: councils.length, ...summaryOf(mean, sd, at(0.1), at(0.9)), gini: giniOf(councils) };
}

/**
 * Quantile by weight: each value stands at the middle of its own weight; linear between, level beyond the ends. `p` from 0 to 1. With equal
 * weights it is the quantile of type 5 (Hazen's; Hyndman and Fan 1996), where value i of n stands at (i − ½)/n, and not that of type 7.
 */
export function weightedQuantile(councils: readonly Weighted[], p: number): number {
  const sorted = [...councils].sort((a, b) => a.value - b.value);
  const aim = p * sum(sorted.map(({ weight }) => weight));
  let [passed, before]: [number, { at: number; value: number } | null] = [0, null];
  for (const { value, weight } of sorted) {
    const at = passed + weight / 2;
    if (at >= aim)
      return before === null ? value : before.value + ((value - before.value) * (aim - before.at)) / (at - before.at);
    [passed, before] = [passed + weight, { at, value }];
  }
  if (before === null) throw new RangeError('weightedQuantile: no values');
  return before.value;
}

function summaryOf(mean: number, sd: number, p10: number, p90: number) {
  return { mean, sd, cv: mean > 0 ? sd / mean : null, p10, p90, range: p90 - p10, ratio: p10 > 0 ? p90 / p10 : null };
}

function giniOf(councils: readonly Weighted[]): number | null {
  const sorted = [...councils].sort((a, b) => a.value - b.value);
  const whole = sum(sorted.map(({ weight }) => weight));
  const all = sum(sorted.map(({ value, weight }) => value * weight));
  if ((sorted[0]?.value ?? 0) < 0 || all === 0) return null;
  let [share, area] = [0, 0];
  for (const { value, weight } of sorted) {
    const next = share + (value * weight) / all;
    area += (weight / whole) * (share + next);
    share = next;
  }
  return 1 - area;
}

function once(value: number): Weighted {
  return { value, weight: 1 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
