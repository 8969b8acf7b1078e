import { identifier, type ReaderTable } from './tables.ts';

/** What an engine answers with: dates, times and timestamps are ISO strings; whole numbers are exact. */
export type Value = string | number | boolean | null;
export type Param = string | number | null;
export type Row = Record<string, Value>;

export interface Answer {
  columns: string[];
  rows: Value[][];
}

/**
 * DuckDB, wherever it runs. Both engines give the same values for the same SQL over the same file.
 * Catalogs: `atlas` (the compiled tables, read-only, the default) and `reader` (in memory, what the reader brought).
 */
export interface Engine {
  /**
   * Rows as objects, in the order of the SQL. Parameters are `$1`, `$2`, …; numbers are bound as DOUBLE.
   * Throws DuckDB's message on bad SQL, on two columns of one name, and on a value that this house does not carry
   * (a whole number past 2^53, a list, a blob: cast it to VARCHAR).
   */
  query(sql: string, params?: readonly Param[]): Promise<Row[]>;
  /** The same with columns in their order, for SQL that a reader wrote. Column names may repeat. */
  table(sql: string, params?: readonly Param[]): Promise<Answer>;
  /**
   * Puts the rows of an uncompressed Arrow stream (`streamOf`) in a table of `reader` in place of all that it held; null empties it. All
   * of them or none: where they cannot be put there the table is left empty.
   */
  replace(table: ReaderTable, stream: Uint8Array | null): Promise<void>;
  /** Frees the engine. Questions still open are refused; closing twice is harmless. */
  close(): Promise<void>;
}

/** The engine is lost, and with it all that it held: nothing that is asked of it will be answered. */
export class EngineDied extends Error {
  override name = 'EngineDied';
}

/** What an engine is made of. `insert` adds the rows of an Arrow stream to a table of `reader`. */
export interface Works {
  run(sql: string, params: readonly Param[]): Promise<Answer>;
  insert(table: ReaderTable, stream: Uint8Array): Promise<void>;
  free(): Promise<void>;
}

/** Makes an engine that is asked one question at a time. */
export function engineOf({ run, insert, free }: Works): Engine {
  let last: Promise<unknown> = Promise.resolve();
  let refuse: (reason: Error) => void = () => {};
  let closed: Promise<void> | null = null;
  const closing = new Promise<never>((_, reject) => (refuse = reject));
  closing.catch(() => {});

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => (closed ? closing : work()));
    const answer = Promise.race([closing, turn]);
    last = answer.catch(() => {});
    return answer;
  }

  function table(sql: string, params: readonly Param[] = []): Promise<Answer> {
    return inTurn(() => run(sql, params));
  }

  return {
    table,
    query: async (sql, params) => toRows(await table(sql, params)),
    replace: (name, stream) =>
      inTurn(async () => {
        await run(`DELETE FROM reader.${identifier(name)}`, []);
        if (stream) await insert(name, stream);
      }),
    close() {
      refuse(new Error('The database engine was closed'));
      closed ??= free();
      return closed;
    }
  };
}

/** Throws when two columns share a name. */
export function toRows({ columns, rows }: Answer): Row[] {
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`Two columns are named '${twice}'`);
  return rows.map((values) => Object.fromEntries(columns.map((name, i) => [name, values[i] ?? null])));
}
