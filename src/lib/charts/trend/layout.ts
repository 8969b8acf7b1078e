import { countedInANewWay, firstOfNewReturn } from '../../measures/returns.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { areaBetween, lineThrough } from '../kit/shape.ts';
import { roughWidthOf, wrapIn } from '../kit/text.ts';
import { spread } from './label-spacing.ts';
import { bracketsOf, type Bracket, type SpreadGap } from './brackets.ts';
import { axisOf, type Axis } from './periods.ts';
import { stretches, type Sound } from './stretches.ts';
import type { TrendPoint, TrendSeries } from './series.ts';

/** What a line looks like: England, a context such as the region, the median council, or the first to eighth of the chosen. */
export type Style = 'england' | 'context' | 'median' | 's1' | 's2' | 's3' | 's4' | 's5' | 's6' | 's7' | 's8';

export interface Dot {
  x: number;
  y: number;
  period: Period;
  code: string;
  /** `none` is not drawn, and can be pointed at; `open`: few behind it; `faulty`: published, not used. */
  kind: 'none' | 'solid' | 'open' | 'faulty';
}

export interface Line {
  code: string;
  style: Style;
  /** SVG path of every stretch that years follow each other in; empty when none do. */
  d: string;
  /** SVG path of the 95% interval; empty when none is drawn. */
  band: string;
  dots: Dot[];
}

export interface EndLabel {
  code: string;
  style: Style;
  lines: string[];
  x: number;
  /** Base line of the first line. */
  y: number;
  /** SVG path from the last point, where the label could not stand beside it; else empty. */
  leader: string;
}

export interface Words {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  lines: string[];
}

export interface TrendLayout extends Omit<Axis, 'notComparable'> {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  lines: Line[];
  /** SVG paths of the band that councils lie in and of their median, where that is no line of its own; null where none is drawn. */
  spread: { band: string; middle: string } | null;
  /** How far apart the ends of the band are in the years that say so. */
  brackets: Bracket[];
  endLabels: EndLabel[];
  /** `base`: the line at 0 that figures are measured from. */
  ticks: { x: number; y: number; text: string; base: boolean }[];
  law: { y: number; words: Words } | null;
  /** Where the kind of return changed. */
  change: { x: number; words: Words } | null;
  /** Under the years that stand apart. */
  notComparable: { x1: number; x2: number; words: Words } | null;
  /** Years without a figure: a mark under the axis. */
  gaps: { x: number; y: number; style: Style; code: string; period: Period }[];
}

/** Where councils lie in one period: P10, median and P90 of their figures, in the measure's unit. */
export interface SpreadYear {
  period: Period;
  p10: number;
  middle: number;
  p90: number;
}

export interface TrendInput {
  series: readonly TrendSeries[];
  /** Drawn as a band behind the lines, broken where they are. */
  spread?: readonly SpreadYear[];
  /** Who lies in the band: 'councils' unless told. */
  places?: string;
  /** Years of the spread that are measured from end to end. */
  gaps?: readonly SpreadGap[];
  measure: Pick<Measure, 'unit' | 'lawStandard' | 'caveats' | 'yearBasis'>;
  lawLabel: string;
}

/** As wide as the narrowest page they are shown on, in CSS pixels; type is set in them at its size in pixels there. */
export const TREND_PLANES = {
  wide: { width: 600, plot: 270, names: 138, type: 13 },
  narrow: { width: 288, plot: 210, names: 80, type: 12 }
} as const;

const LEFT = 38;
const GAP_ROW = 8;

