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

/**
 * A bracket from P10 to P90 at each of the years named, inside the band: at the first year of a stretch right of its edge, at the last left of
 * it. The figure stands where the lines that cross leave most room; where a stretch is too narrow for two figures, the last year has its own.
 */
export function bracketsOf(
  gaps: readonly SpreadGap[],
  runs: readonly (readonly Sound[])[],
  crossing: readonly TrendSeries[],
  { axis, yOf, type, plane }: { axis: Pick<Axis, 'xOf'>; yOf: (value: number) => number; type: number; plane: 'wide' | 'narrow' }
): Bracket[] {
  const leading = 1.2 * type;
  return gaps.flatMap(({ period, words, unit }) => {
    const run = runs.find((one) => one.some((point) => point.period === period));
    const point = run?.find((one) => one.period === period);
    if (!run || point?.low === undefined || point.high === undefined || run.length < 2) return [];
    const at = (index: number) => axis.xOf.get(run.at(index)!.period) ?? 0;
    const isLast = run.at(-1) === point;
    const lines = plane === 'wide' ? [words, unit] : [words];
    const [width, room] = [
      Math.max(roughWidthOf(words, FIGURE_SIZE * type), ...lines.slice(1).map((line) => roughWidthOf(line, type))),
      at(-1) - at(0)
    ];
    const [y1, y2] = [yOf(point.high), yOf(point.low)];
    const tall = lines.length * leading + 4;
    const between = widestBetween([
      y1,
      y2,
      ...crossing.flatMap(({ points }) => {
        const value = points.find((one) => one.period === period)?.value;
        return typeof value === 'number' ? [yOf(value)] : [];
      })
    ]);
    const side = isLast ? -1 : 1;
    const x = tenth(at(isLast ? -1 : 0) + side * INSET);
    const fits = between.room >= tall && room >= (isLast ? 1 : 2) * (width + INSET + BESIDE) + (isLast ? 0 : 6);
    const y = tenth(between.middle - (lines.length * leading) / 2 + 0.85 * type);
    return [
      {
        x,
        y1,
        y2,
        words: fits ? { x: x + side * BESIDE, y, anchor: isLast ? ('end' as const) : ('start' as const), lines } : null
      }
    ];
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
