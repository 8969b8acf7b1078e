import { DuckDBInstance, version } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MANIFEST, SERVED_COLUMNS } from '../model/served.ts';
import { loadTables } from './load.ts';
import { engineFile } from './slim.ts';
import { filesUnder, mirror, unpack, unpackedNames } from './publish.ts';
import { identifier, inFigures, literal } from './tables.ts';
import type { Sizes } from './browser.ts';

export interface Compilation {
  /** False when nothing had changed since the last time. */
  written: boolean;
  file: string;
  bytes: number;
}

/** What is served beside the tables as it is. */
const BESIDE: ReadonlySet<string> = new Set(['datapackage.json', 'changes.json', MANIFEST, SERVED_COLUMNS]);

/**
 * Compiles the tables in `data` into `<site>/data/atlas.duckdb`, in a storage that DuckDB 1.4 reads, and lays the same tables
 * beside it, the boundaries in `<site>/boundaries`, the postcodes in `<site>/postcodes`, the tables that a first answer needs in
 * `<site>/db/figures.duckdb` and the sizes for the progress bar in `<site>/db/sizes.json`. Does nothing when `stamp` says that its inputs have not changed. Throws naming the file that is missing or wrong.
 */
export async function compile(data = 'data', site = 'static', stamp = '.cache/atlas.sha256'): Promise<Compilation> {
  const file = join(site, 'data', 'atlas.duckdb');
  const figures = join(site, 'db', 'figures.duckdb');
  const sizes = join(site, 'db', 'sizes.json');
  const inputs = filesUnder(data);
  const tables = inputs.filter((path) => path.endsWith('.csv') || BESIDE.has(path));
  const state = hashOf(data, inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state && [file, figures, sizes].every(existsSync)) {
    return { written: false, file, bytes: statSync(file).size };
  }

  const drafts = [file, figures].map((one) => `${one}.draft`);
  const clear = () => {
    for (const draft of drafts) for (const end of ['', '.wal']) rmSync(draft + end, { force: true });
  };
  for (const one of [file, figures]) mkdirSync(dirname(one), { recursive: true });
  clear();
  try {
    await writeDatabases(data, ...(drafts as [string, string]));
    for (const one of [file, figures]) renameSync(`${one}.draft`, one);
  } finally {
    clear();
  }
  mirror(data, dirname(file), tables, ['atlas.duckdb', ...unpackedNames(inputs).keys()]);
  unpack(data, dirname(file), inputs);
  for (const folder of ['boundaries', 'postcodes'])
    mirror(join(data, folder), join(site, folder), filesUnder(join(data, folder)));

  const bytes = statSync(file).size;
  write(sizes, JSON.stringify({ engine: engineBytes(), figures: statSync(figures).size, data: bytes } satisfies Sizes));
  write(stamp, state);
  return { written: true, file, bytes };
}

/** Everything into `file`, and into `figures` what `inFigures` says, row by row alike. */
async function writeDatabases(data: string, file: string, figures: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${literal(file)} AS atlas (STORAGE_VERSION 'v1.0.0')`);
    await loadTables(connection, data);
    await connection.run(`ATTACH ${literal(figures)} AS figures (STORAGE_VERSION 'v1.0.0')`);
    const tables = await connection.runAndReadAll(
      `SELECT table_name FROM duckdb_tables() WHERE database_name = 'atlas' ORDER BY table_name`
    );
    for (const table of tables.getRows().map(([name]) => String(name)))
      if (inFigures(table)) await connection.run(`CREATE TABLE figures.${identifier(table)} AS FROM atlas.${identifier(table)}`);
    for (const catalog of ['atlas', 'figures']) {
      await connection.run(`CHECKPOINT ${catalog}`);
      await connection.run(`DETACH ${catalog}`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Of everything the result depends on: the tables, the code of this room and DuckDB's version. */
function hashOf(data: string, inputs: readonly string[]): string {
  const room = dirname(fileURLToPath(import.meta.url));
  const code = ['breakdowns.ts', 'compile.ts', 'load.ts', 'publish.ts', 'tables.ts'].map((name) => join(room, name));
  const hash = createHash('sha256').update(version()).update(String(engineBytes()));
  for (const path of [...inputs.map((name) => join(data, name)), ...code]) hash.update(`\n${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

function engineBytes(): number {
  return statSync(engineFile()).size;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const started = performance.now();
  const { written, file, bytes } = await compile();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(written ? `${file}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s` : `${file} is up to date`);
}
