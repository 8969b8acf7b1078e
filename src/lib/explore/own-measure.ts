import type { StrongEnd } from '../charts/areas/mark.ts';
import type { RankingRow } from '../charts/ranking/row.ts';
import type { Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Measure, Polarity } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { roundedTo } from '../model/rounding.ts';
import { byar, wilson } from '../statistics/index.ts';
import { capital, formatCount, list, listName } from '../words/index.ts';
import type { OwnCell, Unit } from './own-cells.ts';
import type { OwnChoices } from './own-choices.ts';
import type { OwnKind } from './own-kinds.ts';
import { isCount, type OwnColumn } from './own-columns.ts';
import { asWords } from './own-headings.ts';
import { absentInWords, cellInWords, noFigureInWords, ownBounds, periodsOf, writtenOf } from './own-map.ts';
import { councilsOf, type OwnTable } from './own-table.ts';
import { subjectOf } from './own-title.ts';

/** Fewer than so many are shown and not ranked, as on the measures of this site. */
const SMALL = 30;
/** Choice of `whole` for a count of children: the children aged 0 to 17 who live there. */
export const CHILDREN = -1;
const PER = 10_000;

export interface OwnRow extends RankingRow {
  /** As the reader's file has it, and where. */
  written: string;
  line: number | null;
}

/** One figure of a reader's table as this site draws a measure. */
export interface OwnMeasure {
  column: OwnColumn;
  /** Whether the reader said which column is drawn. */
  settled: boolean;
  /** 'Plans on time': what the figure is about. */
  name: string;
  /** 'Plans on time out of Plans, 2024'. */
  title: string;
  unit: Unit;
  /** For an axis; `share` where figures end at 100%. */
  axis: Measure['unit'];
  polarity: Polarity;
  strongEnd: StrongEnd;
  bounds: number[];
  /** Every council of the time. */
  rows: OwnRow[];
  /** What stands over the counts; empty where there are none. */
  counts: string;
  hasIntervals: boolean;
  periods: (Period | null)[];
  period: Period | null;
}

const NO_DIRECTION: Polarity = { direction: 'none', reason: 'The reader has not said which end is better.' };

/** Whether the figure may be shown per 10,000 children: a count of whole numbers that nothing doubts. */
export function isOfChildren(column: OwnColumn): boolean {
  return isCount(column);
}

/** Headings of numbers that are seldom what a table is about. */
const BESIDE =
  /\bid\b|\brank|\bconf|\bci\b|lower|upper|limit|neighbour|median|average|\bchange|denominator|population|\btotal\b|^all\b|^year\b|staff|^column [a-z]+$|^(league )?position$|^order$|quartile|quintile|decile/i;

/** The figure that is drawn while the reader has chosen none: the first that is called a value, else the first that a table is about. */
export function guessedFigure(figures: readonly OwnColumn[]): OwnColumn | undefined {
  return (
    figures.find(({ name }) => /^(value|figure|rate|percentage|%)$/i.test(name)) ??
    figures.find(({ name }) => !BESIDE.test(asWords(name))) ??
    figures[0]
  );
}

/** The figure that the reader chose, or the one that is guessed. `year` is the one asked for; the newest where it has none. */
export function ownMeasure(
  table: OwnTable,
  choices: OwnChoices,
  gazetteer: Gazetteer,
  year: Period | null,
  kinds: readonly Pick<OwnKind, 'chosen'>[] = []
): OwnMeasure | null {
  const column = table.figures.find(({ index }) => index === choices.figure) ?? guessedFigure(table.figures);
  if (!column) return null;
  const whole = table.figures.find(({ index }) => index === choices.whole && index !== column.index);
  const ofChildren = choices.whole === CHILDREN && isOfChildren(column);
  const periods = periodsOf(table, column);
  const period = year !== null && periods.includes(year) ? year : (periods.at(-1) ?? null);
  const found = new Map(table.rows.filter((row) => row.period === period).map((row) => [row.area.code, row]));
  const unit: Unit = whole ? '%' : ofChildren ? '' : column.unit;
  const rows = councilsOf(gazetteer, period).map((area): OwnRow => {
    const row = found.get(area.code);
    const cell = row?.cells.get(column.index);
    const drawn = whole ? shareOf(cell, row?.cells.get(whole.index)) : ofChildren ? rateOf(cell, area) : plainOf(cell);
    const name = listName(area);
    const written = cellInWords(cell);
    const missing = row ? noFigureInWords(written) : absentInWords(table, area.code, period, kinds);
    const reason = drawn.value !== null ? '' : `${capital(missing)}.`;
    return {
      ...{ code: area.code, name, slug: area.slug, region: area.region },
      regionName: gazetteer.byCode(area.region)?.name ?? '',
      status: drawn.value !== null ? 'ok' : row ? 'not-returned' : 'no-row',
      ...drawn,
      label: `${name}: ${drawn.value === null ? missing : [drawn.count, drawn.short].filter((part) => part !== '').join(', ')}`,
      ...{ written, line: row?.line ?? null, reason }
    };
  });
  const chosen = kinds.map(({ chosen: one }) => one).filter((one) => one !== '');
  const name = subjectOf(column.name, table, chosen[0] ?? '', period !== null);
  const of = chosen.filter((one) => one !== name);
  const words = whole ? `${name} out of ${whole.name}` : ofChildren ? `${name} per ${formatCount(PER)} children` : name;
  const better = choices.better;
  return {
    column,
    settled: choices.figure === column.index,
    name,
    title: `${words}${of.length === 0 ? '' : ` (${of.join('; ')})`}${period === null || isDatedBy(words, period) ? '' : `, ${periodInWords(period)}`}`,
    unit,
    axis:
      unit === '%' && rows.every(({ value }) => value === null || value <= 100) ? { kind: 'share' } : { kind: 'score', of: '' },
    polarity:
      better === 'high' ? { direction: 'higher-better' } : better === 'low' ? { direction: 'lower-better' } : NO_DIRECTION,
    strongEnd: better === undefined ? 'none' : better === 'high' ? 'low' : 'high',
    bounds: ownBounds(rows),
    rows,
    counts: whole ? whole.name : ofChildren ? 'Children' : '',
    hasIntervals: rows.some(({ low }) => low !== null),
    periods,
    period
  };
}

