import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ATLAS_FILE } from './node.ts';
import { identifier, literal } from './tables.ts';

/** Tables that are one file each, beside the observations. */
export const WHOLE_TABLES = ['areas', 'area_changes', 'measures', 'sources', 'faults', 'comparators', 'neighbours'] as const;

export interface ParquetWritten {
  folder: string;
  files: number;
  rows: number;
}

/**
 * Writes the tables of the compiled atlas as Parquet: `observations/publication=…/period=…/` and a folder for each other table. The two
 * partition columns are in the folders' names alone, as text, which is how every engine of the kind takes them. A folder that is there is
 * replaced, but only one that this has written, or an empty one. `publicationOf`: the publication of a measure's numerator, by the measure's
 * id. Throws when the atlas was not compiled.
 */
export async function writeParquet(
  folder: string,
  publicationOf: ReadonlyMap<string, string>,
  atlas = ATLAS_FILE
): Promise<ParquetWritten> {
  if (!existsSync(atlas)) throw new Error(`${atlas} is missing: run npm run build first`);
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const strange = present.filter((name) => name !== 'observations' && !WHOLE_TABLES.some((table) => table === name));
  if (strange.length > 0)
    throw new Error(`${folder} holds ${strange[0] ?? ''}, which is not of these tables: name an empty folder`);
  const draft = `${folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${literal(resolve(atlas))} AS atlas (READ_ONLY)`);
    await connection.run('CREATE TEMP TABLE publications (measure VARCHAR, publication VARCHAR)');
    for (const [measure, publication] of publicationOf)
      await connection.run(`INSERT INTO publications VALUES (${literal(measure)}, ${literal(publication)})`);
    await connection.run(`COPY (
      SELECT o.*, p.publication FROM atlas.observations o JOIN publications p USING (measure)
      ORDER BY p.publication, o.period, o.measure, o.area
    ) TO ${literal(join(draft, 'observations'))} (FORMAT parquet, PARTITION_BY (publication, period))`);
    for (const table of WHOLE_TABLES) {
      mkdirSync(join(draft, table));
      const file = join(draft, table, `${table}.parquet`);
      await connection.run(`COPY (SELECT * FROM atlas.${identifier(table)} ORDER BY ALL) TO ${literal(file)} (FORMAT parquet)`);
    }
    const [counted] = (await connection.runAndReadAll('SELECT count(*)::INTEGER FROM atlas.observations')).getRows();
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return { folder, files: parquetFiles(folder).length, rows: Number(counted?.[0]) };
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The Parquet files under a folder, as paths relative to it, sorted. */
export function parquetFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
