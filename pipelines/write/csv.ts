import Papa from 'papaparse';

export type Value = string | number | null;

/** A table as CSV: comma, line feed, a line feed at the end, quotes only where needed. Null is an empty cell. */
export function toCsv<Row>(columns: readonly string[], rows: readonly Row[], values: (row: Row) => readonly Value[]): string {
  const body = Papa.unparse([columns as string[], ...rows.map((row) => values(row).map((value) => value ?? ''))], {
    newline: '\n'
  });
  return `${body}\n`;
}
