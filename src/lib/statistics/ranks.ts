import { beta, mulberry32, normals } from './draws.ts';
import type { Proportion } from './newcombe.ts';
import { quantile } from './quantiles.ts';

export interface RankInterval {
  /** 1 is the first; ties share the middle of their places. */
  rank: number;
  low: number;
  high: number;
}

const DRAWS = 2000;

/**
 * Each council's rank with its 95% interval: a thousand and more draws of Beta(x+½, n−x+½) for each, ranked among each other, of which the
 * middle 95% are kept. The seed is fixed, so that the same counts give the same interval on every machine. `highestFirst`: whether rank 1
 * is the largest share. Throws a RangeError on what is no proportion.
 */
export function rankIntervals(
  councils: readonly Proportion[],
  highestFirst: boolean,
  seed = 20250901,
  draws = DRAWS
): RankInterval[] {
  for (const { count, total } of councils)
    if (!(total >= 1) || !(count >= 0 && count <= total)) throw new RangeError(`rankIntervals: ${count} of ${total}`);
  const random = mulberry32(seed);
  const normal = normals(random);
  const drawn = councils.map(() => new Float64Array(draws));
  const order = councils.map((_, council) => council);
  const values = new Float64Array(councils.length);
  for (let draw = 0; draw < draws; draw++) {
    councils.forEach(({ count, total }, council) => (values[council] = beta(count + 0.5, total - count + 0.5, random, normal)));
    order.sort((a, b) => (highestFirst ? values[b]! - values[a]! : values[a]! - values[b]!));
    order.forEach((council, place) => (drawn[council]![draw] = place + 1));
  }
  return councils.map(({ count, total }, council) => {
    const ranks = [...drawn[council]!];
    const share = count / total;
    const before = councils.filter((other) =>
      highestFirst ? other.count / other.total > share : other.count / other.total < share
    );
    const tied = councils.filter((other) => other.count / other.total === share);
    return {
      rank: before.length + (tied.length + 1) / 2,
      low: Math.round(quantile(ranks, 0.025)),
      high: Math.round(quantile(ranks, 0.975))
    };
  });
}
