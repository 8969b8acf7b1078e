import { roundedTo } from '../model/rounding.ts';
import type { PublishedRow } from './reading.ts';

const FORMATS = new Map<number, Intl.NumberFormat>();

/** 1234.5 → '1,234.5' */
export function inFigures(value: number, decimals = 0): string {
  const format =
    FORMATS.get(decimals) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  FORMATS.set(decimals, format);
  return format.format(roundedTo(value, decimals));
}

/** Counts added up as they are told: '96 (60 + 36)', or the one there is. */
export function addedInWords(counts: readonly number[]): string {
  const sum = inFigures(counts.reduce((total, count) => total + count, 0));
  return counts.length > 1 ? `${sum} (${counts.map((count) => inFigures(count)).join(' + ')})` : sum;
}

/** The names of a row's columns as the file prints them; the first and the last of many. */
export function columnsInWords({ cells }: Pick<PublishedRow, 'cells'>, fields: readonly string[]): string {
  const names = fields.map((field) => cells[field]?.column ?? field);
  return names.length > 5 ? `${names.length} columns from ${names[0]} to ${names.at(-1)}` : inARow(names);
}

/** 'a, b and c' */
export function inARow(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
