import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import { isDoubted } from '../model/fault.ts';
import type { WithLike } from '../model/comparator.ts';
import { FEW_CHILDREN, type Measure, isGraded } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { boardShort, type Board } from './boards.ts';
import { countOf, isRanked, isSmall, smallInWords } from './figure.ts';
import { nameInProse, namesInProse, plainName } from './names.ts';
import { capital, formatCount, formatShort, list } from './numbers.ts';
import { isOfBoards } from '../model/geography.ts';

/** `board`: whose figure a council is shown, in a measure of integrated care boards. */
export type PlacedRow = WithLike<Observation> & Pick<Area, 'name' | 'kind'> & { board?: Board | null };

type End = 'highest' | 'lowest';

/** More than so many are counted and not named. */
const MOST_NAMED = 6;

/** Councils with a ranked figure by name; boards, each by the first of its councils, where the figures are theirs. */
export function rankedOf(measure: Measure, rows: readonly PlacedRow[]): PlacedRow[] {
  const ranked = rows
    .filter((row) => isCouncil(row) && isRanked(measure, row))
    .sort((a, b) => (plainName(a) < plainName(b) ? -1 : 1));
  if (!isOfBoards(measure)) return ranked;
  const whose = ranked.map((row) => row.board?.name ?? row.area);
  return ranked.filter((_, i) => whose.indexOf(whose[i] ?? '') === i);
}

/** Whether two figures print alike in a table: then they share a place, in every sentence, table and file. */
export function printAlike(measure: Pick<Measure, 'unit' | 'decimals'>, a: number, b: number): boolean {
  return a === b || formatShort(measure, a) === formatShort(measure, b);
}

/** Those that can be an end: ranked, and no check doubts the count. None of grades, and none where nothing tells how many stand behind a figure. */
export function soundOf(measure: Measure, ranked: readonly PlacedRow[]): PlacedRow[] {
  if (isGraded(measure) || measure.rankedFrom === 'unknown') return [];
  return ranked.filter((row) => !isDoubted(row));
}

function endOf(sound: readonly PlacedRow[], end: End): number | null {
  const values = sound.map((row) => row.value ?? 0);
  return values.length === 0 ? null : end === 'highest' ? Math.max(...values) : Math.min(...values);
}

/**
 * The councils with the largest, or smallest, ranked figure whose count no check doubts; several when they print alike. One that ties with
 * them and is doubted is neither named nor counted. Of a measure of boards, one council a board, which stands for it.
 */
export function extremes(measure: Measure, rows: readonly PlacedRow[], end: End): PlacedRow[] {
  const sound = soundOf(measure, rankedOf(measure, rows));
  const value = endOf(sound, end);
  return value === null ? [] : sound.filter((row) => printAlike(measure, row.value ?? 0, value));
}

/**
 * The two ends in the order in which a headline tells them: the better first, or the highest where neither is better. A headline that opens
 * with an end, there being no figure for England, opens with the one that is not zero.
 */
export function extremesOf<Row extends PlacedRow>(measure: Measure, rows: readonly Row[]): { end: End; tied: Row[] }[] {
  const order: End[] = measure.polarity.direction === 'lower-better' ? ['lowest', 'highest'] : ['highest', 'lowest'];
  const ordered = order.map((end) => ({ end, tied: extremes(measure, rows, end) as Row[] }));
  const opens = !rows.some(({ area, value }) => area === ENGLAND && value !== null);
  return opens && measure.phrases.none !== '' && ordered[0]?.tied.some(({ value }) => value === 0) ? ordered.reverse() : ordered;
}

function whoseName(row: PlacedRow): string {
  return row.board ? boardShort(row.board) : nameInProse(row);
}

/** Councils as high as the highest, or as low as the lowest, that are not counted with them, because few stand behind their figures. */
function passedOver(measure: Measure, rows: readonly PlacedRow[], highest: number | null, lowest: number | null): string[] {
  const words = smallInWords(measure);
  if (isOfBoards(measure) || words === '' || measure.rankedFrom !== undefined || highest === null || lowest === null) return [];
  const small = rows.filter(
    (row) =>
      isCouncil(row) &&
      row.status === 'ok' &&
      isSmall(measure, row) &&
      row.value !== null &&
      (row.value >= highest || row.value <= lowest)
  );
  if (small.length === 0) return [];
  if (small.length > MOST_NAMED) return [`The headline does not count ${formatCount(small.length)} councils with ${words}.`];
  const named = small.map((row) => `${whoseName(row)} (${countOf(measure, row) || formatShort(measure, row.value ?? 0)})`).sort();
  return [`The headline does not count ${list(named)}: ${words}.`];
}

/** What the headline leaves out of its two ends, and why: doubted counts beyond them or as far as they, councils with few children, boards of unknown size. */
export function leftOut(measure: Measure, rows: readonly PlacedRow[]): string[] {
  if (isGraded(measure) || measure.unit.kind === 'count') return [];
  if (measure.rankedFrom === 'unknown')
    return [
      `How many ${measure.phrases.below ?? measure.phrases.counted} a figure rests on is not published, so none is named as highest or lowest.`
    ];
  const ranked = rankedOf(measure, rows);
  const sound = soundOf(measure, ranked);
  const [highest, lowest] = [endOf(sound, 'highest'), endOf(sound, 'lowest')];
  const isEnd = (value: number, [high, low]: [number, number]) =>
    value >= high || value <= low || printAlike(measure, value, high) || printAlike(measure, value, low);
  const beyond =
    highest === null || lowest === null ? [] : ranked.filter((row) => isDoubted(row) && isEnd(row.value ?? 0, [highest, lowest]));
  const few = rows.filter((row) => isCouncil(row) && row.status === 'ok' && row.note.includes(FEW_CHILDREN));
  const doubted = beyond.map((row) => `${whoseName(row)} (${formatShort(measure, row.value ?? 0)})`);
  const named = (names: readonly string[]) => (names.length > MOST_NAMED ? `${formatCount(names.length)} councils` : list(names));
  const small = passedOver(measure, rows, highest, lowest);
  return [
    ...small,
    ...(doubted.length === 0
      ? []
      : [
          `The headline leaves out ${named(doubted)}, because a check doubts the ${doubted.length === 1 ? 'count' : 'counts'} behind ${doubted.length === 1 ? 'it' : 'them'}.`
        ]),
    ...(few.length === 0 || measure.rankedFrom === undefined
      ? []
      : [
          `${capital(list(namesInProse(few)))} ${few.length === 1 ? 'has' : 'have'} fewer than ${formatCount(measure.rankedFrom.children)} children: ${few.length === 1 ? 'its figure is' : 'their figures are'} shown and not ranked, because no count is published and ${few.length === 1 ? 'it' : 'each'} may rest on fewer than 30.`
        ])
  ];
}
