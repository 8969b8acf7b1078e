import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { axisOf, type Axis } from '../trend/periods.ts';
import type { TrendPoint, TrendSeries } from '../trend/series.ts';
import { isSound, stretches, type Sound } from '../trend/stretches.ts';
import { lineThrough } from '../kit/shape.ts';
import { segmentMeetsBox, type Segment } from '../kit/boxes.ts';
import { roughWidthOf } from '../kit/text.ts';

export interface Panel {
  code: string;
  name: string;
  /** SVG path of every stretch of years with sound figures that can be compared. */
  d: string;
  /** The same of every line drawn faint behind it, in one path; empty where there are none. */
  context: string;
  /** The same of the one of those lines that is picked out; empty where it is not in this panel. */
  picked: string;
  dots: { x: number; y: number; period: Period; kind: 'last' | 'alone' | 'open' | 'faulty' }[];
  /** The newest sound figure, written beside its point where no line is; null where there is none. */
  last: { x: number; y: number; text: string; anchor: 'start' | 'end' } | null;
  /** The first and the last sound figure, for those who do not see it; or that there is none. */
  description: string;
}

export interface MultiplesLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  panels: Panel[];
  /** SVG path of England's line, drawn behind every panel; empty where no figure for it is published. */
  england: string;
  law: number | null;
  ticks: { y: number; text: string }[];
  years: Axis['years'];
  /** Where the kind of return changed: no line is drawn across. */
  changeX: number | null;
}

/** What a panel draws behind its own line: a region's councils. */
export interface Behind {
  /** Lines by the code of the panel that they stand in. */
  lines: ReadonlyMap<string, readonly TrendSeries[]>;
  /** Code of the line that is picked out; null for none. */
  picked: string | null;
}

const NOTHING: Behind = { lines: new Map(), picked: null };

/** A panel in CSS pixels. */
const [WIDTH, TOP, PLOT, LEFT, TYPE] = [232, 16, 84, 46, 12];
/** Between a point and the figure beside it. */
const NEAR = 6;

/** One panel an area, all on one axis of years and one of values, so that they compare by eye. Values in the measure's unit. */
export function placeMultiples(
  series: readonly TrendSeries[],
  england: TrendSeries | null,
  measure: Pick<Measure, 'unit' | 'lawStandard' | 'caveats' | 'yearBasis'>,
  behind: Behind = NOTHING
): MultiplesLayout {
  const every = [...series, ...(england ? [england] : []), ...[...behind.lines.values()].flat()];
  const domain = domainOf(
    measure,
    every.flatMap(({ points }) => points.map(({ value }) => value))
  );
  const all = ticksOf(domain, 2);
  const few = all.length > 3 ? all.filter((_, i) => i === 0 || i === all.length - 1 || i * 2 === all.length - 1) : all;
  const widest = Math.max(NEAR, ...series.map(({ points }) => roughWidthOf(points.findLast(isSound)?.short ?? '', TYPE)));
  const [left, right, bottom] = [LEFT, Math.floor(WIDTH - NEAR - widest), TOP + PLOT];
  const along = alongOf(domain);
  const yOf = (value: number) => tenth(bottom - along(value) * PLOT);
  const axis = axisOf(every, measure, { left: left + 4, right, type: 1.1 * TYPE });
  const law = measure.lawStandard ? yOf(measure.lawStandard.value) : null;
  const across = (y: number): Segment => ({ x1: left, y1: y, x2: right, y2: y });
  const ruled = [...few.map((tick) => across(yOf(tick))), ...(law === null ? [] : [across(law)])];
  const lines = [...ruled, ...(england ? segmentsOf(stretches(england.points, axis), axis, yOf) : [])];
  return {
    width: WIDTH,
    height: bottom + 22,
    left,
    right,
    bottom,
    panels: series.map((one) => panelOf(one, behind, axis, yOf, lines)),
    england: england ? pathOf(stretches(england.points, axis), axis, yOf) : '',
    law,
    ticks: few.map((tick) => ({ y: yOf(tick), text: tickText(tick, few, measure.unit).replace(/ .*/, '') })),
    years: axis.years.map((year) => ({ ...year, y: bottom + 17 })),
    changeX: axis.changeX
  };
}

function panelOf(
  { code, name, points }: TrendSeries,
  { lines, picked }: Behind,
  axis: Axis,
  yOf: (value: number) => number,
  ruled: readonly Segment[]
): Panel {
  const context = lines.get(code) ?? [];
  const draw = (some: readonly TrendSeries[]) => some.map((one) => pathOf(stretches(one.points, axis), axis, yOf)).join('');
  const runs = stretches(points, axis);
  const known = runs.flat();
  const last = known.at(-1);
  const alone = new Set(runs.filter(({ length }) => length === 1).flat());
  const x = ({ period }: TrendPoint) => axis.xOf.get(period) ?? 0;
  const dots = points.flatMap((point): Panel['dots'] => {
    if (point.value === null || !axis.xOf.has(point.period)) return [];
    const sound = point as Sound;
    const kind =
      point.status === 'faulty' ? 'faulty' : point.small ? 'open' : sound === last ? 'last' : alone.has(sound) ? 'alone' : null;
    return kind ? [{ x: x(point), y: yOf(sound.value), period: point.period, kind }] : [];
  });
  const first = known[0];
  return {
    code,
    name,
    d: pathOf(runs, axis, yOf),
    context: draw(context.filter((one) => one.code !== picked)),
    picked: draw(context.filter((one) => one.code === picked)),
    dots,
    last: last ? besidePoint({ x: x(last), y: yOf(last.value) }, last.short, [...ruled, ...segmentsOf(runs, axis, yOf)]) : null,
    description: !first || !last ? `${name}: no sound figure` : first === last ? last.label : `${first.label}. ${last.label}`
  };
}

/** To the right of the point, where a line's newest year has room beside it; above, below or to the left of one that ended before. */
function besidePoint({ x, y }: { x: number; y: number }, text: string, lines: readonly Segment[]): NonNullable<Panel['last']> {
  const width = roughWidthOf(text, TYPE);
  const places = [0, -8, 8, -14, 14, -22, 22, -32, 32].flatMap((shift) =>
    (['start', 'end'] as const).map((anchor) => ({
      x: tenth(anchor === 'start' ? x + NEAR : x - NEAR),
      y: tenth(y + 4 + shift),
      anchor
    }))
  );
  const met = (place: (typeof places)[number]): number => {
    const left = place.anchor === 'start' ? place.x : place.x - width;
    const box = { x: left, y: place.y - 0.75 * TYPE, width, height: 0.8 * TYPE };
    const outside = box.y < 0 || box.y + box.height > TOP + PLOT + 5 || left < LEFT || left + width > WIDTH;
    return (outside ? 100 : 0) + lines.filter((line) => segmentMeetsBox(line, box)).length;
  };
  const best = places.reduce((found, place) => (met(place) < met(found) ? place : found));
  return { ...best, text };
}

function segmentsOf(runs: readonly Sound[][], axis: Axis, yOf: (value: number) => number): Segment[] {
  const at = ({ period, value }: Sound) => ({ x: axis.xOf.get(period) ?? 0, y: yOf(value) });
  return runs.flatMap((run) =>
    run.slice(1).map((point, i) => {
      const [from, to] = [at(run[i] as Sound), at(point)];
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    })
  );
}

function pathOf(runs: readonly Sound[][], axis: Axis, yOf: (value: number) => number): string {
  return runs
    .map((run) => lineThrough(run.map(({ period, value }) => ({ x: axis.xOf.get(period) ?? 0, y: yOf(value) }))))
    .join('');
}
