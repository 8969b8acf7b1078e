import type { Measure } from '../../model/measure.ts';
import type { AreaClass, Classes } from '../areas/mark.ts';
import { classOf } from '../areas/classes.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { dodge } from '../strip/swarm.ts';

/** A group in one council. */
export interface BreakdownCouncil {
  code: string;
  slug: string;
  name: string;
  /** In the measure’s unit. */
  value: number;
  /** Of the whole group, 0 to 1: circles are as large as this. */
  share: number;
  /** Whether a check or the publisher doubts the figure: it is drawn hollow. */
  doubted: boolean;
  /** The whole sentence: 'Black children, Lambeth: 120 of 150 plans, 80.0%'. */
  label: string;
}

/** One group of children. Values in the measure’s unit. */
export interface BreakdownRow {
  id: string;
  title: string;
  /** Below the title: 'three groups, 5,220 plans'. */
  note: string;
  value: number;
  /** What it would be if each child had their council’s rate; null where none can be worked out. */
  expected: number | null;
  short: string;
  expectedShort: string;
  /** The lowest first. */
  councils: readonly BreakdownCouncil[];
}

export interface BreakdownInput extends Classes {
  rows: readonly BreakdownRow[];
  measure: Pick<Measure, 'unit' | 'lawStandard'>;
  /** What stands at the law’s standard; empty where the law sets none. */
  lawLabel: string;
  /** Whether the rows are of one council: then a ring is all of its groups together. */
  only?: boolean;
  /** How wide the chart may be, in CSS pixels. */
  width: number;
}

export interface BreakdownCircle {
  code: string;
  x: number;
  y: number;
  r: number;
  areaClass: AreaClass;
}

export interface PlacedGroup {
  id: string;
  /** The line that circles lie along. */
  y: number;
  /** How far circles may lie from it. */
  half: number;
  title: { x: number; y: number; text: string };
  note: { x: number; y: number; text: string };
  /** Where the published figure is marked, and where what it would be by place alone. */
  bar: number;
  ring: number | null;
  /** The same as written; where they stand ends. */
  short: { x: number; y: number; text: string };
  expected: { x: number; y: number; text: string };
  circles: BreakdownCircle[];
}

export interface BreakdownLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  groups: PlacedGroup[];
  ticks: { x: number; text: string }[];
  law: { x: number; text: string } | null;
  /** What stands over the two columns of figures; where they are in the plane’s rows, null. */
  heads: { x: number; text: string }[] | null;
}

export const BREAKDOWN_TYPE = 13;
const WIDE_FROM = 620;
const ROW = { wide: 54, narrow: 84 };
const HALF = 22;
const [SMALLEST, LARGEST, SIZE] = [1.8, 12, 30];

/** Rows of one scale: of each group its councils, the published figure and what it would be by place alone. Throws what `classOf` throws. */
export function placeBreakdown({
  rows,
  measure,
  lawLabel,
  classBounds,
  strongEnd,
  only = false,
  ...input
}: BreakdownInput): BreakdownLayout {
  const width = Math.max(280, Math.round(input.width));
  const isWide = width >= WIDE_FROM;
  const [left, right] = isWide ? [178, width - 196] : [8, width - 12];
  const top = isWide ? 26 : 20;
  const step = isWide ? ROW.wide : ROW.narrow;
  const values = rows.flatMap(({ value, expected, councils }) => [value, expected, ...councils.map((council) => council.value)]);
  const domain = domainOf(measure, values);
  const along = alongOf(domain);
  const xOf = (value: number) => tenth(left + along(value) * (right - left));
  const all = ticksOf(domain, isWide ? 5 : 4);
  const bottom = top + rows.length * step;
  return {
    width,
    height: bottom + 26,
    left,
    right,
    top,
    bottom,
    groups: rows.map((row, i): PlacedGroup => {
      const edge = top + i * step;
      const y = isWide ? edge + step / 2 : edge + step - HALF - 4;
      const line = isWide ? y - 3 : edge + 15;
      return {
        id: row.id,
        y,
        half: HALF,
        title: { x: 0, y: line, text: row.title },
        note: { x: 0, y: line + 16, text: row.note },
        bar: xOf(row.value),
        ring: row.expected === null ? null : xOf(row.expected),
        short: { x: isWide ? width - 110 : width, y: isWide ? y + 4 : line, text: row.short },
        expected: {
          x: width,
          y: isWide ? y + 4 : line + 16,
          text:
            row.expected === null ? '' : isWide ? row.expectedShort : `${only ? 'all groups' : 'by place'} ${row.expectedShort}`
        },
        circles: circlesOf(row, y, xOf, { classBounds, strongEnd, size: SIZE * Math.min(1.35, Math.max(0.8, width / 860)) })
      };
    }),
    ticks: all.map((tick) => ({ x: xOf(tick), text: tickText(tick, all, measure.unit) })),
    law: measure.lawStandard ? { x: xOf(measure.lawStandard.value), text: lawLabel } : null,
    heads: isWide
      ? [
          { x: width - 110, text: 'figure' },
          { x: width, text: only ? 'all groups' : 'by place alone' }
        ]
      : null
  };
}

/* Side by side where many share a figure; where they have no room in the row, they overlap. */
function circlesOf(
  { councils }: BreakdownRow,
  y: number,
  xOf: (value: number) => number,
  { classBounds, strongEnd, size }: Classes & { size: number }
): BreakdownCircle[] {
  const grains = councils.map(({ value, share }) => ({
    along: xOf(value),
    r: tenth(Math.min(LARGEST, Math.max(SMALLEST, size * Math.sqrt(share))))
  }));
  const moves = dodge(grains);
  const reach = Math.max(0, ...grains.map(({ r }, i) => Math.abs(moves[i]?.across ?? 0) + r));
  const squeezed = Math.min(1, HALF / (reach || 1));
  return councils.map(({ code, value, doubted }, i) => ({
    code,
    x: grains[i]?.along ?? 0,
    y: tenth(y + squeezed * (moves[i]?.across ?? 0)),
    r: grains[i]?.r ?? SMALLEST,
    areaClass: classOf(value, doubted ? 'faulty' : 'ok', classBounds, strongEnd)
  }));
}
