import { AREA_CHANGES } from '../tables/area-changes.ts';
import { AREA_ICBS } from '../tables/area-icbs.ts';
import { AREAS } from '../tables/areas.ts';
import { ASKS } from '../tables/asks.ts';
import { COMPARATORS } from '../tables/comparators.ts';
import { FAULTS } from '../tables/faults.ts';
import { INSPECTIONS } from '../tables/inspections.ts';
import { MEASURES } from '../tables/measures.ts';
import { NEIGHBOURS } from '../tables/neighbours.ts';
import { OBSERVATIONS as OBSERVATION_TABLE } from '../tables/observations.ts';
import { headersOf, type FieldType, type Table } from '../tables/record.ts';
import { SOURCES } from '../tables/sources.ts';

/** The columns of the compiled tables and their types. DuckDB is never left to guess one. */
export type ColumnType = 'VARCHAR' | 'DOUBLE' | 'INTEGER';
export type Columns = Readonly<Record<string, ColumnType>>;

/** A day stays the text that it is written as: empty where there is none. */
const SQL_TYPES: Record<FieldType, ColumnType> = { string: 'VARCHAR', date: 'VARCHAR', number: 'DOUBLE', integer: 'INTEGER' };

/** The columns that a table must have, as its record says. */
export function columnsOf(table: Pick<Table, 'fields'>): Columns {
  const types = Object.values(table.fields).map(({ type }) => SQL_TYPES[type]);
  return Object.fromEntries(headersOf(table).map((header, index) => [header, types[index] ?? 'VARCHAR']));
}

/** As `data/observations/<measure>.csv` is written; the compiled table has `measure` in front. */
export const OBSERVATION_FILE = columnsOf(OBSERVATION_TABLE);

/** The tables of the atlas that are one file of `data/`. Columns that the file has besides are kept as text. */
export const TABLES: readonly Table[] = [
  AREAS,
  AREA_CHANGES,
  AREA_ICBS,
  ASKS,
  COMPARATORS,
  INSPECTIONS,
  NEIGHBOURS,
  SOURCES,
  MEASURES,
  FAULTS
];

/** `area-icbs.csv` → `area_icbs`: where a file is in the atlas. */
export const nameInAtlas = ({ path }: Table): string => path.replace(/\.csv$/, '').replaceAll('-', '_');

/** Whether a table of the atlas is in the file that a first answer opens: all are but those of groups of children, two thirds of the whole. */
export const inFigures = (table: string): boolean => !table.startsWith('breakdowns');

/** Tables of the `reader` catalog: what a reader brings to the page. */
export const READER_TABLES = { observations: { measure: 'VARCHAR', ...OBSERVATION_FILE } } as const satisfies Record<
  string,
  Columns
>;
export type ReaderTable = keyof typeof READER_TABLES;

/** `"name" TYPE, …` as CREATE TABLE wants it. */
export function columnList(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, type]) => `${identifier(name)} ${type}`)
    .join(', ');
}

/** A quoted SQL identifier. Throws on anything but lower-case letters, digits and underscores. */
export function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`'${name}' is not a name of a table or column`);
  return `"${name}"`;
}

/** A quoted SQL text. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
