import type { Engine, Param } from '../db/engine.ts';
import { isDoubted } from '../model/fault.ts';
import { type Measure, isGraded } from '../model/measure.ts';
import {
  areaIcbs,
  ask,
  explore,
  exploreReader,
  type ComparedObservation,
  type CouncilIcb,
  type PlacedObservation,
  type ReaderExploration
} from '../queries/index.ts';
import {
  capital,
  boardShort,
  countOf,
  extremes,
  printAlike,
  formatCount,
  formatValue,
  gradeCounts,
  inWords,
  plainName,
  type Board
} from '../words/index.ts';
import { isOfBoards, placesOf } from '../model/geography.ts';

/** Whose figures: this site's tables, or the files that the reader brought. */
export type Origin = 'atlas' | 'reader';

export type ExploredRow = PlacedObservation &
  Pick<ComparedObservation, 'ours'> & {
    counterpart: PlacedObservation | null;
    /** Whose figure it is, in a measure of integrated care boards. */
    board?: Board;
  };

export interface Answered {
  rows: ExploredRow[];
  sql: string;
  params: readonly Param[];
}

type Line = PlacedObservation & Partial<ComparedObservation>;

/** Where answers come from: the database, or the files alone. */
export interface Asking {
  lines: (asked: ReaderExploration) => Promise<readonly Line[]>;
  /** The care board of each council. */
  boards: () => Promise<readonly CouncilIcb[]>;
}

/** Asks for the councils of one measure, period and region, and, where nothing could be divided, for the measure's twin that tells why. */
export function answerOf(engine: Engine, origin: Origin, measure: Measure, asked: ReaderExploration): Promise<Answered> {
  const lines = (one: ReaderExploration) => (origin === 'reader' ? ask(engine, exploreReader, one) : ask(engine, explore, one));
  return answerFrom({ lines, boards: () => ask(engine, areaIcbs) }, origin, measure, asked);
}

/** The same, wherever the lines come from. */
export async function answerFrom(from: Asking, origin: Origin, measure: Measure, asked: ReaderExploration): Promise<Answered> {
  const compared = await from.lines(asked);
  const undivided = measure.counterpart !== null && compared.some(({ status }) => status === 'nothing-to-divide');
  const counterparts = undivided ? await from.lines({ ...asked, measure: measure.counterpart ?? '' }) : [];
  const counterpartOf = new Map(counterparts.map((counterpart) => [counterpart.area, counterpart]));
  const { sql, params } = origin === 'reader' ? exploreReader : explore;
  const boards = isOfBoards(measure) ? await from.boards() : [];
  const boardOf = new Map(boards.map(({ area, icbName: name, share, straddles }) => [area, { name, share, straddles }]));
  const rows = compared.map((line) => {
    const row = doubtedAsOurs(line);
    const board = boardOf.get(row.area);
    return { ...row, ours: row.ours ?? null, counterpart: counterpartOf.get(row.area) ?? null, ...(board ? { board } : {}) };
  });
  return { rows, sql, params: params(asked) };
}

/**
 * A figure of the reader's that is the very one of this site's table carries what the checks found of it there: it is faulty where that is,
 * and doubted where that is.
 */
export function doubtedAsOurs<Row extends PlacedObservation & Partial<ComparedObservation>>(row: Row): Row {
  const { ours, value } = row;
  if (!ours || value === null || ours.value !== value) return row;
  return {
    ...row,
    status: ours.status === 'faulty' ? 'faulty' : row.status,
    note: [...new Set([...row.note, ...ours.note])]
  };
}

/** The councils whose figure would be an end, were it not for a check that doubts it, or finds it wrong. */
function passedOver(measure: Measure, rows: readonly (PlacedObservation & { board?: Board })[]): string[] {
  const isOut = (row: PlacedObservation) => row.value !== null && (row.status === 'faulty' || isDoubted(row));
  const values = (of: readonly Pick<PlacedObservation, 'value'>[]) => of.flatMap(({ value }) => value ?? []);
  const named = (['lowest', 'highest'] as const).flatMap((end) => extremes(measure, rows, end));
  const [least, most] = [Math.min(...values(named)), Math.max(...values(named))];
  const beyond = rows.filter((row) => isOut(row) && (row.value === null || row.value <= least || row.value >= most));
  if (named.length === 0 || beyond.length === 0) return [];
  const listed = beyond.map((row) =>
    [plainName(row), countOf(measure, row), formatValue(measure, row.value ?? 0)].filter((part) => part !== '').join(', ')
  );
  const rest = listed.length > 3 ? [...listed.slice(0, 3), `${formatCount(listed.length - 3)} more`] : listed;
  return [
    `Not named as lowest or highest, because a check of this site doubts ${listed.length === 1 ? 'it' : 'them'}: ${rest.join('; ')}.`
  ];
}

/** What the map shows, sentence by sentence: how many councils, and the two ends. A reader's file may have some of them. */
export function summaryOf(
  measure: Measure,
  rows: readonly (PlacedObservation & { board?: Board })[],
  origin: Origin = 'atlas'
): string[] {
  const figures = rows.filter(({ value }) => value !== null).length;
  const held = origin === 'reader' ? rows.filter(({ status }) => status !== 'no-row').length : rows.length;
  const councils = rows.length === 1 ? '1 council' : `${formatCount(rows.length)} councils`;
  const files = new Set(rows.filter(({ status }) => status !== 'no-row').map(({ source }) => source)).size;
  const have = files > 1 ? 'Your files have' : 'Your file has';
  const shown = held < rows.length ? `${have} ${formatCount(held)} of ${councils}` : `${councils} shown`;
  const having = figures === 0 ? 'none' : figures < held ? formatCount(figures) : held === 1 ? '' : 'each';
  const counted = `${shown}, ${having === '' ? '' : `${having} `}with a figure.`;
  if (isGraded(measure))
    return [
      counted,
      ...gradeCounts(measure, rows).map(({ grade, councils: of }) => `${capital(grade.words)}: ${formatCount(of)}.`)
    ];
  const [lowest, highest] = [extremes(measure, rows, 'lowest'), extremes(measure, rows, 'highest')];
  const [least, most] = [lowest[0]?.value ?? null, highest[0]?.value ?? null];
  if (least === null || most === null || printAlike(measure, least, most)) return [counted];
  const doubted = origin === 'reader' ? passedOver(measure, rows) : [];
  return [counted, `Lowest: ${endOf(measure, lowest)}.`, `Highest: ${endOf(measure, highest)}.`, ...doubted];
}

function endOf(measure: Measure, tied: ReturnType<typeof extremes>): string {
  const [first] = tied;
  if (!first || first.value === null) return '';
  const value = formatValue(measure, first.value);
  const noun = placesOf(measure).many;
  if (tied.length > 1) return `${inWords(tied.length)} ${noun}, ${value} each`;
  return [first.board ? boardShort(first.board) : plainName(first), countOf(measure, first), value]
    .filter((part) => part !== '')
    .join(', ');
}
