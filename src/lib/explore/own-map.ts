import { quantileSorted } from 'd3-array';
import type { RangeWords } from '../charts/areas/words.ts';
import type { Row } from '../charts/areas/mark.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { list, listName } from '../words/index.ts';
import type { OwnCell, Unit } from './own-cells.ts';
import type { OwnColumn } from './own-columns.ts';
import { councilsOf, type OwnTable } from './own-table.ts';

export interface OwnFigure extends Row {
  /** As the reader wrote it; empty where the file has no row. */
  written: string;
  line: number | null;
}

/** A cell as a table shows it; empty where there is none. */
export const cellInWords = (cell: OwnCell | undefined): string =>
  cell === undefined ? '' : cell.kind === 'number' ? writtenOf(cell.value, cell.unit) : cell.written;

/** That a council has no row: in the file, at this time, or of the rows of several kinds that are drawn. */
export function absentInWords(
  { rows }: Pick<OwnTable, 'rows'>,
  code: string,
  period: Period | null,
  kinds: readonly { chosen: string }[] = [],
  where = 'your file'
): string {
  const of = kinds.flatMap(({ chosen }) => (chosen === '' ? [] : [`‘${chosen}’`]));
  const when = period !== null && rows.some(({ area }) => area.code === code) ? ` for ${periodInWords(period)}` : '';
  return of.length > 0 ? `no row of ${list(of)}${when} in ${where}` : `not in ${where}${when}`;
}

/** That a row has no figure, and what it has instead. */
export const noFigureInWords = (written: string, where = 'your file'): string =>
  `no figure in ${where}${written === '' ? '' : ` (${written})`}`;

/** One column of a reader's table as a map takes it: every council of the time, those without a row among them. `where`: what the table is. */
export function ownFigures(
  table: OwnTable,
  column: OwnColumn,
  period: Period | null,
  gazetteer: Gazetteer,
  where = 'your file'
): OwnFigure[] {
  const rows = new Map(table.rows.filter((row) => row.period === period).map((row) => [row.area.code, row]));
  return councilsOf(gazetteer, period ?? null).map((area) => {
    const row = rows.get(area.code);
    const cell = row?.cells.get(column.index);
    const name = listName(area);
    const value = cell?.kind === 'number' ? cell.value : null;
    const written = cellInWords(cell);
    const said =
      value !== null ? written : row ? noFigureInWords(written, where) : absentInWords(table, area.code, period, [], where);
    return {
      code: area.code,
      name,
      slug: area.slug,
      region: area.region,
      value,
      status: value !== null ? 'ok' : row ? 'not-returned' : 'no-row',
      label: `${name}: ${said}`,
      written,
      line: row?.line ?? null
    };
  });
}

/** '1,234', '46.4%', '−£1,234.50'. */
export function writtenOf(value: number, unit: Unit): string {
  const pence = unit === '£' && !Number.isInteger(value) ? 2 : 0;
  const number = Math.abs(value).toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: 6 });
  return `${value < 0 ? '−' : ''}${unit === '£' ? '£' : ''}${number}${unit === '%' ? '%' : ''}`;
}

/** At most five bounds of classes that hold about as many figures each; every figure its own class where there are six or fewer. */
export function ownBounds(rows: readonly Pick<Row, 'value'>[]): number[] {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  if (distinct.length <= 6) return distinct.slice(1);
  const bounds = [1, 2, 3, 4, 5].map((i) => roundTo(quantileSorted(values, i / 6) ?? 0, values));
  return [...new Set(bounds)].filter((bound) => bound > (values[0] ?? 0));
}

/** To three digits of the spread, and to whole numbers where the figures are whole, so that a key is easy to read. */
function roundTo(bound: number, values: readonly number[]): number {
  const spread = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const fine = 10 ** (Math.floor(Math.log10(spread)) - 2);
  const step = values.every(Number.isInteger) ? Math.max(1, fine) : fine;
  return Number((Math.round(bound / step) * step).toPrecision(12));
}

/** Classes of a reader's own figures: 'under 85', '85 to under 120', '120 or more'. */
export function ownRanges(unit: Unit): RangeWords {
  const number = (value: number) => writtenOf(value, unit);
  return (from, below) => {
    if (from !== null && below !== null) return `${number(from)} to under ${number(below)}`;
    if (below !== null) return `under ${number(below)}`;
    return from === null ? 'every figure' : `${number(from)} or more`;
  };
}

/** The periods in which a figure has a row, rising; null alone where it has no years. */
export function periodsOf(table: OwnTable, { index }: OwnColumn): (Period | null)[] {
  return table.periods.filter((period) => table.rows.some((row) => row.period === period && row.cells.has(index)));
}
