import { kindOf } from '../model/units/index.ts';
import type { RankingRow } from '../charts/ranking/row.ts';
import type { FigureRow as StripRow, Reference } from '../charts/strip/row.ts';
import type { TrendPoint, TrendSeries } from '../charts/trend/series.ts';
import { asCompared, comparatorOf, type WithLike } from '../model/comparator.ts';
import { isPrinted, type Measure, isGraded } from '../model/measure.ts';
import type { Observation, Status } from '../model/observation.ts';
import { periodInWords } from '../model/period.ts';
import {
  capital,
  boardShort,
  countOf,
  figureAlone,
  formatCount,
  formatShort,
  formatValue,
  hasIntervals,
  intervalOf,
  isSmall,
  labelOf,
  likeSentence,
  likeShort,
  listName,
  plainName,
  reasonOf,
  pounds,
  shareExcepted,
  smallInWords,
  type Board
} from '../words/index.ts';
import { mapRows, strongEndOf } from './measures.ts';
import type { Counts, FigureRow } from './rows.ts';
import { isOfBoards } from '../model/geography.ts';

/** Absences in few words, for a cell. */
export const SHORT_REASON: Record<Status, string> = {
  ok: '',
  faulty: 'faulty',
  'not-collected': 'not collected',
  'nothing-to-divide': '0 of 0',
  suppressed: 'withheld',
  'not-returned': 'no figure',
  'no-row': 'left out',
  'not-an-area-then': 'not a council then'
};

export function shortOf(measure: Measure, { value, status }: Pick<Observation, 'value' | 'status'>): string {
  return value === null ? (measure.briefAbsences?.[status] ?? SHORT_REASON[status]) : formatShort(measure, value);
}

/** The line that a chart holds councils against: England's like-for-like figure, and said to be where the published one would be written otherwise. */
export function englandReference(measure: Measure, england: WithLike<Counts> | null | undefined): Reference | null {
  const value = comparatorOf(england)?.value ?? null;
  if (!england || england.value === null || value === null) return null;
  const [text, published] = [value, england.value].map((one) => figureAlone(measure, one));
  return { value, label: `England ${text}${text === published ? '' : ' like for like'}` };
}

/** England's figure for the description of a map or a strip; that nobody publishes one; nothing for answers in words, which have none. */
export function englandInWords(measure: Measure, england: FigureRow | null): string {
  if (isGraded(measure)) return '';
  return england === null || england.value === null
    ? 'The published file has no figure for England.'
    : [`${labelOf(measure, england)}.`, likeSentence(measure, england)].filter((part) => part !== '').join(' ');
}

/** What a chart writes at the law's standard; an empty object where the law sets none, or a different one. */
export function lawLabelOf({ lawStandard, unit, exceptions }: Measure): { lawLabel?: string } {
  if (!lawStandard) return {};
  if (unit.kind === 'mean') return { lawLabel: `The law: ${lawStandard.value} ${unit.of}` };
  return { lawLabel: exceptions === 'included' ? 'All of them' : 'The law: all of them' };
}

/** What the strip takes of each council; of a measure of boards, of each board, under the code of the first of its councils. */
export function stripRows(measure: Measure, rows: readonly FigureRow[]): StripRow[] {
  return boardRows(measure, rows).map((row) => {
    const name = isOfBoards(measure) && row.board ? boardShort(row.board) : plainName(row);
    const mark = mapRows(measure, [row])[0] ?? { code: row.area, slug: row.slug, region: row.region, label: '' };
    const label = row.board && row.value !== null ? boardLabel(measure, row) : mark.label;
    return { ...mark, ...counts(measure, row), name, label };
  });
}

function counts(measure: Measure, row: FigureRow): Pick<StripRow, 'value' | 'status' | 'denominator' | 'small' | 'short'> {
  const { value, status, denominator } = row;
  return { value, status, denominator, small: isSmall(measure, row), short: shortOf(measure, row) };
}

/** 'NHS Derby and Derbyshire ICB: 412 of 800 children, 51.5%'. */
function boardLabel(measure: Measure, { board, ...row }: FigureRow): string {
  return labelOf({ ...measure, geography: 'council' }, { ...row, name: board ? boardShort(board) : row.name }, row.counterpart);
}

/** The rows themselves; of a measure of boards one a board: the first of its councils stands for it. */
export function boardRows(measure: Pick<Measure, 'geography'>, rows: readonly FigureRow[]): readonly FigureRow[] {
  return isOfBoards(measure) ? rows.filter((row) => standsFor(rows, row.area) === row.area) : rows;
}

/** The code of the council that stands for a council's board among these rows: its own, where it has no board. */
export function standsFor(rows: readonly FigureRow[], code: string): string {
  const board = rows.find(({ area }) => area === code)?.board?.name;
  return (board === undefined ? undefined : rows.find((row) => row.board?.name === board)?.area) ?? code;
}

/** What stands over a column of figures: 'Share', 'Per 1,000', 'Weeks', 'Pounds per child'. */
export function figureHead(unit: Measure['unit']): string {
  return kindOf(unit).head(unit);
}

