import type { Measure } from '../../model/measure.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { boxOf, meet, type Box, type Spot } from '../kit/room.ts';
import { wrap } from '../kit/text.ts';
import { radiusOf } from '../strip/swarm.ts';

/** One council with two figures, each in its measure’s unit. */
export interface ScatterRow {
  code: string;
  slug: string;
  name: string;
  x: number;
  y: number;
  /** What the first figure is out of; null where that is not published. Circles are as large as this. */
  weight: number | null;
  /** The whole sentence of both: 'Walsall: 609 of 995 requests, 61.2%; 204 appeals, 28.4 per 10,000 children'. */
  label: string;
}

/** A value drawn across the plane, with what is written at it. */
export interface Line {
  value: number;
  label: string;
}

export interface ScatterAxis {
  measure: Pick<Measure, 'unit' | 'lawStandard'>;
  /** What stands at the axis: the measure and its year. */
  title: string;
  /** England’s figure; null where none can be compared with. */
  england: Line | null;
  /** The law’s standard; null where it sets none. */
  law: Line | null;
}

export interface ScatterInput {
  rows: readonly ScatterRow[];
  x: ScatterAxis;
  y: ScatterAxis;
  /** How wide the plane may be, in CSS pixels. */
  width: number;
  /** Code of a council that is named whatever else has room. */
  chosen: string | null;
}

export interface ScatterMark {
  code: string;
  x: number;
  y: number;
  r: number;
}

export interface ScatterName extends Spot {
  code: string;
  text: string;
}

export interface ScatterLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The largest first, so that small ones lie above. */
  marks: ScatterMark[];
  names: ScatterName[];
  xTicks: { x: number; text: string }[];
  yTicks: { y: number; text: string }[];
  /** What stands at each axis, in lines that fit. */
  titles: { x: ScatterName[]; y: ScatterName[] };
  /** Lines across the plane: England’s are dashed, the law’s are not. */
  lines: { kind: 'england' | 'law'; x1: number; y1: number; x2: number; y2: number; label: ScatterName | null }[];
}

/** Of type on the page. */
export const SCATTER_TYPE = 13;
const LEADING = 17;
const WIDE_FROM = 560;
const MOST_NAMES = { wide: 18, narrow: 7 };
/** A name may lie over so many circles that are not named. */
const MOST_COVERED = 2;

/** Two figures of each council against each other, with names where they have room. Needs a row. `widthOf`: of a text in the type of the plane. */
export function placeScatter(input: ScatterInput, widthOf: (text: string) => number): ScatterLayout {
  const { rows, x, y, chosen } = input;
  const width = Math.max(280, Math.round(input.width));
  const isWide = width >= WIDE_FROM;
  const height = isWide ? Math.round(Math.min(520, 0.6 * width)) : Math.round(1.1 * width);
  const yDomain = domainOf(
    y.measure,
    withLines(
      y,
      rows.map((row) => row.y)
    )
  );
  const xDomain = domainOf(
    x.measure,
    withLines(
      x,
      rows.map((row) => row.x)
    )
  );
  const [xAll, yAll] = [ticksOf(xDomain, isWide ? 6 : 4), ticksOf(yDomain, isWide ? 6 : 5)];
  const yTexts = yAll.map((tick) => tickText(tick, yAll, y.measure.unit));
  const fits = (line: string) => widthOf(line) <= width - 8;
  const [xTitle, yTitle] = [wrap(x.title, fits), wrap(y.title, fits)];
  /* Room for what is written at England's and the law's lines above the plane. */
  const top = 30 + LEADING * yTitle.length;
  const left = Math.ceil(Math.max(...yTexts.map(widthOf))) + 10;
  const plane = { left, right: width - 14, top, bottom: top + height };
  const [alongX, alongY] = [alongOf(xDomain), alongOf(yDomain)];
  const xOf = (value: number) => tenth(plane.left + alongX(value) * (plane.right - plane.left));
  const yOf = (value: number) => tenth(plane.bottom - alongY(value) * (plane.bottom - plane.top));
  const heaviest = Math.max(0, ...rows.map(({ weight }) => weight ?? 0));
  const marks = rows
    .map((row) => ({
      code: row.code,
      x: xOf(row.x),
      y: yOf(row.y),
      r: tenth(radiusOf(row.weight, heaviest, isWide ? 10 : 7, isWide ? 3 : 2.5))
    }))
    .sort((a, b) => b.r - a.r || (a.code < b.code ? -1 : 1));
  const lines = linesOf(input, plane, { xOf, yOf, widthOf });
  const labels = lines.flatMap(({ label }) => label ?? []);
  return {
    width,
    height: plane.bottom + 26 + LEADING * xTitle.length,
    ...plane,
    marks,
    names: namesOf(rows, marks, { plane, labels, chosen, most: isWide ? MOST_NAMES.wide : MOST_NAMES.narrow, widthOf }),
    xTicks: xAll.map((tick) => ({ x: xOf(tick), text: tickText(tick, xAll, x.measure.unit) })),
    yTicks: yAll.map((tick, i) => ({ y: yOf(tick), text: yTexts[i] ?? '' })),
    titles: {
      x: xTitle.map((text, i) => ({ code: '', text, x: width - 4, y: plane.bottom + 37 + LEADING * i, anchor: 'end' })),
      y: yTitle.map((text, i) => ({ code: '', text, x: 0, y: 12 + LEADING * i, anchor: 'start' }))
    },
    lines
  };
}

