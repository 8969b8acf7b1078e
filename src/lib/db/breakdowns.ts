import type { DuckDBConnection } from '@duckdb/node-api';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BREAKDOWN_MARKS, breakdownTable, BREAKDOWNS, isPercentage } from '../tables/breakdowns.ts';
import { headersOf } from '../tables/record.ts';
import { identifier, literal } from './tables.ts';
import { messageOf } from '../model/message.ts';

const FILE = /^([a-z-]+)\.csv\.gz$/;

/**
 * Makes a table of every file in `breakdowns/`, and `breakdowns` which lists them. Column names are the publisher's in lower case;
 * counts are numbers, NULL where the publisher prints a mark, and `marks` then names mark and columns: 'x: neet w_settings'. The
 * publisher's percentages follow from the counts and are a third of the bytes that a browser would load: they stay in the files.
 * Throws naming the file that is wrong.
 */
export async function loadBreakdowns(connection: DuckDBConnection, data: string): Promise<void> {
  const folder = join(data, 'breakdowns');
  await connection.run('CREATE TABLE atlas.breakdowns ("table" VARCHAR, publication VARCHAR, columns VARCHAR)');
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const publication = FILE.exec(file)?.[1];
    if (publication === undefined) throw new Error(`${join(folder, file)} is no table of breakdowns`);
    await load(connection, join(folder, file), publication);
  }
}

async function load(connection: DuckDBConnection, path: string, publication: string): Promise<void> {
  const headers = (gunzipSync(readFileSync(path)).toString('utf8').split('\n', 1)[0] ?? '').split(',');
  const names = headers.map((header) => header.toLowerCase());
  const identity = headersOf(BREAKDOWNS);
  if (names.slice(0, identity.length).join() !== identity.join()) throw new Error(`${path} does not begin ${identity.join()}`);
  if (new Set(names).size !== names.length) throw new Error(`${path} has two columns of one name`);
  const figures = names
    .slice(identity.length)
    .filter((name) => !isPercentage(name))
    .map(identifier);
  const types = names.map((name) => `${literal(name)}: ${literal(name === 'row' ? 'INTEGER' : 'VARCHAR')}`);
  const read = `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', compression = 'gzip',
    columns = {${types.join(', ')}})`;
  const marked = BREAKDOWN_MARKS.map((mark) => {
    const columns = figures.map((name) => `CASE WHEN ${name} = '${mark}' THEN ${literal(name.slice(1, -1))} END`);
    return `CASE WHEN ${figures.map((name) => `${name} = '${mark}'`).join(' OR ')} THEN '${mark}: ' || concat_ws(' ', ${columns.join(', ')}) END`;
  });
  const notMarks = (name: string) => `CASE WHEN ${name} NOT IN (${BREAKDOWN_MARKS.map(literal).join(', ')}) THEN ${name} END`;
  const numbers = figures.map((name) => `CAST(${notMarks(name)} AS INTEGER) AS ${name}`);
  const table = breakdownTable(publication);
  try {
    await connection.run(
      `CREATE TABLE atlas.${identifier(table)} AS SELECT ${identity.map(identifier).join(', ')}, ${numbers.join(', ')},
        concat_ws('; ', ${marked.join(', ')}) AS marks FROM ${read} ORDER BY "row"`
    );
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  await connection.run(
    `INSERT INTO atlas.breakdowns VALUES (${literal(table)}, ${literal(publication)}, ${literal(figures.join(' ').replaceAll('"', ''))})`
  );
}
