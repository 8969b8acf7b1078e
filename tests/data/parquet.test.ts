import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNode } from '../../src/lib/db/node.ts';
import { parquetFiles, WHOLE_TABLES, writeParquet } from '../../src/lib/db/parquet.ts';
import { ATTACH, SHARED } from '../../src/lib/pages/parquet/questions.ts';
import { PUBLICATION_OF } from '../../src/lib/queries/parquet.ts';
import { compileData, temporaryFolder } from '../fixtures/engines.ts';

const folder = temporaryFolder();
const parquet = join(folder, 'parquet');
let atlas = '';
beforeAll(async () => {
  atlas = await compileData();
  await writeParquet(parquet, PUBLICATION_OF, atlas);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows of a file, by a reader that is no part of DuckDB. */
async function rowsOf(file: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(join(parquet, file));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return (await parquetReadObjects({ file: buffer })) as Record<string, unknown>[];
}

describe('the tables as Parquet', () => {
  it('are partitioned by publication and period', () => {
    const files = parquetFiles(parquet);
    const observations = files.filter((file) => file.startsWith('observations/'));
    expect(observations.every((file) => /^observations\/publication=[a-z0-9-]+\/period=\d{4}(-\d{2})?\/[^/]+\.parquet$/.test(file))).toBe(true);
    expect(files.length - observations.length).toBe(WHOLE_TABLES.length);
  });

  it('hold every line of data/observations, by another reader', async () => {
    const found = new Map<string, string>();
    for (const file of parquetFiles(parquet).filter((name) => name.startsWith('observations/'))) {
      const [, publication = '', period = ''] = /publication=([^/]+)\/period=([^/]+)\//.exec(file) ?? [];
      for (const row of await rowsOf(file)) {
        expect(PUBLICATION_OF.get(String(row['measure']))).toBe(publication);
        found.set(`${String(row['measure'])} ${String(row['area'])} ${period}`, `${String(row['value'] ?? '')} ${String(row['status'])}`);
      }
    }
    let lines = 0;
    for (const name of readdirSync('data/observations')) {
      const [, ...rows] = readFileSync(`data/observations/${name}`, 'utf8').trimEnd().split('\n');
      for (const row of rows) {
        const [area = '', period = '', value = '', , , status = ''] = row.split(',');
        lines++;
        const key = `${name.replace('.csv', '')} ${area} ${period}`;
        expect(found.get(key), key).toBe(`${value === '' ? '' : String(Number(value))} ${status}`);
      }
    }
    expect(found.size).toBe(lines);
  });

  it('answer the shared questions as the atlas does, attached as the page says', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    for (const statement of (ATTACH.find(({ engine }) => engine === 'DuckDB')?.sql ?? '').split(';')) if (statement.trim()) await connection.run(statement);
    const own = await openNode(atlas);
    const cases = [...PUBLICATION_OF].map(([measure, publication]) => `WHEN '${measure}' THEN '${publication}'`).join(' ');
    for (const { id, sql } of SHARED) {
      const rows = (await connection.runAndReadAll(sql)).getRowsJson();
      const ours = sql.replace(/^/, `WITH observations AS (SELECT *, CASE measure ${cases} END AS publication FROM atlas.observations)\n`);
      const { rows: wanted } = await own.table(ours);
      expect(rows.length, id).toBeGreaterThan(0);
      const plain = (all: readonly (readonly unknown[])[]) => all.map((row) => row.map((cell) => (cell === null ? '' : Number.isFinite(Number(cell)) ? Number(cell) : String(cell))));
      expect(plain(rows as unknown[][]), id).toEqual(plain(wanted));
    }
    await own.close();
    connection.closeSync();
    instance.closeSync();
  });

  it('replace a folder of their own, and touch no other', async () => {
    expect((await writeParquet(parquet, PUBLICATION_OF, atlas)).files).toBe(parquetFiles(parquet).length);
    const strange = join(folder, 'strange');
    mkdirSync(strange);
    writeFileSync(join(strange, 'letter.txt'), 'mine');
    await expect(writeParquet(strange, PUBLICATION_OF, atlas)).rejects.toThrow('letter.txt');
    expect(readFileSync(join(strange, 'letter.txt'), 'utf8')).toBe('mine');
  });
});