function withLines({ england, law }: ScatterAxis, values: readonly number[]): number[] {
  return [...values, ...(england ? [england.value] : []), ...(law ? [law.value] : [])];
}

interface Plane {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Scales {
  xOf: (value: number) => number;
  yOf: (value: number) => number;
  widthOf: (text: string) => number;
}

function linesOf({ x, y }: ScatterInput, plane: Plane, { xOf, yOf, widthOf }: Scales): ScatterLayout['lines'] {
  const { left, right, top, bottom } = plane;
  const taken: Box[] = [];
  const place = (text: string, spots: readonly Spot[]): ScatterName | null => {
    const wide = widthOf(text);
    const free = spots.find((spot) => {
      const box = boxOf(spot, wide);
      return box.left >= 0 && box.right <= right + 12 && !taken.some((other) => meet(box, other));
    });
    if (!free) return null;
    taken.push(boxOf(free, wide));
    return { code: '', text, ...free };
  };
  const upright = (kind: 'england' | 'law', line: Line | null) => {
    if (!line) return [];
    const at = xOf(line.value);
    const spots: Spot[] = [top - 5, top + 12, top + 28].flatMap((height) => [
      { x: at + 5, y: height, anchor: 'start' as const },
      { x: at - 5, y: height, anchor: 'end' as const }
    ]);
    return [{ kind, x1: at, x2: at, y1: top, y2: bottom, label: place(line.label, spots) }];
  };
  const lying = (kind: 'england' | 'law', line: Line | null) => {
    if (!line) return [];
    const at = yOf(line.value);
    const spots: Spot[] = [at - 5, at + 14].flatMap((height) => [
      { x: right, y: height, anchor: 'end' as const },
      { x: left + 4, y: height, anchor: 'start' as const }
    ]);
    return [{ kind, x1: left, x2: right, y1: at, y2: at, label: place(line.label, spots) }];
  };
  return [...upright('england', x.england), ...lying('england', y.england), ...upright('law', x.law), ...lying('law', y.law)];
}

interface Naming {
  plane: Plane;
  labels: readonly ScatterName[];
  chosen: string | null;
  most: number;
  widthOf: (text: string) => number;
}

/* By distance from the middle of all, measured in ranks so that one far value does not squeeze the rest; each where it has room, or not at all. */
function namesOf(
  rows: readonly ScatterRow[],
  marks: readonly ScatterMark[],
  { plane, labels, chosen, most, widthOf }: Naming
): ScatterName[] {
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const [spanX, spanY] = [plane.right - plane.left, plane.bottom - plane.top];
  const mean = (pick: (mark: ScatterMark) => number) => marks.reduce((sum, mark) => sum + pick(mark), 0) / marks.length;
  const [middleX, middleY] = [mean((mark) => mark.x), mean((mark) => mark.y)];
  const away = ({ x, y, r }: ScatterMark) => Math.hypot((x - middleX) / spanX, (y - middleY) / spanY) + r / 120;
  const order = [...marks].sort(
    (a, b) => Number(b.code === chosen) - Number(a.code === chosen) || away(b) - away(a) || (a.code < b.code ? -1 : 1)
  );
  const taken: Box[] = labels.map((label) => boxOf(label, widthOf(label.text)));
  const named: ScatterMark[] = [];
  const found: ScatterName[] = [];
  for (const mark of order) {
    if (found.length === most) break;
    const text = names.get(mark.code) ?? '';
    const wide = widthOf(text);
    const own = aroundOf(mark);
    if (mark.code !== chosen && taken.some((box) => meet(box, own))) continue;
    const open = spotsAround(mark, mark.x > plane.left + 0.6 * spanX).flatMap((spot) => {
      const box = boxOf(spot, wide);
      const isInside =
        box.left >= plane.left && box.right <= plane.right + 12 && box.top >= plane.top - 8 && box.bottom <= plane.bottom;
      if (!isInside || [...taken, ...named.map(aroundOf)].some((other) => meet(box, other))) return [];
      const covered = marks.filter((other) => other.code !== mark.code && meet(box, aroundOf(other))).length;
      return covered <= MOST_COVERED || mark.code === chosen ? [{ spot, box, covered }] : [];
    });
    const [best] = open.sort((a, b) => a.covered - b.covered);
    if (!best) continue;
    taken.push(best.box);
    named.push(mark);
    found.push({ code: mark.code, text, ...best.spot });
  }
  return found;
}

function aroundOf({ x, y, r }: ScatterMark): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/* The side with more room first. */
function spotsAround({ x, y, r }: ScatterMark, isRight: boolean): Spot[] {
  const start = (rise: number): Spot => ({ x: tenth(x + r + 4), y: tenth(y + 4 + rise), anchor: 'start' });
  const end = (rise: number): Spot => ({ x: tenth(x - r - 4), y: tenth(y + 4 + rise), anchor: 'end' });
  const middle = (rise: number): Spot => ({ x, y: tenth(y + rise), anchor: 'middle' });
  const sides = isRight ? [end, start] : [start, end];
  return [...sides.map((side) => side(0)), middle(-r - 5), middle(r + 13), ...sides.flatMap((side) => [side(-9), side(9)])];
}
