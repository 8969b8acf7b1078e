import {
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  DuckDBUUIDValue,
  SQLNULL,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBValue
} from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { engineOf, type Engine, type Param, type Value } from './engine.ts';
import { openingStatements } from './opening.ts';
import { rowsOf } from './stream.ts';
import { READER_TABLES, type ColumnType } from './tables.ts';
import { exactNumber, isoDate, isoTime, isoTimestamp, unsupported } from './values.ts';

/** Where `compile.ts` writes and the site serves the database, from the root of the project. */
export const ATLAS_FILE = 'static/data/atlas.duckdb';

let opened: Promise<Engine> | null = null;

/** The engine that every page of a build shares, over the compiled atlas. Throws when the atlas was not compiled. */
export function atlas(): Promise<Engine> {
  opened ??= openNode(resolve(ATLAS_FILE));
  return opened;
}

/**
 * Opens a compiled database read-only and locked; null opens only the empty `reader` catalog. `before` is run before the lock is shut. Throws
 * when the file is missing.
 */
export async function openNode(file: string | null, before: readonly string[] = []): Promise<Engine> {
  if (file !== null && !existsSync(file)) throw new Error(`${file} is missing: run npx tsx src/lib/db/compile.ts`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of [...before, ...openingStatements(file)]) await connection.run(statement);

  return engineOf({
    run: async (sql, params) => {
      // `connection.runAndReadAll` would run several statements at once, which the browser engine refuses.
      const statement = await connection.prepare(sql);
      try {
        statement.bind([...params], params.map(typeOf));
        const reader = await statement.runAndReadAll();
        const columns = reader.columnNames();
        const rows = reader.getRows().map((row) => row.map((value, i) => plain(value, columns[i] ?? '')));
        return { columns, rows };
      } finally {
        statement.destroySync();
      }
    },
    insert: async (table, stream) => {
      const appender = await connection.createAppender(table, 'main', 'reader');
      const types = Object.values(READER_TABLES[table]);
      try {
        for (const row of rowsOf(stream)) {
          row.forEach((value, i) => append(appender, value, types[i] ?? 'VARCHAR'));
          appender.endRow();
        }
        appender.flushSync();
      } finally {
        appender.closeSync();
      }
    },
    free: async () => {
      connection.closeSync();
      instance.closeSync();
    }
  });
}

function append(appender: DuckDBAppender, value: Value, type: ColumnType): void {
  if (value === null) appender.appendNull();
  else if (type === 'VARCHAR') appender.appendVarchar(String(value));
  else if (type === 'DOUBLE') appender.appendDouble(Number(value));
  else appender.appendInteger(Number(value));
}

function typeOf(param: Param) {
  if (param === null) return SQLNULL;
  return typeof param === 'number' ? DOUBLE : VARCHAR;
}

function plain(value: DuckDBValue, column: string): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return exactNumber(value, column);
  if (value instanceof DuckDBDecimalValue) return exactNumber(value.toDouble(), column);
  if (value instanceof DuckDBDateValue) return isoDate(value.days, column);
  if (value instanceof DuckDBTimestampValue) return isoTimestamp(Number(value.micros), column);
  if (value instanceof DuckDBTimestampTZValue) return `${isoTimestamp(Number(value.micros), column)}Z`;
  if (value instanceof DuckDBTimeValue) return isoTime(Number(value.micros));
  if (value instanceof DuckDBUUIDValue) return value.toString();
  throw unsupported(value.constructor.name.replace(/^DuckDB(.*)Value$/, '$1').toUpperCase(), column);
}
