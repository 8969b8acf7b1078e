import type { Engine, Value } from './engine.ts';
import { identifier } from './tables.ts';

const SEPARATOR = '\u001f';

/**
 * Adds rows to a table of the `reader` catalog, all of them or none, after the lock too; `rows` are in the order of `columns`.
 * Each column travels as one bound text that DuckDB splits again and casts to the column's type: 5,000 rows take one statement.
 * Throws on a name that is no identifier, on a row of another length, on text with the control character U+001F, and on a value
 * that the column cannot hold.
 */
export async function insertRows(
  engine: Engine,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[]
): Promise<void> {
  const names = columns.map(identifier).join(', ');
  const target = `reader.${identifier(table)}`;
  if (rows.length === 0) return;

  const odd = rows.findIndex((row) => row.length !== columns.length);
  if (odd >= 0) throw new Error(`Row ${odd + 1} has ${rows[odd]?.length} values for ${columns.length} columns`);

  const cells = columns.map((_, i) => `CASE WHEN c${i}[1] = '=' THEN c${i}[2:] END`).join(', ');
  const split = columns.map((_, i) => `unnest(string_split($${i + 1}, chr(31))) AS c${i}`).join(', ');
  await engine.query(
    `INSERT INTO ${target} (${names}) SELECT ${cells} FROM (SELECT ${split})`,
    columns.map((_, i) => rows.map((row) => cell(row[i] ?? null)).join(SEPARATOR))
  );
}

/** Removes every row of a table of the `reader` catalog. */
export async function clearRows(engine: Engine, table: string): Promise<void> {
  await engine.query(`DELETE FROM reader.${identifier(table)}`);
}

function cell(value: Value): string {
  if (value === null) return '-';
  const text = String(value);
  if (text.includes(SEPARATOR)) throw new Error('A text holds the control character U+001F');
  return `=${text}`;
}
