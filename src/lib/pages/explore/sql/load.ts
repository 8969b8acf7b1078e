import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlas } from '../../../db/node.ts';
import { MANIFEST, SERVED_COLUMNS, type Manifest, type ServedColumns, type ServedFile } from '../../../model/served.ts';

interface Descriptor {
  resources: { path: string; title?: string; schema?: { fields: { name: string; description?: string }[] } }[];
}

/** A table of the atlas, as the page lists it. */
export interface Described {
  name: string;
  rows: number;
  columns: { name: string; type: string; words: string }[];
}

/** A published file, as it is asked in `published`. */
export type DescribedFile = Pick<ServedFile, 'table' | 'titled' | 'name' | 'path' | 'sha256' | 'kind' | 'release' | 'bytes'> & {
  columns: { name: string; words: string }[];
};

const MEASURE = 'The measure’s id, as in its address';
const MARKS = 'Where the publisher prints a mark and no number: the mark, and in which columns';

/** Every table that can be asked, each column with what the data package says of it. */
export async function load(): Promise<{ tables: Described[]; published: DescribedFile[] }> {
  const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Descriptor;
  const words = (path: string) => {
    const fields = resources.find((resource) => resource.path === path)?.schema?.fields ?? [];
    return new Map(fields.map(({ name, description }) => [name.toLowerCase(), description ?? '']));
  };
  const file = (table: string): string => {
    const dashed = table.replaceAll('_', '-');
    if (table === 'observations') return 'observations/plans-within-20-weeks.csv';
    return dashed.startsWith('breakdowns-') ? `${dashed.replace('-', '/')}.csv.gz` : `${dashed}.csv`;
  };
  const engine = await atlas();
  const rows =
    await engine.query(`SELECT t.table_name AS name, t.estimated_size AS rows, c.column_name AS "column", c.data_type AS type
    FROM duckdb_tables() t JOIN duckdb_columns() c ON c.database_name = t.database_name AND c.table_name = t.table_name
    WHERE t.database_name = 'atlas' ORDER BY t.table_name, c.column_index`);
  const tables = new Map<string, Described>();
  for (const { name, rows: count, column, type } of rows) {
    const table = String(name);
    const described = tables.get(table) ?? { name: table, rows: Number(count), columns: [] };
    const meaning = column === 'measure' ? MEASURE : column === 'marks' ? MARKS : (words(file(table)).get(String(column)) ?? '');
    described.columns.push({ name: String(column), type: String(type), words: meaning });
    tables.set(table, described);
  }
  const first = ['observations', 'areas', 'measures', 'neighbours'];
  const order = ({ name }: Described) =>
    first.includes(name) ? first.indexOf(name) : first.length + (name.startsWith('breakdowns') ? 1 : 0);
  return {
    published: publishedFiles(),
    tables: [...tables.values()].sort((a, b) => order(a) - order(b))
  };
}

/** The published files that the site serves, with what their publisher says of each column. */
function publishedFiles(): DescribedFile[] {
  const json = (path: string): unknown => JSON.parse(readFileSync(join('data', path), 'utf8'));
  const { files } = json(MANIFEST) as Manifest;
  const columns = json(SERVED_COLUMNS) as ServedColumns;
  return files.map(({ id, table, titled, name, path, sha256, kind, release, bytes }) => ({
    ...{ table, titled, name, path, sha256, kind, release, bytes },
    columns: columns[id] ?? []
  }));
}
