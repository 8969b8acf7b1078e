import {
  columnFromArray,
  float64,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
  type DataType
} from '@uwdata/flechette';
import type { Value } from './engine.ts';
import { READER_TABLES, type Columns, type ColumnType, type ReaderTable } from './tables.ts';

const ARROW: Record<ColumnType, () => DataType> = { VARCHAR: utf8, DOUBLE: float64, INTEGER: int32 };

/**
 * Rows as an uncompressed Arrow stream of a table of the `reader` catalog, in the table's own columns: those that `columns` leaves out are
 * empty. `rows` are in the order of `columns`. Throws on a column that the table has not, on a row of another length, and on a value that
 * its column cannot hold, before anything is sent.
 */
export function streamOf(table: ReaderTable, columns: readonly string[], rows: readonly (readonly Value[])[]): Uint8Array {
  const types: Columns = READER_TABLES[table];
  const stranger = columns.find((name) => !(name in types));
  if (stranger !== undefined) throw new Error(`The table ${table} has no column '${stranger}'`);
  const odd = rows.findIndex((row) => row.length !== columns.length);
  if (odd >= 0) throw new Error(`Row ${odd + 1} has ${rows[odd]?.length} values for ${columns.length} columns`);
  const made = Object.entries(types).map(([name, type]): [string, ReturnType<typeof columnFromArray>] => {
    const place = columns.indexOf(name);
    const values = rows.map((row) => held(row[place] ?? null, type, name));
    return [name, columnFromArray(values, ARROW[type]())];
  });
  const bytes = tableToIPC(tableFromColumns(made), { format: 'stream' });
  if (!bytes) throw new Error(`The table ${table} could not be written as a stream`);
  return bytes;
}

/** The rows of such a stream again, each in the order of the table's columns. */
export function rowsOf(stream: Uint8Array): Value[][] {
  const table = tableFromIPC(stream);
  const columns = table.names.map((_, i) => table.getChildAt<Value>(i).toArray());
  return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? null));
}

function held(value: Value, type: ColumnType, name: string): Value {
  if (value === null) return null;
  const fits =
    type === 'VARCHAR' ? typeof value === 'string' : typeof value === 'number' && (type === 'DOUBLE' || (value | 0) === value);
  if (!fits) throw new TypeError(`Column '${name}' of type ${type} cannot hold '${value}'`);
  return value;
}
