import { DuckDBInstance } from '@duckdb/node-api';
import { gzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWasmInNode, temporaryFolder } from '../../../tests/fixtures/engines.ts';
import { loadBreakdowns } from './breakdowns.ts';
import { openNode } from './node.ts';
import { literal } from './tables.ts';

const HEADER = 'topic,breakdown,period,area,row,New_Plans,PC_special,neet,other';
const ROWS = [
  'Sex,Female,2024,E06000901,7,12,41.7,x,0',
  'Sex,Male,2024,E06000901,8,30,x,x,c',
  'All,"All, in all",2024,E06000901,2,42,1,3,0'
];

/** A database of nothing but the breakdowns of one file. */
async function databaseOf(text: string): Promise<string> {
  const data = temporaryFolder();
  mkdirSync(path.join(data, 'breakdowns'));
  writeFileSync(path.join(data, 'breakdowns/new-plans.csv.gz'), gzipSync(new TextEncoder().encode(text), { mtime: 0 }));
  const file = path.join(data, 'atlas.duckdb');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${literal(file)} AS atlas (STORAGE_VERSION 'v1.0.0')`);
    await loadBreakdowns(connection, data);
    await connection.run('DETACH atlas');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return file;
}

describe('breakdowns in the atlas', () => {
  it('are counts as numbers, marks named beside them, in both engines', async () => {
    const file = await databaseOf(`${HEADER}\n${ROWS.join('\n')}\n`);
    for (const open of [openNode, openWasmInNode]) {
      const engine = await open(file);
      expect(await engine.query('FROM atlas.breakdowns')).toEqual([
        { table: 'breakdowns_new_plans', publication: 'new-plans', columns: 'new_plans neet other' }
      ]);
      expect(await engine.query('FROM atlas.breakdowns_new_plans')).toEqual([
        {
          topic: 'All',
          breakdown: 'All, in all',
          period: '2024',
          area: 'E06000901',
          row: 2,
          new_plans: 42,
          neet: 3,
          other: 0,
          marks: ''
        },
        {
          topic: 'Sex',
          breakdown: 'Female',
          period: '2024',
          area: 'E06000901',
          row: 7,
          new_plans: 12,
          neet: null,
          other: 0,
          marks: 'x: neet'
        },
        {
          topic: 'Sex',
          breakdown: 'Male',
          period: '2024',
          area: 'E06000901',
          row: 8,
          new_plans: 30,
          neet: null,
          other: null,
          marks: 'x: neet; c: other'
        }
      ]);
      await engine.close();
    }
  });

  it('stop at what is neither a number nor a mark, and name the file', async () => {
    await expect(databaseOf(`${HEADER}\n${ROWS.join('\n').replace(',30,', ',many,')}\n`)).rejects.toThrow(
      /new-plans\.csv\.gz cannot be read/
    );
  });

  it('stop at columns in another order', async () => {
    await expect(databaseOf('area,topic,breakdown,period,row,n\n')).rejects.toThrow(
      'does not begin topic,breakdown,period,area,row'
    );
  });
});
