import type { ScatterRow } from '../../../charts/scatter/layout.ts';
import { comparatorOf } from '../../../model/comparator.ts';
import { isDoubted } from '../../../model/fault.ts';
import { termsOf, type Measure, isGraded } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { spearmanInterval, type RankCorrelation } from '../../../statistics/index.ts';
import { boardRows } from '../../../ui/charts.ts';
import type { FigureRow } from '../../../ui/rows.ts';
import type { Within } from '../within.ts';
import { boardShort, isSmall, labelOf, listName, plainName } from '../../../words/index.ts';
import { isOfBoards } from '../../../model/geography.ts';

/** One of two measures in the period that it is shown in. */
export interface Side {
  measure: Measure;
  period: Period;
  /** Every council in force then. */
  rows: readonly FigureRow[];
  england: FigureRow | null;
}

/** Why a council is in neither the chart nor the correlation; of several reasons the first. */
export type LeftOut = 'no-figure' | 'faulty' | 'doubted' | 'small';

export interface MeasurePair {
  x: Side;
  y: Side;
  within: Within | null;
  rows: ScatterRow[];
  leftOut: Record<LeftOut, FigureRow[]>;
  correlation: RankCorrelation | null;
  /** How many lie above England on both, below it on both, and above it on one alone; null where England has no figure for one. */
  quarters: { above: number; below: number; mixed: number } | null;
  /** Whether both are of boards, a circle each. */
  boards: boolean;
}

/** Why two measures cannot be drawn against each other, for a reader; null where they can. */
export function refusalOf(x: Pick<Measure, 'id' | 'title' | 'unit'>, y: Pick<Measure, 'id' | 'title' | 'unit'>): string | null {
  if (x.id === y.id) return 'Choose another measure: these are the same.';
  const words = [x, y].find(({ unit }) => isGraded({ unit }));
  return words ? `‘${words.title}’ is an answer in words, so it has no place on an axis.` : null;
}

/** Two measures of the same councils. Needs measures that `refusalOf` does not refuse. */
export function pairMeasures(x: Side, y: Side, within: Within | null): MeasurePair {
  const boards = isOfBoards(x.measure) && isOfBoards(y.measure);
  const others = new Map(y.rows.map((row) => [row.area, row]));
  const leftOut: MeasurePair['leftOut'] = { 'no-figure': [], faulty: [], doubted: [], small: [] };
  const chosen = within ? x.rows.filter(({ area }) => within.codes.has(area)) : x.rows;
  /* The first of the councils chosen stands for its board. */
  const own = boards ? boardRows(x.measure, chosen) : chosen;
  const rows = own.flatMap((row): ScatterRow[] => {
    const other = others.get(row.area);
    const why = leftOutOf(x.measure, row, y.measure, other);
    if (why !== null || !other || row.value === null || other.value === null) {
      if (row.status !== 'not-an-area-then') leftOut[why ?? 'no-figure'].push(row);
      return [];
    }
    const name = boards && row.board ? boardShort(row.board) : listName(row);
    return [
      {
        code: row.area,
        slug: row.slug,
        name,
        x: row.value,
        y: other.value,
        weight: row.denominator,
        label: `${plainName(row)}. ${x.measure.title}: ${figureOf(x.measure, row)}. ${y.measure.title}: ${figureOf(y.measure, other)}.`
      }
    ];
  });
  const shared = x.measure.geography !== y.measure.geography;
  return {
    x,
    y,
    within,
    rows,
    leftOut,
    correlation: shared ? null : spearmanInterval(rows),
    quarters: quartersOf(rows, wholeOf(x), wholeOf(y)),
    boards
  };
}

/** England's figure where a council can lie above it or below; null for a count, whose total every council lies below, and where there is none. */
export function wholeOf({ measure, england }: Pick<Side, 'measure' | 'england'>): number | null {
  return measure.unit.kind === 'count' ? null : (comparatorOf(england)?.value ?? null);
}

/* '71 of 1,431 plans, 5.0%', without the council’s name before it. */
function figureOf(measure: Measure, row: FigureRow): string {
  const label = labelOf(measure, row);
  return label.slice(label.indexOf(': ') + 2);
}

function leftOutOf(x: Measure, row: FigureRow, y: Measure, other: FigureRow | undefined): LeftOut | null {
  if (!other || [row, other].some(({ status }) => status !== 'ok' && status !== 'faulty')) return 'no-figure';
  if ([row, other].some(({ status }) => status === 'faulty')) return 'faulty';
  if ([row, other].some(({ value }) => value === null)) return 'no-figure';
  if (isDoubted(row) || isDoubted(other)) return 'doubted';
  return isSmall(x, row) || isSmall(y, other) ? 'small' : null;
}

function quartersOf(rows: readonly ScatterRow[], x: number | null, y: number | null): MeasurePair['quarters'] {
  if (x === null || y === null) return null;
  const above = rows.filter((row) => row.x > x && row.y > y).length;
  const below = rows.filter((row) => row.x < x && row.y < y).length;
  const mixed = rows.filter((row) => (row.x > x && row.y < y) || (row.x < x && row.y > y)).length;
  return { above, below, mixed };
}

/** Whether both are made from one published table, children aside: counts of the same things, which move together by how they are made. */
export function shareTable(x: Pick<Measure, 'from'>, y: Pick<Measure, 'from'>): boolean {
  const own = new Set<string>(termsOf(x).map(({ publication }) => publication));
  return termsOf(y).some(({ publication }) => publication !== 'children' && own.has(publication));
}