/** What stands over the counts behind figures: 'Plans', 'Pounds'; empty where none is published. */
export function countHead(measure: Measure): string {
  const { kind } = measure.unit;
  if (kind === 'grade' || kind === 'count' || (isPrinted(measure) && !measure.from.denominator)) return '';
  return kind === 'money'
    ? 'Pounds'
    : capital(isPrinted(measure) ? (measure.phrases.below ?? measure.phrases.counted) : measure.phrases.counted);
}

/** Over the column of bars. */
export function barHead(measure: Measure): string {
  if (isGraded(measure)) return '';
  return hasIntervals(measure) ? 'The figure with its 95% interval' : 'The figure on a scale';
}

/** `flagged`: codes of councils whose figure has a warning beside it. */
export function rankingRows(
  measure: Measure,
  rows: readonly FigureRow[],
  regionNames: ReadonlyMap<string, string>,
  flagged: ReadonlySet<string>
): RankingRow[] {
  const marks = mapRows(measure, rows);
  return rows.flatMap((row, i) => {
    const base = marks[i];
    if (!base) return [];
    const interval = intervalOf(measure, row);
    return {
      ...base,
      ...counts(measure, row),
      ...(row.value !== null && isGraded(measure) ? { short: formatValue(measure, row.value) } : {}),
      ...(row.board ? { board: boardShort(row.board) } : {}),
      name: listName(row),
      regionName: regionNames.get(row.region) ?? '',
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      numerator: row.numerator,
      count: `${countCell(measure, row)}${flagged.has(row.area) ? ' †' : ''}`,
      reason: row.status === 'ok' ? '' : reasonOf(measure, row, row.counterpart)
    };
  });
}

/** The count behind a figure without its noun, which stands over the column: '71 of 1,431', '517 from 480', '£2,345,678'. */
function countCell(measure: Measure, row: FigureRow): string {
  if (measure.unit.kind === 'change' && row.numerator !== null && row.denominator !== null)
    return `${formatCount(row.numerator)} from ${formatCount(row.denominator)}`;
  if (measure.unit.kind === 'money' && row.numerator !== null) return pounds(row.numerator);
  return countOf(measure, row).replace(/ [a-z][a-z -]*$/, '');
}

/** A line of a chart: an observation without what the chart does not say. */
export type Line = WithLike<
  Pick<Observation, 'period' | 'value' | 'numerator' | 'denominator' | 'status'> & Partial<Pick<Observation, 'note'>>
>;

export function trendSeries(
  measure: Measure,
  area: { code: string; name: string; slug: string },
  observations: readonly Line[],
  emphasis: TrendSeries['emphasis'],
  board?: Board
): TrendSeries {
  return {
    code: area.code,
    name: board ? `${listName(area)} (${boardShort(board)})` : listName(area),
    emphasis,
    /* Lines are drawn to be compared with: between like-for-like figures of each year. */
    points: observations.map((observation) => trendPoint(measure, area.name, observation, board))
  };
}

function trendPoint(measure: Measure, name: string, observation: Line, board?: Board): TrendPoint {
  const drawn = asCompared(observation);
  const { period, value, status, numerator, denominator } = drawn;
  const interval = intervalOf(measure, drawn);
  const label = labelOf(measure, { ...drawn, name, ...(board ? { board } : {}) });
  const plain = plainName({ name });
  const isLikeForLike = likeShort(measure, observation) !== '';
  const published = isLikeForLike ? shortOf(measure, observation) : '';
  return {
    period,
    value,
    status,
    numerator,
    count: denominator,
    small: isSmall(measure, observation),
    ...(interval ?? {}),
    label: `${plain}, ${periodInWords(period)}${label.slice(plain.length)}${isLikeForLike ? `, like for like; published: ${published}` : ''}`,
    short: shortOf(measure, drawn),
    ...(isLikeForLike ? { published } : {})
  };
}

/** What stands beside a 20-week figure: its twin, and the share of plans excepted. Null where the measure has no twin. */
export function exceptionsOf(
  measure: Pick<Measure, 'counterpart' | 'exceptions'>,
  row: Counts & { counterpart: Counts | null }
): { excluding: Counts; including: Counts; excepted: number | null } | null {
  if (!measure.counterpart || !row.counterpart || measure.exceptions === undefined) return null;
  const [excluding, including] = measure.exceptions === 'included' ? [row.counterpart, row] : [row, row.counterpart];
  return { excluding, including, excepted: shareExcepted(excluding, including) };
}

/** What a ranking of a measure's councils is drawn with, wherever it stands; `when`: the period in words. */
export function rankingOf(
  measure: Measure,
  {
    rows,
    england,
    flagged
  }: { rows: readonly FigureRow[]; england: Parameters<typeof englandReference>[1]; flagged: ReadonlySet<string> },
  regions: Parameters<typeof rankingRows>[2],
  when: string
) {
  return {
    rows: rankingRows(measure, rows, regions, flagged),
    measure,
    strongEnd: strongEndOf(measure),
    england: englandReference(measure, england),
    ...lawLabelOf(measure),
    words: {
      figure: figureHead(measure.unit),
      count: countHead(measure),
      bar: barHead(measure),
      small: `${capital(smallInWords(measure))}: shown, not ranked`,
      caption: `${measure.title} by council, ${when}`
    }
  };
}
