import type { Engine, Value } from './engine.ts';
import { streamOf } from './stream.ts';
import type { ReaderTable } from './tables.ts';

/** Puts rows in a table of the `reader` catalog in place of all that it held. Throws as `streamOf` and `Engine.replace` do. */
export async function replaceRows(
  engine: Engine,
  table: ReaderTable,
  columns: readonly string[],
  rows: readonly (readonly Value[])[]
): Promise<void> {
  await engine.replace(table, rows.length === 0 ? null : streamOf(table, columns, rows));
}