/** Whether a title says its year itself. */
const isDatedBy = (words: string, period: Period): boolean =>
  [period, periodInWords(period)].some((year) => words.endsWith(year));

type Drawn = Pick<RankingRow, 'value' | 'short' | 'count' | 'numerator' | 'denominator' | 'low' | 'high' | 'small'>;
const NONE: Drawn = {
  value: null,
  short: '',
  count: '',
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  small: false
};

function plainOf(cell: OwnCell | undefined): Drawn {
  return cell?.kind === 'number' ? { ...NONE, value: cell.value, short: writtenOf(shortened(cell.value), cell.unit) } : NONE;
}

/** A figure with more than two decimals to four digits, as a sentence and a ranking print it: 172.545427 is 172.5. The table has it as written. */
function shortened(value: number): number {
  return Number(value.toFixed(2)) === value ? value : Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value);
}

/** So many of so many, with Wilson's interval. */
function shareOf(part: OwnCell | undefined, whole: OwnCell | undefined): Drawn {
  if (part?.kind !== 'number' || whole?.kind !== 'number' || !(whole.value > 0) || part.value < 0 || part.value > whole.value)
    return NONE;
  const [numerator, denominator] = [part.value, whole.value];
  const counted = Number.isInteger(numerator) && Number.isInteger(denominator);
  const { low, high } = counted ? wilson(numerator, denominator) : { low: null, high: null };
  const value = (100 * numerator) / denominator;
  return {
    value,
    short: `${roundedTo(value, 1).toFixed(1)}%`,
    count: `${formatCount(numerator)} of ${formatCount(denominator)}`,
    numerator,
    denominator,
    low: low === null ? null : 100 * low,
    high: high === null ? null : 100 * high,
    small: denominator < SMALL
  };
}

/** So many for 10,000 children, with Byar's interval. */
function rateOf(cell: OwnCell | undefined, { children }: Area): Drawn {
  if (cell?.kind !== 'number' || !children || cell.value < 0 || !Number.isInteger(cell.value)) return NONE;
  const interval = byar(cell.value);
  const value = (PER * cell.value) / children;
  return {
    value,
    short: roundedTo(value, 1).toFixed(1),
    count: `${formatCount(cell.value)} among ${formatCount(children)} children`,
    numerator: cell.value,
    denominator: children,
    low: (PER * interval.low) / children,
    high: (PER * interval.high) / children,
    small: false
  };
}

/** The answer: who has the most and the least, among those that may be named; ties are counted. */
export function extremesInWords({ rows, polarity }: Pick<OwnMeasure, 'rows' | 'polarity'>): string {
  const named = rows.filter((row): row is OwnRow & { value: number } => row.value !== null && !row.small);
  if (named.length < 2) return named.map(({ name, short }) => `${name}: ${short}.`).join('');
  const values = named.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (lowest === highest)
    return `${named.length === rows.length ? 'Every council has' : `${named.length === 2 ? 'Both' : `All ${formatCount(named.length)}`} councils with a figure have`} ${named[0]?.short ?? ''}.`;
  const at = (value: number) => {
    const all = named.filter((row) => row.value === value);
    const names = all.length > 3 ? `${formatCount(all.length)} councils` : list(all.map(({ name }) => name));
    return `${names} (${all[0]?.short ?? ''})`;
  };
  const better =
    polarity.direction === 'none'
      ? ''
      : polarity.direction === 'higher-better'
        ? ' You said that higher is better.'
        : ' You said that lower is better.';
  return `Highest: ${at(highest)}. Lowest: ${at(lowest)}.${better}`;
}

/** Rows from the highest figure down, those without one last. */
export function byFigure(rows: readonly OwnRow[]): OwnRow[] {
  return [...rows].sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || (a.name < b.name ? -1 : 1));
}
