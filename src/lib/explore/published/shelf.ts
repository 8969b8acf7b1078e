import type { Shelf } from '../../db/desk.ts';
import type { ServedFile } from '../../model/served.ts';

/** The published files that a question in SQL can name, by their tables. */
export function shelved(
  files: readonly (Pick<ServedFile, 'table' | 'titled'> & { columns: readonly { name: string }[] })[]
): Shelf['tables'] {
  return new Map(files.map(({ table, titled, columns }) => [table, { table, titled, columns: columns.map(({ name }) => name) }]));
}
