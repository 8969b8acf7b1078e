import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { roomiest, type Spot } from '../strip/room.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../strip/scale.ts';
import { axisOf, type Axis } from '../trend/periods.ts';
import type { TrendPoint, TrendSeries } from '../trend/series.ts';

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
  /** The newest sound figure, written beside its point; null where there is none. */
  last: (Spot & { text: string }) | null;
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
const [WIDTH, TOP, PLOT, LEFT, RIGHT, TYPE] = [232, 16, 84, 46, 12, 12];

/** How wide a letter of a value is, about. */
const LETTER = 7.2;

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
  const [left, right, bottom] = [LEFT, WIDTH - RIGHT, TOP + PLOT];
  const along = alongOf(domain);
  const yOf = (value: number) => tenth(bottom - along(value) * PLOT);
  const axis = axisOf(every, measure, { left: left + 4, right, type: TYPE });
  return {
    width: WIDTH,
    height: bottom + 22,
    left,
    right,
    bottom,
    panels: series.map((one) => panelOf(one, england, behind, axis, yOf)),
    england: england ? pathOf(stretches(england.points, axis), axis, yOf) : '',
    law: measure.lawStandard ? yOf(measure.lawStandard.value) : null,
    ticks: few.map((tick) => ({ y: yOf(tick), text: tickText(tick, few, measure.unit).replace(/ .*/, '') })),
    years: axis.years.map((year) => ({ ...year, y: bottom + 17 })),
    changeX: axis.changeX
  };
}

type Sound = TrendPoint & { value: number };

function panelOf(
  { code, name, points }: TrendSeries,
  england: TrendSeries | null,
  { lines, picked }: Behind,
  axis: Axis,
  yOf: (value: number) => number
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
    last: last
      ? {
          ...roomiest(
            spotsOf(x(last), yOf(last.value)),
            LETTER * last.short.length,
            [
              ...alongLines(runs, axis, yOf).map((point) => ({ ...point, weight: 2 })),
              ...(england ? alongLines(stretches(england.points, axis), axis, yOf) : [])
            ],
            1
          ),
          text: last.short
        }
      : null,
    description: !first || !last ? `${name}: no sound figure` : first === last ? last.label : `${first.label}. ${last.label}`
  };
}

/* Above the newest point first, then below it where that is still within the panel. */
function spotsOf(x: number, y: number): [Spot, ...Spot[]] {
  const [at, anchor] = x < 110 ? [x + 6, 'start' as const] : [x, 'end' as const];
  const below = y + 17;
  const above: Spot = { x: at, y: Math.max(TYPE, y - 7), anchor };
  return below <= TOP + PLOT - 2 ? [above, { x: at, y: below, anchor }] : [above];
}

/* Points every two pixels along lines. */
function alongLines(runs: readonly Sound[][], axis: Axis, yOf: (value: number) => number): { x: number; y: number }[] {
  return runs.flatMap((run) =>
    run.slice(1).flatMap((to, i) => {
      const from = run[i] ?? to;
      const [x0, x1] = [axis.xOf.get(from.period) ?? 0, axis.xOf.get(to.period) ?? 0];
      const [y0, y1] = [yOf(from.value), yOf(to.value)];
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 2));
      return Array.from({ length: steps + 1 }, (_, k) => ({ x: x0 + ((x1 - x0) * k) / steps, y: y0 + ((y1 - y0) * k) / steps }));
    })
  );
}

/* Stretches of years that follow each other and can be compared, each with a sound figure. */
function stretches(points: readonly TrendPoint[], axis: Axis): Sound[][] {
  const found: Sound[][] = [];
  let last = -2;
  for (const point of points) {
    const place = axis.periods.indexOf(point.period);
    if (place === -1 || point.value === null || point.status !== 'ok') continue;
    if (place === last + 1 && !axis.breaksBefore.has(point.period)) found.at(-1)?.push(point as Sound);
    else found.push([point as Sound]);
    last = place;
  }
  return found;
}

function pathOf(runs: readonly Sound[][], axis: Axis, yOf: (value: number) => number): string {
  return runs
    .filter(({ length }) => length > 1)
    .map((run) => `M${run.map(({ period, value }) => `${axis.xOf.get(period)} ${yOf(value)}`).join('L')}`)
    .join('');
}
