import { mulberry32 } from './draws.ts';
import { quantile } from './quantiles.ts';

/** How closely two rankings agree, with its 95% interval. */
export interface RankCorrelation {
  /** −1 (one falls as the other rises) to 1; 0 is no link. */
  rho: number;
  /** Null for fewer than ten pairs, where drawing from them says too little. */
  interval: { low: number; high: number } | null;
  /** How many pairs are counted. */
  pairs: number;
  /** Of how many samples the interval is the middle 95%. */
  draws: number;
}

/** Two figures of one council, each in its own unit. */
export interface Pair {
  x: number;
  y: number;
}

/** Fewer pairs have no interval. */
export const LEAST_PAIRS = 10;

const DRAWS = 4000;

/** Ranks from 1, the smallest first; what ties shares the mean of its ranks. NaN throws a RangeError. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => at(values, a) - at(values, b));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    const value = at(values, order[from] ?? 0);
    let to = from + 1;
    while (to < order.length && at(values, order[to] ?? 0) === value) to++;
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing the mean of theirs (Kendall and Gibbons 1990, Rank Correlation Methods, ch. 3),
 * as R's `cor(method = "spearman")`. Null where it has no meaning: fewer than two pairs, or one of the two without any difference.
 */
export function spearman(pairs: readonly Pair[]): number | null {
  return pearson(averageRanks(pairs.map(({ x }) => x)), averageRanks(pairs.map(({ y }) => y)));
}

/**
 * The same with its 95% interval, by the percentile bootstrap (Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch. 13): pairs are
 * drawn again, with replacement, as many as there are, and the middle 95% of the samples' rho are kept. Samples in which one of the two does
 * not differ have no rho and are drawn again. The seed is fixed, so that the same pairs give the same interval on every machine. Null as above.
 */
export function spearmanInterval(pairs: readonly Pair[], seed = 20250901, draws = DRAWS): RankCorrelation | null {
  const rho = spearman(pairs);
  if (rho === null) return null;
  if (pairs.length < LEAST_PAIRS) return { rho, interval: null, pairs: pairs.length, draws: 0 };
  const random = mulberry32(seed);
  const [xs, ys] = [placesOf(pairs.map(({ x }) => x)), placesOf(pairs.map(({ y }) => y))];
  const sampled = new Uint32Array(pairs.length);
  const [x, y, counts] = [new Float64Array(pairs.length), new Float64Array(pairs.length), new Float64Array(pairs.length)];
  const found: number[] = [];
  for (let attempt = 0; found.length < draws && attempt < 2 * draws; attempt++) {
    for (let i = 0; i < pairs.length; i++) sampled[i] = Math.floor(random() * pairs.length);
    rankAmong(xs, sampled, counts, x);
    rankAmong(ys, sampled, counts, y);
    const drawn = pearson(x, y);
    if (drawn !== null) found.push(drawn);
  }
  const interval = found.length < draws ? null : { low: quantile(found, 0.025), high: quantile(found, 0.975) };
  return { rho, interval, pairs: pairs.length, draws: interval ? draws : 0 };
}

/* Of each value, how many different ones are less. */
function placesOf(values: readonly number[]): Uint32Array {
  const places = new Map([...new Set(values)].sort((a, b) => a - b).map((value, place) => [value, place]));
  return Uint32Array.from(values, (value) => places.get(value) ?? 0);
}

/* Writes the average ranks of those that were drawn, by counting how often each value was: no draw is sorted, and nothing is made anew. */
function rankAmong(places: Uint32Array, sampled: Uint32Array, counts: Float64Array, ranks: Float64Array): void {
  counts.fill(0);
  for (let i = 0; i < sampled.length; i++) counts[places[sampled[i]!]!]! += 1;
  let before = 0;
  for (let place = 0; place < counts.length; place++) {
    const times = counts[place]!;
    counts[place] = before + (times + 1) / 2;
    before += times;
  }
  for (let i = 0; i < sampled.length; i++) ranks[i] = counts[places[sampled[i]!]!]!;
}

function pearson(x: Float64Array, y: Float64Array): number | null {
  const count = x.length;
  if (count < 2) return null;
  /* Ranks from 1 to n have this mean, tied or not. */
  const mean = (count + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const dx = x[i]! - mean;
    const dy = y[i]! - mean;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx === 0 || yy === 0 ? null : Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}

function at(values: ArrayLike<number>, index: number): number {
  const value = values[index] ?? NaN;
  if (Number.isNaN(value)) throw new RangeError(`spearman: value ${index} is no number`);
  return value;
}
