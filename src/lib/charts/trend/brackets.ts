import { tenth } from '../kit/scale.ts';
import { roughWidthOf } from '../kit/text.ts';
import type { SpreadYear } from './layout.ts';
import type { Axis } from './periods.ts';
import type { Sound } from './stretches.ts';
import type { TrendSeries } from './series.ts';

/** How far apart P10 and P90 of a year lie, written inside the band: '79.5' over 'points'. */
export interface SpreadGap {
  period: SpreadYear['period'];
  words: string;
  unit: string;
}

export interface Bracket {
  x: number;
  y1: number;
  y2: number;
  /** Base line of the figure, and whether it stands right of the bracket or left of it; null where there is no room for it. */
  words: { x: number; y: number; anchor: 'start' | 'end'; lines: string[] } | null;
}

/** The figure's type, of the chart's. */
export const FIGURE_SIZE = 1.25;
const INSET = 5;
const BESIDE = 5;

interface Placing {
  axis: Pick<Axis, 'xOf'>;
  yOf: (value: number) => number;
  /** Of the plot. */
  top: number;
  type: number;
  plane: 'wide' | 'narrow';
}

/**
 * A bracket from P10 to P90 at each of the years named, inside the band: at the first year of a stretch right of its edge, at the last left of
 * it, as at a year alone. The figure stands where the lines that cross leave most room, over the bracket where they leave too little; where a stretch is too narrow for two figures, the last year has its own.
 */
export function bracketsOf(
  gaps: readonly SpreadGap[],
  runs: readonly (readonly Sound[])[],
  crossing: readonly TrendSeries[],
  { axis, yOf, top, type, plane }: Placing
): Bracket[] {
  const leading = 1.2 * type;
  return gaps.flatMap(({ period, words, unit }) => {
    const run = runs.find((one) => one.some((point) => point.period === period));
    const point = run?.find((one) => one.period === period);
    if (!run || point?.low === undefined || point.high === undefined) return [];
    const at = (index: number) => axis.xOf.get(run.at(index)!.period) ?? 0;
    const isLast = run.at(-1) === point;
    const lines = plane === 'wide' ? [words, unit] : [words];
    const [width, room] = [
      Math.max(roughWidthOf(words, FIGURE_SIZE * type), ...lines.slice(1).map((line) => roughWidthOf(line, type))),
      at(-1) - at(0)
    ];
    const [y1, y2] = [yOf(point.high), yOf(point.low)];
    const tall = lines.length * leading + 4;
    const heights = crossing.flatMap(({ points }) => {
      const value = points.find((one) => one.period === period)?.value;
      return typeof value === 'number' ? [yOf(value)] : [];
    });
    const between = widestBetween([y1, y2, ...heights.filter((height) => height > y1 && height < y2)]);
    const [edge, anchor] = isLast ? ([at(-1), 'end'] as const) : ([at(0), 'start'] as const);
    const x = tenth(edge + (isLast ? -INSET : INSET));
    /* A year alone has the whole of the plot beside it. */
    const wide = run.length === 1 || room >= (isLast ? 1 : 2) * (width + INSET + BESIDE) + (isLast ? 0 : 6);
    if (!wide) return [{ x, y1, y2, words: null }];
    if (between.room >= tall) {
      const y = tenth(between.middle - (lines.length * leading) / 2 + 0.85 * type);
      return [{ x, y1, y2, words: { x: isLast ? x - BESIDE : x + BESIDE, y, anchor, lines } }];
    }
    /* A low band: the figure stands over its bracket, clear of the band's own edge as far as it reaches. */
    const reach = (one: Sound) => Math.abs((axis.xOf.get(one.period) ?? 0) - edge) <= Math.max(width, (2 * room) / run.length);
    const rim = Math.min(...run.filter(reach).flatMap(({ high }) => (high === undefined ? [] : [yOf(high)])));
    const base = tenth(rim - 0.5 * type);
    const free = base - FIGURE_SIZE * type >= top && !heights.some((height) => height < y1);
    return [{ x, y1, y2, words: free ? { x: edge, y: base, anchor, lines: [words] } : null }];
  });
}

/** The widest stretch between neighbours of these heights, its middle and how tall it is. */
function widestBetween(heights: readonly number[]): { middle: number; room: number } {
  const sorted = [...heights].sort((a, b) => a - b);
  return sorted
    .slice(1)
    .map((height, i) => ({ middle: (height + sorted[i]!) / 2, room: height - sorted[i]! }))
    .reduce((widest, one) => (one.room > widest.room ? one : widest), { middle: 0, room: 0 });
}
