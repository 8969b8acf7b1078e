import type { ServedFile } from '../model/served.ts';
import { identifier, literal } from './tables.ts';

/** A published file as a table of text in the catalog `published`. */
export interface PublishedTable extends Pick<ServedFile, 'table' | 'titled'> {
  /** Its columns as published, in their order. */
  columns: readonly string[];
}

export const ATTACH_PUBLISHED = `ATTACH ':memory:' AS published`;

/**
 * Makes the table from a file that the engine can open, which no engine can once its lock is shut. Every column is the text that is printed;
 * `line` before them is the file's own, its first line being 1, as `row` of `atlas.observations` has it.
 */
export function publishedStatement({ table, titled, columns }: PublishedTable, file: string): string {
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `CREATE TABLE published.${identifier(table)} AS
    SELECT (row_number() OVER () + ${titled ? 1 : 0})::INTEGER AS line, *
    FROM read_csv(${literal(file)}, auto_detect = false, header = false, skip = ${titled ? 1 : 0}, delim = ',', quote = '"', escape = '"',
      columns = {${types}}, null_padding = true, parallel = false)`;
}

/** The tables of `published` that a text of SQL names. */
export function publishedIn(sql: string): string[] {
  return [
    ...new Set(
      [...sql.matchAll(/\bpublished\s*\.\s*"?(?:main"?\s*\.\s*"?)?([a-z0-9_]+)/gi)].map(([, name = '']) => name.toLowerCase())
    )
  ];
}
