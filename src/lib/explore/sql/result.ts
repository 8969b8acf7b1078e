import { rowsOfSheet, type Sheet } from '../../db/sheet.ts';
import type { Value } from '../../db/engine.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { readOwnTable, type OwnTable } from '../own-table.ts';

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

/** Bars from nought, to the left where a number is below it, in the order of the answer. */
export function barsOf(sheet: Sheet, label: number, value: number): Bar[] {
  const rows = rowsOfSheet(sheet, MOST_BARS).flatMap((row) => {
    const number = row[value];
    return typeof number === 'number' ? [{ label: textOf(row[label] ?? null), value: number }] : [];
  });
  const least = Math.min(0, ...rows.map((row) => row.value));
  const most = Math.max(0, ...rows.map((row) => row.value));
  const spread = most - least || 1;
  return rows.map((row) => ({
    ...row,
    written: textOf(row.value),
    from: ((Math.min(0, row.value) - least) / spread) * 100,
    wide: (Math.abs(row.value) / spread) * 100
  }));
}

/** A cell as a reader reads it; nothing for what is empty. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'number') return typeof value === 'boolean' ? (value ? 'true' : 'false') : value;
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value).replace('-', '−');
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '−');
}

/** The answer as a table of councils, where a column of it names them; null where none does, or there are too many rows. */
export function councilsIn(sheet: Sheet, gazetteer: Gazetteer): OwnTable | null {
  if (sheet.length > MOST_MAPPED || sheet.columns.every(({ numeric }) => !numeric)) return null;
  const lines = [sheet.columns.map(({ name }) => name), ...rowsOfSheet(sheet, MOST_MAPPED)];
  const read = readOwnTable(lines.map((cells) => cells.map(fieldOf).join(',')).join('\n'), 'answer', gazetteer);
  if (read.state !== 'own' || read.table.rows.length === 0 || read.table.figures.length === 0) return null;
  return read.table;
}

function fieldOf(value: Value): string {
  return value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
}
