import { rowsOfSheet, type Sheet } from '../../db/sheet.ts';
import type { Value } from '../../db/engine.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import type { OwnCell } from '../own-cells.ts';
import type { OwnTable } from '../own-table.ts';
import { matcherOf } from '../wholes.ts';

/** Rows of an answer that are drawn as bars; beyond them a table says more. */
const MOST_BARS = 40;
/** Rows of an answer that are looked through for councils. */
const MOST_MAPPED = 2000;

export interface Bar {
  label: string;
  value: number;
  written: string;
  /** Of the width, from the left, in per cent. */
  from: number;
  wide: number;
}

/** The columns of numbers that may be drawn, and what each row is called; null where there is nothing to draw. */
export function drawable(sheet: Sheet): { label: number; values: number[] } | null {
  if (sheet.length < 2) return null;
  const label = sheet.columns.findIndex(({ numeric }) => !numeric);
  const values = sheet.columns.flatMap(({ numeric }, i) => (numeric ? [i] : []));
  return label < 0 || values.length === 0 ? null : { label, values };
}

/** The first of these columns whose numbers only fall, or only rise, down the rows: what the question ordered its answer by. Undefined where none does. */
export function orderedBy(sheet: Sheet, columns: readonly number[]): number | undefined {
  return columns.find((column) => {
    if (YEARISH.test(sheet.columns[column]?.name ?? '')) return false;
    const values = rowsOfSheet(sheet, MOST_BARS).flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));
    const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
    return steps.some((step) => step !== 0) && (steps.every((step) => step <= 0) || steps.every((step) => step >= 0));
  });
}

/** Bars from zero, to the left where a number is below it, in the order of the answer. */
export function barsOf(sheet: Sheet, label: number, value: number): Bar[] {
  const write = writerOf(sheet, value);
  const rows = rowsOfSheet(sheet, MOST_BARS).flatMap((row) => {
    const number = row[value];
    return typeof number === 'number' ? [{ label: shortOf(row[label] ?? null), value: number }] : [];
  });
  const least = Math.min(0, ...rows.map((row) => row.value));
  const most = Math.max(0, ...rows.map((row) => row.value));
  const spread = most - least || 1;
  return rows.map((row) => ({
    ...row,
    written: write(row.value),
    from: ((Math.min(0, row.value) - least) / spread) * 100,
    wide: (Math.abs(row.value) / spread) * 100
  }));
}

/** A cell as a reader reads it; nothing for what is empty. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'number') return typeof value === 'boolean' ? (value ? 'true' : 'false') : value;
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value).replace('-', '−');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || Math.abs(value) < 1e-6)
    return `about ${value.toPrecision(6)}`.replace('-', '−');
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '−');
}

/** What is drawn of an answer on a map: its councils, rows that are not among them by what stands there, or why there is none. */
export type Mapped = { table: OwnTable; others: string[] } | { why: string };

/**
 * The answer as a table of councils, where a column of it names them in half of the rows or more; null where none does. Its numbers are taken
 * as the database gave them.
 */
export function councilsIn(sheet: Sheet, gazetteer: Gazetteer): Mapped | null {
  const figures = sheet.columns.flatMap(({ name, numeric }, index) => (numeric ? [{ index, name, unit: '' as const }] : []));
  const texts = sheet.columns.flatMap(({ numeric }, index) => (numeric ? [] : [index]));
  if (figures.length === 0 || texts.length === 0) return null;
  const rows = rowsOfSheet(sheet, MOST_MAPPED);
  const matcher = matcherOf(gazetteer);
  const areaOf = (value: Value) => {
    const match = typeof value === 'string' ? matcher.match(value) : null;
    return match?.kind === 'council' ? gazetteer.byCode(match.code) : undefined;
  };
  const [best] = texts
    .map((index) => ({ index, areas: rows.map((row) => areaOf(row[index] ?? null)) }))
    .sort((a, b) => found(b.areas) - found(a.areas));
  if (!best || found(best.areas) === 0 || found(best.areas) < rows.length / 2) return null;
  if (sheet.length > MOST_MAPPED) return { why: `No map is drawn of more than ${textOf(MOST_MAPPED)} rows.` };
  const seen = new Set<string>();
  for (const area of best.areas) {
    if (!area) continue;
    if (seen.has(area.code)) return { why: `No map is drawn: ${area.name} stands in more than one row.` };
    seen.add(area.code);
  }
  const own = rows.flatMap((row, position) => {
    const area = best.areas[position];
    if (!area) return [];
    const cells = new Map(figures.map(({ index }): [number, OwnCell] => [index, cellOf(row[index] ?? null)]));
    return [{ line: position + 1, written: textOf(row[best.index] ?? null), area, period: null, cells }];
  });
  const others = rows.flatMap((row, position) => (best.areas[position] ? [] : [textOf(row[best.index] ?? null)]));
  const councilColumn = sheet.columns[best.index]?.name ?? '';
  const counts = {
    rowsRead: own.length,
    rowsInFile: rows.length,
    setAside: [],
    unmatched: [],
    notes: [],
    columnNotes: [],
    about: '',
    title: ''
  };
  return { table: { councilColumn, figures, periods: [null], rows: own, ...counts }, others };
}

const found = (areas: readonly unknown[]) => areas.filter((area) => area !== undefined).length;

function cellOf(value: Value): OwnCell {
  return typeof value === 'number' ? { kind: 'number', value, unit: '' } : { kind: 'none', written: textOf(value) };
}

/** Rows that are looked at to see how a column of numbers is best written. */
const MOST_LOOKED = 500;
const YEARISH = /^(.*_)?(year|period|line|row|id|code)s?$/i;

/** How the numbers of a column are written, all alike: a comma for thousands, as many decimals as one of them has (six at most); years, lines and codes plain. */
export function writerOf(sheet: Sheet, column: number): (value: Value) => string {
  if (YEARISH.test(sheet.columns[column]?.name ?? ''))
    return (value) => (typeof value === 'number' ? String(value).replace('-', '−') : textOf(value));
  let decimals = 0;
  for (let row = 0; row < Math.min(sheet.length, MOST_LOOKED); row++) {
    const value = sheet.cell(row, column);
    if (typeof value === 'number') decimals = Math.max(decimals, decimalsOf(value));
  }
  return (value) => {
    if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER || (value !== 0 && Math.abs(value) < 1e-6))
      return textOf(value);
    return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: 6 }).replace('-', '−');
  };
}

const decimalsOf = (value: number): number => /\.(\d{1,6}?)0*$/.exec(value.toFixed(6))?.[1]?.replace(/^0+$/, '').length ?? 0;

/** A cell as a table shows it: of a long text its beginning. */
export function shortOf(value: Value): string {
  const text = textOf(typeof value === 'string' ? value.slice(0, 401) : value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
