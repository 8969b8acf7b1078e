import { alongOf, tenth } from '../kit/scale.ts';
import { roughWidthOf } from '../kit/text.ts';

export interface SparkPoint {
  /** Written under the first and the last: '2023'. */
  period: string;
  /** In any unit, from 0 or from below it. Null breaks the line, and leaves the bar out. */
  value: number | null;
  /** Written over the first and the last: '4,118'. */
  short: string;
  /** Whether a break in the series lies before it. */
  broken?: boolean;
}

export interface SparkWords {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface SparkLayout {
  width: number;
  height: number;
  base: number;
  bars: { x: number; y: number; width: number; height: number; last: boolean }[];
  d: string;
  dots: { x: number; y: number }[];
  /** Where the series breaks, between two bars. */
  breaks: { x: number; top: number; bottom: number }[];
  values: SparkWords[];
  periods: SparkWords[];
}

const TYPE = 12;
const [WIDTH, TOP, PLOT] = [168, 18, 40];

/** A line or bars from 0, in CSS pixels, downwards for what lies below it; values and periods are written at the first and the last point that has a value. */
export function placeSpark(points: readonly SparkPoint[], kind: 'line' | 'bars'): SparkLayout {
  const heights = points.map(({ value }) => value ?? 0);
  const [lowest, highest] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  const bottom = TOP + PLOT;
  const along = alongOf([lowest, highest]);
  const yOf = (value: number): number => tenth(bottom - along(value) * PLOT);
  const base = yOf(0);
  const step = kind === 'bars' ? Math.min(WIDTH / Math.max(1, points.length), 44) : (WIDTH - 8) / Math.max(1, points.length - 1);
  const xOf = (i: number): number => tenth(kind === 'bars' ? (i + 0.5) * step : 4 + i * step);
  const known = points.flatMap(({ value, ...point }, i) => (value === null ? [] : [{ ...point, i, x: xOf(i), y: yOf(value) }]));
  const endpoints = [known[0], known.at(-1)].filter((point, i) => point && (i === 0 || point !== known[0])) as typeof known;
  const width = kind === 'bars' ? tenth(points.length * step) : WIDTH;
  const words = (text: string, x: number, y: number): SparkWords => {
    const half = roughWidthOf(text, TYPE) / 2;
    return x - half < 0
      ? { text, y, x: 0, anchor: 'start' }
      : x + half > width
        ? { text, y, x: width, anchor: 'end' }
        : { text, y, x, anchor: 'middle' };
  };
  return {
    width,
    height: bottom + 17,
    base,
    bars:
      kind === 'line'
        ? []
        : known.map(({ x, y, i }) => ({
            x: tenth(x - 0.36 * step),
            y: Math.min(y, base),
            width: tenth(0.72 * step),
            height: tenth(Math.abs(base - y)),
            last: i === known.at(-1)?.i
          })),
    d:
      kind === 'bars' ? '' : known.map(({ x, y, i }, k) => `${k > 0 && known[k - 1]!.i === i - 1 ? 'L' : 'M'}${x} ${y}`).join(''),
    dots: kind === 'bars' ? [] : endpoints.map(({ x, y }) => ({ x, y })),
    breaks:
      kind === 'bars'
        ? points.flatMap(({ broken }, i) => (broken && i > 0 ? [{ x: tenth(i * step), top: TOP, bottom }] : []))
        : [],
    values: endpoints.map(({ x, y, short }) => words(short, x, tenth(y - 6))),
    periods: endpoints.map(({ x, period }) => words(period, x, bottom + 14))
  };
}
