import { betaDraws, mulberry32, normals } from './draws.ts';
import type { Proportion } from './newcombe.ts';

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
  const many = councils.length;
  const random = mulberry32(seed);
  const normal = normals(random);
  const drawn = councils.map(({ count, total }) => betaDraws(count + 0.5, total - count + 0.5, random, normal));
  const sign = highestFirst ? -1 : 1;
  const values = new Float64Array(many);
  const order = Uint32Array.from(councils, (_, council) => council);
  /** How often each council came to each place, a row each. */
  const times = new Uint32Array(many * many);
  for (let draw = 0; draw < draws; draw++) {
    for (let council = 0; council < many; council++) values[council] = sign * drawn[council]!();
    sortFromLast(order, values);
    for (let place = 0; place < many; place++) times[order[place]! * many + place]! += 1;
  }
  return councils.map(({ count, total }, council) => {
    const came = times.subarray(council * many, (council + 1) * many);
    const share = count / total;
    const before = councils.filter((other) =>
      highestFirst ? other.count / other.total > share : other.count / other.total < share
    );
    const tied = councils.filter((other) => other.count / other.total === share);
    return {
      rank: before.length + (tied.length + 1) / 2,
      low: Math.round(quantileOf(came, draws, 0.025)),
      high: Math.round(quantileOf(came, draws, 0.975))
    };
  });
}

/** By insertion, from the order of the draw before: councils move a few places from one draw to the next. */
function sortFromLast(order: Uint32Array, values: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const one = order[i]!;
    const value = values[one]!;
    let at = i;
    for (; at > 0 && values[order[at - 1]!]! > value; at--) order[at] = order[at - 1]!;
    order[at] = one;
  }
}

/** `quantile` of ranks that are counted: `times[i]` draws came to rank i + 1. */
function quantileOf(times: Uint32Array, draws: number, p: number): number {
  const place = (draws - 1) * p;
  const [below, above] = [rankAt(times, Math.floor(place)), rankAt(times, Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

function rankAt(times: Uint32Array, nth: number): number {
  let passed = 0;
  return 1 + times.findIndex((some) => (passed += some) > nth);
}
