import { type Measure, type Polarity, isGraded } from '../../model/measure.ts';
import { classOf } from '../areas/classes.ts';
import type { AreaClass, StrongEnd } from '../areas/mark.ts';
import { isCounted, type Reference } from '../strip/row.ts';
import { alongOf, domainOf, tenth } from '../kit/scale.ts';
import type { RankingRow, SortKey } from './row.ts';

export type GroupId = 'ranked' | 'small' | 'faulty' | 'absent';

/** A line of the table. Places on the bar are in hundredths of its width; null where there is nothing to draw. */
export interface RankingLine {
  row: RankingRow;
  /** Councils whose figures print alike share a rank; null outside the ranked group. */
  rank: number | null;
  bar: { at: number; from: number; to: number; areaClass: AreaClass } | null;
  /** The colour that the figure has on the maps. */
  areaClass: AreaClass;
  /** Its 95% interval against England's figure; null outside the ranked group, and where no interval can be given or England has no figure. */
  against: Against | null;
}

/** Where a whole 95% interval lies; `alike`: it holds England's figure, so that the two cannot be told apart. */
export type Against = 'above' | 'below' | 'alike';

export interface RankingGroup {
  id: GroupId;
  lines: RankingLine[];
}

export interface RankingLayout {
  /** Without those that nothing is left in. */
  groups: RankingGroup[];
  england: number | null;
  law: number | null;
  /** Where 0 lies when figures are on both sides of it; null where the axis begins at 0. */
  zero: number | null;
  /** Whether any council of the table, shown or not, can be held against England. */
  comparesEngland: boolean;
}

export interface RankingInput {
  rows: readonly RankingRow[];
  measure: Pick<Measure, 'unit' | 'lawStandard' | 'classBounds' | 'polarity'>;
  strongEnd: StrongEnd;
  england: Reference | null;
  sort: SortKey;
  reversed: boolean;
  /** Codes of the councils that the reader looks at; null for all. */
  within: ReadonlySet<string> | null;
  /** Part of a name, in any case; empty for all. */
  search: string;
}

const GROUPS: readonly GroupId[] = ['ranked', 'small', 'faulty', 'absent'];

/** Every council in its group, sorted; ranks and the axis are those of all rows, whatever is filtered. Throws what `classOf` throws. */
export function placeRanking(input: RankingInput): RankingLayout {
  const { rows, measure, england } = input;
  const ranks = isGraded(measure) ? new Map<string, number>() : ranksOf(rows, measure.polarity);
  const domain = domainOf(measure, [...rows.map(({ value }) => value), england?.value ?? null]);
  const along = alongOf(domain);
  const part = (value: number): number => tenth(100 * along(value));
  const lineOf = (row: RankingRow): RankingLine => ({
    row,
    rank: ranks.get(row.code) ?? null,
    bar: barOf(row, input, part),
    areaClass: colourOf(row, input),
    against: againstEngland(row, england)
  });
  const shown = sorted(filtered(rows, input), input);
  return {
    groups: GROUPS.map((id) => ({ id, lines: shown.filter((row) => groupOf(row) === id).map(lineOf) })).filter(
      ({ lines }) => lines.length > 0
    ),
    england: england && part(england.value),
    law: measure.lawStandard && part(measure.lawStandard.value),
    zero: domain[0] < 0 ? part(0) : null,
    comparesEngland: rows.some((row) => againstEngland(row, england) !== null)
  };
}

/** Whether a ranked council's whole 95% interval lies above England's figure, or below it, or holds it; null where that cannot be asked. */
export function againstEngland(row: RankingRow, england: Pick<Reference, 'value'> | null): Against | null {
  if (!isCounted(row) || row.low === null || row.high === null || england === null) return null;
  return row.low > england.value ? 'above' : row.high < england.value ? 'below' : 'alike';
}

export function groupOf(row: RankingRow): GroupId {
  if (isCounted(row)) return 'ranked';
  if (row.value === null) return 'absent';
  return row.status === 'ok' ? 'small' : 'faulty';
}

/**
 * Ranks by code: 1 is the best where a measure has a better end, and else the highest. Figures that print alike share the rank of the first: 1, 2, 2, 4.
 * Councils that are shown the figure of one board count once, so that a rank is one among boards.
 */
export function ranksOf(rows: readonly RankingRow[], polarity: Polarity): Map<string, number> {
  const sign = polarity.direction === 'lower-better' ? 1 : -1;
  const counted = rows.filter(isCounted).sort((a, b) => sign * (a.value - b.value));
  const ranks = new Map<string, number>();
  const seen = new Set<string>();
  let rank = 0;
  counted.forEach((row, i) => {
    if (i === 0 || row.short !== counted[i - 1]!.short) rank = seen.size + 1;
    seen.add(row.board ?? row.code);
    ranks.set(row.code, rank);
  });
  return ranks;
}

/** Rows of councils looked at whose name holds what is searched for. */
export function filtered(rows: readonly RankingRow[], { within, search }: Pick<RankingInput, 'within' | 'search'>): RankingRow[] {
  const wanted = plain(search);
  return rows.filter((row) => (within?.has(row.code) ?? true) && plain(row.name).includes(wanted));
}

/** By figure from the worst, or from the highest where neither end is better; by name from A; by count from the largest. Ties by board, then name. */
export function sorted(
  rows: readonly RankingRow[],
  { sort, reversed, measure }: Pick<RankingInput, 'sort' | 'reversed' | 'measure'>
): RankingRow[] {
  const key = keyOf(sort, measure.polarity);
  const turn = reversed ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      turn * (key(a) - key(b)) ||
      (sort === 'name' ? 0 : byText(a.board ?? '', b.board ?? '')) ||
      (sort === 'name' ? turn : 1) * byName(a, b)
  );
}

/** Which way the rows of a column run, as `aria-sort` has it. */
export function directionOf(
  sort: SortKey,
  reversed: boolean,
  { polarity }: Pick<Measure, 'polarity'>
): 'ascending' | 'descending' {
  const rises = sort === 'name' || (sort === 'figure' && polarity.direction === 'higher-better');
  return rises === reversed ? 'descending' : 'ascending';
}

function keyOf(sort: SortKey, { direction }: Polarity): (row: RankingRow) => number {
  if (sort === 'name') return () => 0;
  if (sort === 'count') return ({ denominator }) => -(denominator ?? -1);
  return direction === 'higher-better' ? ({ value }) => value ?? 0 : ({ value }) => -(value ?? 0);
}

function byName(a: RankingRow, b: RankingRow): number {
  return byText(a.name, b.name);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function barOf(row: RankingRow, input: RankingInput, part: (value: number) => number): RankingLine['bar'] {
  if (row.value === null || isGraded(input.measure)) return null;
  const [low, high] = row.low === null || row.high === null ? [row.value, row.value] : [row.low, row.high];
  return {
    at: part(row.value),
    from: part(low),
    to: part(high),
    areaClass: colourOf(row, input)
  };
}

function colourOf(row: RankingRow, { measure, strongEnd }: RankingInput): AreaClass {
  return classOf(row.value, row.status, measure.classBounds, strongEnd);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z ]/g, '')
    .trim();
}
