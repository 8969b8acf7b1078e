import { countedInANewWay, firstOfNewReturn } from '../../measures/returns.ts';
import type { Measure } from '../../model/measure.ts';
import { onAnAxis, type Period } from '../../model/period.ts';
import { domainOf, tenth, type Domain, ticksOf, tickText } from '../kit/scale.ts';
import { areaBetween, lineThrough, type Place } from '../kit/shape.ts';
import { spread } from '../trend/label-spacing.ts';

/** All councils of one period: their lowest and highest figure, and those that a tenth lie below and above (P10 and P90), in the measure's unit. */
export interface FanYear {
  period: Period;
  low: number;
  p10: number;
  p90: number;
  high: number;
}

/** A council's figure of a year as it is drawn: `few` of under 30, shown hollow. */
export interface FanPoint {
  period: Period;
  /** In the measure's unit; null where none is sound. */
  value: number | null;
  few: boolean;
}

export interface Fan {
  years: readonly FanYear[];
  council: readonly FanPoint[];
  england: readonly { period: Period; value: number | null }[];
  /** A figure as it is written beside its point. */
  label: (value: number) => string;
}

export type LineKind = 'own' | 'england' | 'law';

/** The plane that lines are drawn on, and how high the words at its right are, in one unit. */
export interface Plane {
  width: number;
  height: number;
  labelHeights: Readonly<Record<LineKind, number>>;
}

/** A figure written at its point. */
export interface Value extends Place {
  words: string;
  /** Whether it is written below the point. */
  under: boolean;
  /** On which side of the change of the return it stands next to it; it leans away from that. */
  beside: 'before' | 'after' | null;
}

/** Places on the plane, from its upper left corner. */
export interface FanLayout extends Plane {
  ticks: { y: number; words: string }[];
  years: { x: number; words: string }[];
  /** Path data of the two bands. */
  all: string;
  most: string;
  law: number | null;
  /** `low`: its words stand at the bottom, because the council's line runs along the top beside them. */
  change: { x: number; words: string; low: boolean } | null;
  england: Place[][];
  own: Place[][];
  dots: Place[];
  /** Those of the dots that rest on few. */
  few: Place[];
  /** Where the council has no figure. */
  gaps: number[];
  values: Value[];
  /** What a line is, at the right, at the middle of the words. */
  lineLabels: { kind: LineKind; y: number; words: string }[];
}

type Sound = FanPoint & { value: number };

/** A council's line over the fan of all councils, with England and the law. Nothing is drawn over the change of the return. */
export function placeFan(measure: Measure, { years, council, england, label }: Fan, plane: Plane): FanLayout {
  const { width, height } = plane;
  const periods = years.map(({ period }) => period);
  const known = council.filter(({ period }) => periods.includes(period));
  const around = england.filter(({ period }) => periods.includes(period));
  const domain = domainOf(measure, [...years.flatMap(({ low, high }) => [low, high]), ...known.map(({ value }) => value)]);
  const x = (period: Period) => tenth(((periods.indexOf(period) + 0.5) / periods.length) * width);
  const y = (value: number) => tenth(height - ((value - domain[0]) / (domain[1] - domain[0] || 1)) * height);
  const place = ({ period, value }: { period: Period; value: number }): Place => ({ x: x(period), y: y(value) });

  const band = (from: 'low' | 'p10', to: 'high' | 'p90') =>
    cutAtBreak(measure, years)
      .map((part) =>
        areaBetween(
          part.map((one) => place({ period: one.period, value: one[to] })),
          part.map((one) => place({ period: one.period, value: one[from] }))
        )
      )
      .join('');
  const runs = (points: readonly { period: Period; value: number | null }[]) =>
    cutAtBreak(measure, points)
      .flatMap((part) => runsOf(part, periods))
      .map((run) => run.map(place));
  const sound = known.filter((point): point is Sound => point.value !== null);
  const many = sound.filter(({ few }) => !few);
  const changed = firstOfNewReturn(measure);
  const at = changed === null ? -1 : periods.indexOf(changed);
  const ticks = ticksOf(domain, 2).filter((_, i, all) => all.length < 5 || i % 2 === 0);
  const besideChange = (period: Period) =>
    at > 0 && period === periods[at - 1] ? 'before' : at > 0 && period === periods[at] ? 'after' : null;
  const newest = many.at(-1)?.period === periods.at(-1) ? many.at(-1) : undefined;
  const law = measure.lawStandard?.value;
  const whole = around.at(-1)?.value;

  return {
    ...plane,
    ticks: ticks.map((tick) => ({ y: y(tick), words: tickText(tick, ticks, measure.unit) })),
    years: periods.map((period) => ({ x: x(period), words: onAnAxis(period) })),
    all: band('low', 'high'),
    most: band('p10', 'p90'),
    law: law === undefined ? null : y(law),
    change:
      at > 0 && changed !== null
        ? {
            x: tenth((at / periods.length) * width),
            words: countedInANewWay(changed),
            low: isLow(
              known.filter(({ period }) => period >= changed).map(({ value }) => value),
              domain
            )
          }
        : null,
    england: runs(around),
    own: runs(known.map((one) => (one.few ? { ...one, value: null } : one))),
    dots: sound.map(place),
    few: sound.filter(({ few }) => few).map(place),
    gaps: periods.filter((period) => known.some((point) => point.period === period && point.value === null)).map(x),
    values: endpointsOf(measure, many).map((point) => ({
      ...place(point),
      words: label(point.value),
      under: isUnder(point, sound, domain[1]),
      beside: besideChange(point.period)
    })),
    lineLabels: separated(
      [
        ...(law === undefined ? [] : [{ kind: 'law' as const, y: y(law), words: 'The law' }]),
        ...(newest ? [{ kind: 'own' as const, y: y(newest.value), words: label(newest.value) }] : []),
        ...(whole == null ? [] : [{ kind: 'england' as const, y: y(whole), words: `England ${label(whole)}` }])
      ],
      plane
    )
  };
}

