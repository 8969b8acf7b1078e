import type { Measure } from '../../model/measure.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { boxOf, type Spot } from '../kit/room.ts';
import { wrap } from '../kit/text.ts';
import { radiusOf } from '../strip/swarm.ts';
import { linesOf, namesOf, ROW } from './labels.ts';

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
  /** `at`: the middle of its text, which stays inside. */
  xTicks: { x: number; at: number; text: string }[];
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
const MOST_ROWS = 4;
const MOST_NAMES = { wide: 18, narrow: 7 };

/** Two figures of each council against each other, with names where they have room. Needs a row. `widthOf`: of a text in the type of the plane. */
export function placeScatter(input: ScatterInput, widthOf: (text: string) => number): ScatterLayout {
  const withRows = (rows: number): ScatterLayout => {
    const layout = placeWith(input, widthOf, rows);
    return rows === MOST_ROWS || layout.lines.every(({ label }) => label) ? layout : withRows(rows + 1);
  };
  return withRows(2);
}

/** `above`: how many rows of labels there is room for over the plane. */
function placeWith(input: ScatterInput, widthOf: (text: string) => number, above: number): ScatterLayout {
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
  const yAll = ticksOf(yDomain, isWide ? 6 : 5);
  const yTexts = yAll.map((tick) => tickText(tick, yAll, y.measure.unit));
  const fits = (line: string) => widthOf(line) <= width - 8;
  const [xTitle, yTitle] = [wrap(x.title, fits), wrap(y.title, fits)];
  /* Room for what is written at England's and the law's lines above the plane. */
  const top = 2 + ROW * above + LEADING * yTitle.length;
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
  const ticksAt = (most: number) => {
    const all = ticksOf(xDomain, most);
    return all.map((tick) => {
      const text = tickText(tick, all, x.measure.unit);
      return { x: xOf(tick), at: tenth(Math.min(xOf(tick), width - 0.1 - widthOf(text) / 2)), text };
    });
  };
  /* Fewer where their texts would touch. */
  const parted = (ticks: readonly { at: number; text: string }[]) =>
    ticks.every(({ at, text }, i) => {
      const next = ticks[i + 1];
      return !next || at + widthOf(text) / 2 + 4 <= next.at - widthOf(next.text) / 2;
    });
  const xTicks = [isWide ? 6 : 4, 3, 2].map(ticksAt).find(parted) ?? [];
  const yTicks = yAll.map((tick, i) => ({ y: yOf(tick), text: yTexts[i] ?? '' }));
  const ticks = yTicks.map(({ y: at, text }) => boxOf({ x: left - 6, y: at + 4, anchor: 'end' }, widthOf(text)));
  const lines = linesOf(input, { plane, marks, xOf, yOf, widthOf, above, ticks });
  return {
    width,
    height: plane.bottom + 26 + LEADING * xTitle.length,
    ...plane,
    marks,
    names: namesOf(rows, marks, { plane, lines, chosen, most: isWide ? MOST_NAMES.wide : MOST_NAMES.narrow, widthOf }),
    xTicks,
    yTicks,
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