/** Every line, broken where figures cannot be compared; labels at the ends; the axis. Periods are those of any series. */
export function placeTrend(
  { series, spread: councils = [], gaps: measured = [], measure, lawLabel }: TrendInput,
  plane: keyof typeof TREND_PLANES
): TrendLayout {
  const { width, plot, type } = TREND_PLANES[plane];
  const names = namesRoom(series, plane);
  const alone = series.filter(({ emphasis }) => emphasis === 'chosen').length === 1;
  const banded = ({ emphasis }: TrendSeries): boolean => alone && emphasis === 'chosen';
  const shown = series.flatMap((one) =>
    one.points.flatMap(({ value, low, high }) => [value, (banded(one) && high) || null, (banded(one) && low) || null])
  );
  const domain = domainOf(measure, [...shown, ...councils.flatMap(({ p10, p90 }) => [p10, p90])]);
  const all = ticksOf(domain);
  const widest = Math.max(...all.map((tick) => roughWidthOf(tickText(tick, all, measure.unit), type)));
  const room = measure.unit.kind === 'share' ? LEFT : Math.max(LEFT, Math.ceil(widest) + 8);
  const [left, right] = [room, width - names];
  const axis = axisOf([...series, ...spreadSeries(councils)], measure, { left: left + 8, right, type });
  const wordsWidth = (axis.changeX ?? 0) > 0 ? 1.9 * Math.min(axis.changeX! - left, width - axis.changeX!) : 0;
  const changed = firstOfNewReturn(measure);
  const changeWords =
    axis.changeX === null || changed === null ? [] : wrapIn(countedInANewWay(changed), type, Math.max(wordsWidth, 90));
  const lawOnTop = measure.lawStandard?.value === domain[1];
  const top = tenth((changeWords.length + (lawOnTop ? 1 : 0)) * 1.3 * type + 8);
  const bottom = top + plot;
  const along = alongOf(domain);
  const yOf = (value: number): number => tenth(bottom - along(value) * plot);
  const styles = stylesOf(series);

  const lines = series.map((one, i) => lineOf(one, styles[i]!, axis, yOf, banded(one)));
  const rows = series.filter(({ emphasis, points }) => emphasis === 'chosen' && points.some(isGap));
  const gaps = rows.flatMap((one, row) =>
    one.points.filter(isGap).flatMap(({ period }) => {
      const x = axis.xOf.get(period);
      return x === undefined
        ? []
        : [{ x, y: bottom + 4 + row * GAP_ROW, style: styles[series.indexOf(one)]!, code: one.code, period }];
    })
  );
  const under = gaps.length > 0 ? Math.max(...gaps.map(({ y }) => y)) - bottom + GAP_ROW : 0;
  const yearsY = bottom + under + 1.35 * type;
  const caption =
    axis.notComparable.length > 0 ? wrapIn(axis.notComparableWords.join('; '), type, plane === 'wide' ? 400 : 240) : [];
  return {
    ...axis,
    width,
    height: tenth(yearsY + (caption.length > 0 ? 10 + caption.length * 1.25 * type : 6)),
    left,
    right,
    top,
    bottom,
    lines,
    spread: councils.length === 0 ? null : spreadOf(councils, axis, yOf, hasMedian(series)),
    brackets: bracketsOf(
      measured,
      spreadSeries(councils).flatMap(({ points }) => stretches(points, axis)),
      series,
      { axis, yOf, top, type, plane }
    ),
    endLabels: extremesOf(series, lines, axis.periods.at(-1), { x: right + 9, top, bottom, type, room: names - 9 }),
    ticks: all.map((tick) => ({ x: left, y: yOf(tick), text: tickText(tick, all, measure.unit), base: tick === 0 })),
    years: axis.years.map((year) => ({ ...year, y: tenth(yearsY) })),
    law: measure.lawStandard && {
      y: yOf(measure.lawStandard.value),
      words: { x: left, y: yOf(measure.lawStandard.value) - 6, anchor: 'start', lines: [lawLabel] }
    },
    change:
      axis.changeX === null
        ? null
        : { x: axis.changeX, words: { x: axis.changeX, y: type, anchor: 'middle', lines: changeWords } },
    notComparable: notComparableOf(axis, caption, tenth(yearsY), type),
    gaps
  };
}

function stylesOf(series: readonly TrendSeries[]): Style[] {
  let chosen = 0;
  return series.map(({ emphasis }) => (emphasis === 'chosen' ? (`s${Math.min(8, ++chosen)}` as Style) : emphasis));
}

/** Whether a year has no figure where one could have been published. */
export function isGap({ value, status }: TrendPoint): boolean {
  return value === null && status !== 'not-an-area-then' && status !== 'not-collected';
}

function lineOf(one: TrendSeries, style: Style, axis: Axis, yOf: (value: number) => number, banded: boolean): Line {
  const runs = stretches(one.points, axis);
  const x = (point: TrendPoint): number => axis.xOf.get(point.period)!;
  const alone = new Set(runs.filter(({ length }) => length === 1).flat());
  const last = runs.at(-1)?.at(-1);
  const dots = one.points
    .filter((point) => point.value !== null && axis.xOf.has(point.period))
    .map((point): Dot => {
      const marked = alone.has(point as Sound) || point === last;
      const kind = point.status === 'faulty' ? 'faulty' : point.small ? 'open' : marked ? 'solid' : 'none';
      return { x: x(point), y: yOf(point.value!), period: point.period, code: one.code, kind };
    });
  const d = runs.map((run) => lineThrough(run.map((point) => ({ x: x(point), y: yOf(point.value) })))).join('');
  return { code: one.code, style, d, band: banded ? runs.map((run) => bandOf(run, x, yOf)).join('') : '', dots };
}