/** Words moved apart where they would lie on each other, the law's above what lies on it, each within half of itself of the plane. */
function separated(labels: FanLayout['lineLabels'], { height, labelHeights: heights }: Plane): FanLayout['lineLabels'] {
  const most = Math.max(...Object.values(heights)) / 2;
  const middles = spread(
    labels.map(({ kind, y }) => ({ middle: y, height: heights[kind] })),
    -most,
    height + most
  );
  return labels.map((label, i) => ({ ...label, y: tenth(middles[i] ?? label.y) }));
}

/** Items under their periods, cut where the kind of return changed: nothing is drawn from one part to the next. */
function cutAtBreak<Item extends { period: Period }>(measure: Measure, items: readonly Item[]): Item[][] {
  const changed = firstOfNewReturn(measure);
  const parts = [items.filter(({ period }) => changed === null || period < changed)];
  if (changed !== null) parts.push(items.filter(({ period }) => period >= changed));
  return parts.filter((part) => part.length > 0);
}

/** Points in a row without a missing year between them. */
function runsOf(points: readonly { period: Period; value: number | null }[], periods: readonly Period[]) {
  const runs: { period: Period; value: number }[][] = [];
  let last = -2;
  for (const { period, value } of points) {
    if (value === null) continue;
    const i = periods.indexOf(period);
    if (i !== last + 1) runs.push([]);
    runs.at(-1)?.push({ period, value });
    last = i;
  }
  return runs;
}

/** The first and the last sound figure on either side of the change of the return, the newest not among them: it is told beside. */
function endpointsOf(measure: Measure, sound: readonly Sound[]): Sound[] {
  const endpoints = cutAtBreak(measure, sound).flatMap((part) => [part[0], part.at(-1)]);
  return [...new Set(endpoints)].filter((point) => point !== undefined && point !== sound.at(-1)) as Sound[];
}

/** Whether a figure is written below its point: near the top of the axis, or where the line comes down to it. */
function isUnder(point: Sound, sound: readonly Sound[], top: number): boolean {
  const before = sound[sound.indexOf(point) - 1];
  return point.value > top * 0.8 || (point.value > top * 0.15 && before !== undefined && before.value > point.value);
}

/** Whether words at the top would lie on the council's line and words at the bottom would not. A year without a figure says so at the bottom. */
function isLow(values: readonly (number | null)[], [bottom, top]: Domain): boolean {
  const along = values.map((value) => (value === null ? 0 : (value - bottom) / (top - bottom || 1)));
  return along.some((part) => part > 0.75) && !along.some((part) => part < 0.2);
}

/** Path data through runs of places. */
export const through = (runs: readonly Place[][]): string => runs.map(lineThrough).join('');
