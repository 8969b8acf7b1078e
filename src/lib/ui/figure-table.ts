import type { Measure } from '../model/measure.ts';
import type { FigureRow } from './rows.ts';
import { capital, listName } from '../words/index.ts';

export const COLUMNS = ['name', 'region', 'figure', 'numerator', 'denominator'] as const;
export type Column = (typeof COLUMNS)[number];

/** Rows by a column, those without what it holds at the end whichever way it runs; ties by name. */
export function inOrder(
  rows: readonly FigureRow[],
  column: Column,
  falling: boolean,
  regionOf: (row: FigureRow) => string
): FigureRow[] {
  const sign = falling ? -1 : 1;
  const byName = (a: FigureRow, b: FigureRow) => listName(a).localeCompare(listName(b), 'en-GB');
  if (column === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  if (column === 'region')
    return [...rows].sort((a, b) => sign * regionOf(a).localeCompare(regionOf(b), 'en-GB') || byName(a, b));
  const value = (row: FigureRow) => (column === 'figure' ? row.value : row[column]);
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return sign * (x - y) || byName(a, b);
  });
}

/** What the two counts behind a figure are, in a sentence; empty where none is published. */
export function countsInWords(measure: Measure, has: { numerator: boolean; denominator: boolean }): string {
  const parts = [
    has.numerator && `the numerator is ${measure.numeratorWords}`,
    has.denominator && `the denominator is ${measure.denominatorWords}`
  ].filter((part) => part !== false);
  const text = parts.join('; ');
  return text === '' ? '' : `${capital(text)}.`;
}