function bandOf(run: readonly TrendPoint[], x: (point: TrendPoint) => number, yOf: (value: number) => number): string {
  const known = run.filter(({ low, high }) => low !== undefined && high !== undefined);
  if (known.length === 0) return '';
  const wide = known.length === 1 ? [-3, 3] : [0];
  const edge = (pick: (point: TrendPoint) => number) =>
    known.flatMap((point) => wide.map((dx) => ({ x: tenth(x(point) + dx), y: yOf(pick(point)) })));
  return areaBetween(
    edge(({ high }) => high!),
    edge(({ low }) => low!)
  );
}

/** The spread as a line of medians that carries its band, so that it breaks where lines do. */
function spreadSeries(councils: readonly SpreadYear[]): TrendSeries[] {
  if (councils.length === 0) return [];
  const points = councils.map(({ period, p10, middle, p90 }): TrendPoint => ({
    period,
    value: middle,
    low: p10,
    high: p90,
    status: 'ok',
    label: '',
    short: ''
  }));
  return [{ code: 'spread', name: '', emphasis: 'context', points }];
}

function spreadOf(
  councils: readonly SpreadYear[],
  axis: Axis,
  yOf: (value: number) => number,
  named: boolean
): NonNullable<TrendLayout['spread']> {
  const [line] = spreadSeries(councils).map((one) => lineOf(one, 'context', axis, yOf, true));
  return { band: line?.band ?? '', middle: named ? '' : (line?.d ?? '') };
}

/** Whether the median council is a line with its name: then the spread behind it draws none. */
export const hasMedian = (series: readonly Pick<TrendSeries, 'emphasis'>[]): boolean =>
  series.some(({ emphasis }) => emphasis === 'median');

/** What lines' names ask for at the right: as much as the longest of their words, which is never taken apart, and at most two fifths. */
function namesRoom(series: readonly TrendSeries[], plane: keyof typeof TREND_PLANES): number {
  const { width, names, type } = TREND_PLANES[plane];
  const words = series.flatMap(({ name }) => name.split(' ')).map((word) => 1.06 * roughWidthOf(word, type));
  return Math.round(Math.min(0.4 * width, Math.max(names, 9 + Math.max(0, ...words))));
}

interface EndRoom {
  x: number;
  top: number;
  bottom: number;
  type: number;
  room: number;
}

function extremesOf(
  series: readonly TrendSeries[],
  lines: readonly Line[],
  newest: Period | undefined,
  { x, top, bottom, type, room }: EndRoom
): EndLabel[] {
  const leading = 1.2 * type;
  const found = lines.flatMap((line, i) => {
    const dot = line.dots.findLast(({ kind }) => kind !== 'faulty') ?? line.dots.at(-1);
    if (!dot) return [];
    const { name, points } = series[i]!;
    const short = points.find(({ period }) => period === dot.period)?.short ?? '';
    const when = dot.period === newest ? '' : ` in ${dot.period}`;
    return [{ line, dot, texts: wrapIn(`${name} ${short}${when}`, type, room) }];
  });
  const middles = spread(
    found.map(({ dot, texts }) => ({ middle: dot.y, height: texts.length * leading + 3 })),
    top - type,
    bottom + type
  );
  return found.map(({ line, dot, texts }, i) => {
    const middle = middles[i]!;
    const moved = Math.abs(middle - dot.y) > 0.7 * type || x - dot.x > 14;
    return {
      code: line.code,
      style: line.style,
      lines: texts,
      x,
      y: tenth(middle - (texts.length * leading) / 2 + 0.82 * leading),
      leader: moved ? `M${tenth(dot.x + 4)} ${dot.y}L${tenth(x - 3)} ${tenth(middle)}` : ''
    };
  });
}

function notComparableOf(axis: Axis, lines: string[], yearsY: number, type: number): TrendLayout['notComparable'] {
  const xs = axis.notComparable.flatMap((period) => axis.xOf.get(period) ?? []);
  if (xs.length === 0) return null;
  const [x1, x2] = [
    Math.min(...xs) - roughWidthOf(axis.notComparable[0]!, type) / 2,
    Math.max(...xs) + roughWidthOf(axis.notComparable.at(-1)!, type) / 2
  ];
  return { x1: tenth(x1), x2: tenth(x2), words: { x: tenth(x1), y: tenth(yearsY + 8 + type), anchor: 'start', lines } };
}
