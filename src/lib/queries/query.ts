import type { Engine, Param, Row } from '../db/engine.ts';
import { rowOf, type Fields as Described, type Plain, type RowOf, type Table } from '../tables/record.ts';

/** One question: SQL with bound parameters, and the shape of each row it answers with. */
export interface Query<P, R> {
  name: string;
  /** Ends in an ORDER BY that leaves no tie, so that both engines give the same rows in the same order. */
  sql: string;
  params(asked: P): readonly Param[];
  /** Throws naming the query and the column when a value is not what the type says. */
  row(raw: Row): R;
  /** What to ask of a sample of the data: for tests, and for the page that asks both engines everything. */
  example(sample: Sample): P;
}

/** A query of which only the list of all queries knows that it is one. */
export interface AnyQuery {
  name: string;
  sql: string;
  params(asked: never): readonly Param[];
  row(raw: Row): unknown;
  example(sample: Sample): unknown;
}

/** Something that is in the data, whatever the data is. */
export interface Sample {
  measure: string;
  period: string;
  area: string;
  region: string;
}

/** Rows in the order of the query. Queries without parameters are asked without them. */
export async function ask<P, R>(engine: Engine, query: Query<P, R>, ...asked: P extends void ? [] : [P]): Promise<R[]> {
  const rows = await engine.query(query.sql, query.params(asked[0] as P));
  return rows.map((raw) => query.row(raw));
}

/** Makes a query of a name, its SQL and how to read its rows. */
export function query<P, R>(parts: {
  name: string;
  sql: string;
  params: (asked: P) => readonly Param[];
  row: (fields: Fields) => R;
  example: (sample: Sample) => P;
}): Query<P, R> {
  return { ...parts, row: (raw) => parts.row(new Fields(parts.name, raw)) };
}

/** Reads the columns of one row, and throws on any that is not of the kind asked for. */
export class Fields {
  constructor(
    private readonly query: string,
    private readonly raw: Row
  ) {}

  /** The row of a table, or of some of its fields. */
  row<F extends Described>(table: Pick<Table<F>, 'fields'>): RowOf<F> {
    return rowOf(table, (column) => this.raw[column] as Plain | undefined, this.fail.bind(this));
  }

  text(column: string): string {
    const value = this.raw[column];
    return typeof value === 'string' ? value : this.fail(column, 'text');
  }

  number(column: string): number {
    return this.numberOrNull(column) ?? this.fail(column, 'a number');
  }

  numberOrNull(column: string): number | null {
    const value = this.raw[column];
    return value === null || (typeof value === 'number' && Number.isFinite(value))
      ? value
      : this.fail(column, 'a number or nothing');
  }

  integerOrNull(column: string): number | null {
    const value = this.numberOrNull(column);
    return value === null || Number.isInteger(value) ? value : this.fail(column, 'a whole number or nothing');
  }

  oneOf<T extends string>(column: string, words: readonly T[]): T {
    const value = this.raw[column];
    return words.find((word) => word === value) ?? this.fail(column, `one of ${words.join(', ')}`);
  }

  /** Words of one cell: names stand between semicolons, ids between spaces. */
  list(column: string, separator: '; ' | ' '): string[] {
    const text = this.text(column);
    return text === '' ? [] : text.split(separator);
  }

  private fail(column: string, expected: string): never {
    const found = column in this.raw ? JSON.stringify(this.raw[column]) : 'no such column';
    throw new TypeError(`Query '${this.query}', column '${column}': expected ${expected}, found ${found}`);
  }
}
