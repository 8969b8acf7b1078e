/** The columns of the compiled tables and their types. DuckDB is never left to guess one. */
export type ColumnType = 'VARCHAR' | 'DOUBLE' | 'INTEGER';
export type Columns = Readonly<Record<string, ColumnType>>;

/** As `data/observations/<measure>.csv` is written; the compiled table has `measure` in front. */
export const OBSERVATION_FILE = {
  area: 'VARCHAR',
  period: 'VARCHAR',
  value: 'DOUBLE',
  numerator: 'DOUBLE',
  denominator: 'DOUBLE',
  status: 'VARCHAR',
  note: 'VARCHAR',
  source: 'VARCHAR',
  row: 'INTEGER'
} as const satisfies Columns;

export const OBSERVATIONS = { measure: 'VARCHAR', ...OBSERVATION_FILE } as const satisfies Columns;

/** What councils are compared with where a published total holds parts that its councils do not show. */
export const COMPARATORS = {
  measure: 'VARCHAR',
  area: 'VARCHAR',
  period: 'VARCHAR',
  value: 'DOUBLE',
  numerator: 'DOUBLE',
  denominator: 'DOUBLE',
  left_out: 'VARCHAR'
} as const satisfies Columns;

export const AREAS = {
  code: 'VARCHAR',
  dfe_code: 'VARCHAR',
  name: 'VARCHAR',
  aliases: 'VARCHAR',
  slug: 'VARCHAR',
  kind: 'VARCHAR',
  region: 'VARCHAR',
  from: 'VARCHAR',
  to: 'VARCHAR',
  children: 'INTEGER'
} as const satisfies Columns;

export const SOURCES = {
  id: 'VARCHAR',
  kind: 'VARCHAR',
  publisher: 'VARCHAR',
  title: 'VARCHAR',
  release: 'VARCHAR',
  published: 'VARCHAR',
  licence: 'VARCHAR',
  page: 'VARCHAR',
  download: 'VARCHAR',
  file: 'VARCHAR',
  sha256: 'VARCHAR'
} as const satisfies Columns;

export const FAULTS = {
  id: 'VARCHAR',
  check: 'VARCHAR',
  severity: 'VARCHAR',
  source: 'VARCHAR',
  row: 'INTEGER',
  area: 'VARCHAR',
  measure: 'VARCHAR',
  period: 'VARCHAR',
  column: 'VARCHAR',
  published: 'VARCHAR',
  expected: 'VARCHAR',
  decision: 'VARCHAR'
} as const satisfies Columns;

export const AREA_CHANGES = {
  date: 'VARCHAR',
  kind: 'VARCHAR',
  from: 'VARCHAR',
  to: 'VARCHAR',
  words: 'VARCHAR'
} as const satisfies Columns;

export const AREA_ICBS = {
  area: 'VARCHAR',
  icb: 'VARCHAR',
  icb_code: 'VARCHAR',
  icb_name: 'VARCHAR',
  sub_icbs: 'VARCHAR',
  share: 'DOUBLE',
  main: 'VARCHAR'
} as const satisfies Columns;

export const INSPECTIONS = {
  area: 'VARCHAR',
  framework: 'VARCHAR',
  start: 'VARCHAR',
  end: 'VARCHAR',
  published: 'VARCHAR',
  outcome: 'VARCHAR',
  monitoring_within: 'VARCHAR',
  next_full_within: 'VARCHAR',
  source: 'VARCHAR',
  row: 'INTEGER'
} as const satisfies Columns;

export const NEIGHBOURS = {
  area: 'VARCHAR',
  rank: 'INTEGER',
  neighbour: 'VARCHAR',
  closeness: 'VARCHAR',
  source: 'VARCHAR',
  row: 'INTEGER'
} as const satisfies Columns;

export const ASKS = {
  order: 'INTEGER',
  document: 'VARCHAR',
  date: 'VARCHAR',
  who_asks: 'VARCHAR',
  ask: 'VARCHAR',
  what_would_show_it: 'VARCHAR',
  published: 'VARCHAR'
} as const satisfies Columns;

/** The columns that must be there; `measures.csv` has more. */
export const MEASURES = {
  id: 'VARCHAR',
  numerator_column: 'VARCHAR',
  denominator_source: 'VARCHAR',
  denominator_column: 'VARCHAR'
} as const satisfies Columns;

/** Table of the atlas → its file in `data/` and the columns it must have. Others that the file has are kept as text. */
export const TABLES = {
  areas: { file: 'areas.csv', columns: AREAS },
  area_changes: { file: 'area-changes.csv', columns: AREA_CHANGES },
  area_icbs: { file: 'area-icbs.csv', columns: AREA_ICBS },
  asks: { file: 'asks.csv', columns: ASKS },
  comparators: { file: 'comparators.csv', columns: COMPARATORS },
  inspections: { file: 'inspections.csv', columns: INSPECTIONS },
  neighbours: { file: 'neighbours.csv', columns: NEIGHBOURS },
  sources: { file: 'sources.csv', columns: SOURCES },
  measures: { file: 'measures.csv', columns: MEASURES },
  faults: { file: 'faults.csv', columns: FAULTS }
} as const satisfies Record<string, { file: string; columns: Columns }>;

/** Tables of the `reader` catalog: what a reader brings to the page. */
export const READER_TABLES = { observations: OBSERVATIONS } as const satisfies Record<string, Columns>;
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
