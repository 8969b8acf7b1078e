import { scaleOf, type Measure } from '../../model/measure.ts';
import { limitsOf, quantile, Z_95, Z_998 } from '../../statistics/index.ts';
import { alongOf, alongRatios, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { roomiest, type Spot } from '../kit/room.ts';
import { testedOf, type Around } from './judge.ts';
import type { FunnelRow, Tested } from './row.ts';

/** A council at its place, in the plane's units. */
export interface FunnelMark {
  code: string;
  x: number;
  y: number;
  standing: Tested;
}

export interface FunnelLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** By total, the smallest first; ties by code. */
  marks: FunnelMark[];
  /** SVG paths of the two limits at each level; empty where a limit lies beyond the axis. */
  limits95: string[];
  limits998: string[];
  /** England's figure. */
  target: number;
  yTicks: { y: number; text: string }[];
  /** The number stands at `textX`, so that it does not leave the plane. */
  xTicks: { x: number; textX: number; text: string }[];
}

export interface FunnelInput extends Around {
  rows: readonly FunnelRow[];
  measure: Pick<Measure, 'unit' | 'decimals' | 'lawStandard'>;
  /** The largest τ² that limits are drawn with by turns: one axis has room for all of them, where a council of the middle size stands. */
  widest: number;
  size: keyof typeof PLANES;
}

/** In CSS pixels, as wide as the narrowest page each is shown on. */
export const PLANES = {
  wide: { width: 720, height: 420, left: 46, right: 704, top: 16, bottom: 370, most: 9 },
  narrow: { width: 288, height: 400, left: 36, right: 282, top: 16, bottom: 350, most: 4 }
} as const;

const STEPS = 60;

/** Of a number under the axis, in the plane's units. */
const HALF_DIGIT = 4.1;

/** Shares or rates over what stands behind them: a funnel whose totals run along a logarithmic axis. Needs a row; target and τ² as `limitsOf` takes them. */
export function placeFunnel({ rows, measure, kind, target, tau2, widest, size }: FunnelInput): FunnelLayout {
  const { most, ...plane } = PLANES[size];
  const totals = rows.map(({ total }) => total);
  const [least, largest] = [Math.min(...totals) / 1.1, Math.max(...totals) * 1.1];
  const across = alongRatios([least, largest]);
  const xOf = (total: number) => tenth(plane.left + (plane.right - plane.left) * across(total));
  const scale = scaleOf(measure.unit);
  const middle = limitsOf(kind, target, quantile(totals, 0.5), Z_998, widest).high;
  const domain = domainOf(measure, [...rows.map(({ count, total }) => (scale * count) / total), scale * target, scale * middle]);
  const along = alongOf(domain);
  const yOf = (figure: number) => tenth(plane.bottom - (plane.bottom - plane.top) * along(scale * figure));
  const stops = Array.from({ length: STEPS + 1 }, (_, i) => Math.max(1, least * (largest / least) ** (i / STEPS)));
  const path = (z: number, end: 'low' | 'high') =>
    pathOf(
      stops.map((total) => ({ x: xOf(total), value: scale * limitsOf(kind, target, total, z, tau2)[end] })),
      domain[1],
      (value) => yOf(value / scale)
    );
  const all = ticksOf(domain);
  return {
    ...plane,
    marks: [...rows]
      .sort((a, b) => a.total - b.total || (a.code < b.code ? -1 : 1))
      .map((row) => ({
        code: row.code,
        x: xOf(row.total),
        y: yOf(row.count / row.total),
        standing: testedOf(row, { measure, kind, target, tau2 })
      })),
    limits95: [path(Z_95, 'low'), path(Z_95, 'high')],
    limits998: [path(Z_998, 'low'), path(Z_998, 'high')],
    target: yOf(target),
    yTicks: all.map((tick) => ({ y: yOf(tick / scale), text: tickText(tick, all, measure.unit) })),
    xTicks: roundTotals(least, largest, most).map((total) => {
      const [x, text] = [xOf(total), total.toLocaleString('en-GB')];
      return { x, textX: tenth(Math.min(x, plane.width - HALF_DIGIT * text.length)), text };
    })
  };
}

/** Where England's line is named, in a text `width` long: at the end, above or below, where it covers the fewest councils. */
export function placeEngland({ left, right, target, marks }: FunnelLayout, width: number): Spot {
  const endpoints = [
    { x: right, anchor: 'end' },
    { x: left + 4, anchor: 'start' }
  ] as const;
  const at = (y: number) => endpoints.map((end) => ({ ...end, y }));
  const [first, ...rest] = [...at(target - 6), ...at(target + 16)];
  return roomiest([first!, ...rest], width, marks, 4);
}

/* A limit beyond the axis is not drawn along its end: the line is cut where it leaves. */
function pathOf(stops: readonly { x: number; value: number }[], top: number, yOf: (value: number) => number): string {
  const cut = (a: { x: number; value: number }, b: { x: number; value: number }) =>
    `${tenth(a.x + ((b.x - a.x) * (top - a.value)) / (b.value - a.value))} ${yOf(top)}`;
  return stops
    .map((stop, i) => {
      const before = stops[i - 1];
      const [inside, wasInside] = [stop.value <= top, before !== undefined && before.value <= top];
      const here = `${stop.x} ${yOf(stop.value)}`;
      if (inside) return wasInside ? `L${here}` : before ? `M${cut(before, stop)}L${here}` : `M${here}`;
      return before && wasInside ? `L${cut(before, stop)}` : '';
    })
    .join('');
}

/** 30, 100, 300, 1,000 …: ones and threes between two totals, or ones alone where those are too many. */
function roundTotals(from: number, to: number, most: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= to; power *= 10) found.push(power, 3 * power);
  const within = found.filter((total) => total >= from && total <= to);
  return within.length <= most ? within : within.filter((_, i) => i % Math.ceil(within.length / most) === 0);
}
