import type { DuckDBConnection } from '@duckdb/node-api';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { loadBreakdowns } from './breakdowns.ts';
import { STATUSES } from '../model/observation.ts';
import {
  columnsOf,
  identifier,
  literal,
  nameInAtlas,
  OBSERVATION_FILE,
  TABLES,
  type Columns,
  type ColumnType
} from './tables.ts';
import { messageOf } from '../model/message.ts';

/** Fills the catalog `atlas` of an open connection from the tables in `data`. Throws naming the file that is missing or wrong. */
export async function loadTables(connection: DuckDBConnection, data: string): Promise<void> {
  for (const table of TABLES) {
    const path = join(data, table.path);
    const rows = `SELECT * FROM ${csv(path, columnsOf(table))} ORDER BY ALL`;
    await read(connection, path, `CREATE TABLE atlas.${nameInAtlas(table)} AS ${rows}`);
  }
  await loadObservations(connection, data);
  await loadBreakdowns(connection, data);
  await holdTogether(connection);
}

async function loadObservations(connection: DuckDBConnection, data: string): Promise<void> {
  const folder = join(data, 'observations');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.csv')) : [];
  if (files.length === 0) throw new Error(`${folder} has no tables: run npm run data`);
  const alike = new Map<string, string[]>();
  for (const path of files.sort().map((file) => join(folder, file))) {
    const header = JSON.stringify(typesIn(path, OBSERVATION_FILE));
    const known = alike.get(header);
    if (known) known.push(path);
    else alike.set(header, [path]);
  }
  const passes = [...alike.values()].map((paths) => ({ paths, sql: observationsOf(paths) }));
  for (const [i, { paths, sql }] of passes.entries()) {
    const into = i === 0 ? 'CREATE TEMP TABLE loaded AS ' : 'INSERT INTO loaded BY NAME ';
    try {
      await connection.run(into + sql);
    } catch (error) {
      await nameFaulty(connection, paths);
      throw error;
    }
  }
  await connection.run('CREATE TABLE atlas.observations AS SELECT * FROM loaded ORDER BY measure, period, area');
  await connection.run('DROP TABLE loaded');
}

/** The lines of tables of one header, read together: a table each, read one by one, costs more than its lines. */
function observationsOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  return `SELECT parse_filename(filename, true) AS measure, * EXCLUDE (filename)
    FROM ${csv(first, OBSERVATION_FILE, paths)}`;
}

/** Throws naming the one of several tables that cannot be read. */
async function nameFaulty(connection: DuckDBConnection, paths: readonly string[]): Promise<void> {
  for (const path of paths) await read(connection, path, `CREATE OR REPLACE TEMP TABLE tried AS ${observationsOf([path])}`);
}

/** What every page relies on, whoever wrote the tables. */
async function holdTogether(connection: DuckDBConnection): Promise<void> {
  const statuses = STATUSES.map(literal).join(', ');
  const where = `measure || ', ' || period || ', ' || area`;
  const rules: [rule: string, offenders: string][] = [
    ['areas.csv: a code is listed twice', 'SELECT code FROM atlas.areas GROUP BY code HAVING count(*) > 1'],
    ['areas.csv: a slug is listed twice', 'SELECT slug FROM atlas.areas GROUP BY slug HAVING count(*) > 1'],
    ['sources.csv: an id is listed twice', 'SELECT id FROM atlas.sources GROUP BY id HAVING count(*) > 1'],
    ['faults.csv: an id is listed twice', 'SELECT id FROM atlas.faults GROUP BY id HAVING count(*) > 1'],
    [
      'observations: two lines for one area and period',
      `SELECT ${where} FROM atlas.observations GROUP BY ALL HAVING count(*) > 1`
    ],
    ['observations: an unknown status', `SELECT ${where} FROM atlas.observations WHERE status NOT IN (${statuses})`],
    ['observations: status ok without a value', `SELECT ${where} FROM atlas.observations WHERE status = 'ok' AND value IS NULL`],
    [
      'observations: a value under a status that has none',
      `SELECT ${where} FROM atlas.observations WHERE status NOT IN ('ok', 'faulty') AND value IS NOT NULL`
    ],
    [
      'comparators.csv: a line of no figure that anything is compared with',
      `SELECT l.measure || ', ' || l.period || ', ' || l.area FROM atlas.comparators l LEFT JOIN atlas.observations o
        ON o.measure = l.measure AND o.period = l.period AND o.area = l.area WHERE o.status IS NULL OR o.status <> 'ok' OR l.value IS NULL`
    ],
    [
      'observations: an area that areas.csv lacks',
      `SELECT ${where} FROM atlas.observations WHERE area NOT IN (SELECT code FROM atlas.areas)`
    ],
    [
      'observations: a source that sources.csv lacks',
      `SELECT ${where} FROM atlas.observations WHERE source <> '' AND source NOT IN (SELECT id FROM atlas.sources)`
    ]
  ];
  for (const [rule, offenders] of rules) {
    const found = (await connection.runAndReadAll(`${offenders} ORDER BY 1`)).getRows();
    if (found.length > 0)
      throw new Error(`${rule}: ${String(found[0]?.[0])}${found.length > 1 ? ` and ${found.length - 1} more` : ''}`);
  }
}

/** A call of read_csv with every type told and nothing guessed; empty text stays empty text, an empty number is NULL. */
function csv(path: string, columns: Columns, together?: readonly string[]): string {
  const types = typesIn(path, columns);
  const text = types.filter(([, type]) => type === 'VARCHAR').map(([name]) => literal(name));
  const struct = types.map(([name, type]) => `${literal(name)}: ${literal(type)}`).join(', ');
  const from = together ? `[${together.map(literal).join(', ')}]` : literal(path);
  return `read_csv(${from}, ${together ? 'filename = true, ' : ''}auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = {${struct}}, force_not_null = [${text.join(', ')}])`;
}

function typesIn(path: string, columns: Columns): [string, ColumnType][] {
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run data`);
  const header = firstLineOf(path)
    .replace(/^\uFEFF/, '')
    .split(',');
  const missing = Object.keys(columns).filter((name) => !header.includes(name));
  if (missing.length > 0) throw new Error(`${path} lacks the column ${missing.join(', ')}`);
  if (new Set(header).size !== header.length) throw new Error(`${path} has two columns of one name`);
  header.forEach(identifier);
  return header.map((name) => [name, columns[name] ?? 'VARCHAR']);
}

const LONGEST_HEADER = 65_536;

function firstLineOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(LONGEST_HEADER);
    return start.toString('utf8', 0, readSync(file, start)).split(/\r?\n/, 1)[0] ?? '';
  } finally {
    closeSync(file);
  }
}

async function read(connection: DuckDBConnection, path: string, sql: string): Promise<void> {
  try {
    await connection.run(sql);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
