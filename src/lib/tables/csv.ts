import Papa from 'papaparse';
import { headersOf, plainOf, rowOf, type Field, type Fields, type Plain, type RowOf, type Table } from './record.ts';

/** A table as CSV: comma, line feed, a line feed at the end, quotes only where needed. Null is an empty cell. */
export function writeTable<F extends Fields>(table: Table<F>, rows: readonly RowOf<F>[]): string {
  const lines = rows.map((row) => plainOf(table, row).map((value) => value ?? ''));
  return `${Papa.unparse([[...headersOf(table)], ...lines], { newline: '\n' })}\n`;
}

/** Reads one of this site's own tables. Throws naming the line and the column that are not as the table's record says. */
export function readTable<F extends Fields>(table: Table<F>, text: string): RowOf<F>[] {
  const [header = [], ...lines] = Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter: ',', newline: '\n' }).data;
  const headers = headersOf(table);
  if (header.join() !== headers.join())
    throw new Error(`The table of ${table.path} begins ${headers.join()}, not ${header.join()}`);
  return lines.map((cells, line) => {
    const where = `${table.path}, line ${line + 2}`;
    if (cells.length !== headers.length) throw new Error(`${where} has ${cells.length} cells, not ${headers.length}`);
    return rowOf(
      table,
      (_, index, field) => plainIn(field, cells[index] ?? ''),
      (column, expected): never => {
        throw new Error(`${where}, ${column}: expected ${expected}, found '${cells[headers.indexOf(column)]}'`);
      }
    );
  });
}

/** The characters of a cell as a text or a number; empty where a number should be is none. */
function plainIn({ type }: Field, cell: string): Plain | undefined {
  if (type !== 'number' && type !== 'integer') return cell;
  const value = Number(cell);
  return cell === '' ? null : Number.isNaN(value) ? undefined : value;
}
