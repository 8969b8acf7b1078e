import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFixture, openBoth } from '../../../tests/fixtures/engines.ts';
import type { Engine, Value } from './engine.ts';
import { replaceRows } from './insert.ts';

let node: Engine;
let wasm: Engine;
beforeAll(async () => ({ node, wasm } = await openBoth(await compileFixture())));
afterAll(async () => {
  await node.close();
  await wasm.close();
});

const DOORS = [
  'LOAD httpfs',
  "FROM read_csv('https://example.com/a.csv')",
  "FROM read_csv('package.json')",
  "FROM 'package.json'",
  "FROM read_text('package.json')",
  "FROM read_blob('package.json')",
  "FROM glob('*')",
  "ATTACH 'other.duckdb'",
  "COPY (SELECT 1) TO 'out.csv'",
  "EXPORT DATABASE 'out'",
  'SET enable_external_access = true',
  'SET lock_configuration = false',
  'SET autoload_known_extensions = true',
  'SET autoinstall_known_extensions = true',
  'CREATE TABLE atlas.more (a INTEGER)',
  'DELETE FROM atlas.observations'
];

const COLUMNS = ['measure', 'area', 'period', 'value', 'numerator', 'denominator', 'status', 'note', 'source', 'row'];

describe.each([
  ['node', () => node],
  ['wasm', () => wasm]
])('%s, opened', (_, engine) => {
  it.each(DOORS)('%s is shut', async (door) => {
    await expect(engine().query(door)).rejects.toThrow();
  });

  it('takes 60,000 rows in one go, each value as it was, in place of those before', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [
      'a-measure',
      `E0${i}`,
      '2025',
      i % 7 === 0 ? null : i / 3,
      null,
      1e-7,
      i === 1 ? '' : `ok, "quoted"\nand 'more'\u001f ${i}`,
      '',
      '🏴',
      i
    ]);
    await replaceRows(engine(), 'observations', ['area'], [['E1'], ['E2']]);
    await replaceRows(engine(), 'observations', COLUMNS, rows);
    const { rows: found } = await engine().table(`SELECT ${COLUMNS.join(', ')} FROM reader.observations ORDER BY row`);
    expect(found).toEqual(rows);
    await replaceRows(engine(), 'observations', COLUMNS, []);
    expect(await engine().query('FROM reader.observations')).toEqual([]);
  });

  it('leaves out what a row does not say, in any order of columns', async () => {
    await replaceRows(engine(), 'observations', ['value', 'area'], [[1.5, 'a']]);
    expect(await engine().query('SELECT area, value, period, row FROM reader.observations')).toEqual([
      { area: 'a', value: 1.5, period: null, row: null }
    ]);
    await replaceRows(engine(), 'observations', [], []);
  });

  it('refuses what no column can hold before anything is sent', async () => {
    const before = [['a', 1]];
    await replaceRows(engine(), 'observations', ['area', 'value'], before);
    const refused: [string[], Value[][], RegExp][] = [
      [['area', 'value'], [...before, ['b', 'x']], /Column 'value' of type DOUBLE cannot hold 'x'/],
      [['area', 'value'], [[1, 1]], /Column 'area' of type VARCHAR cannot hold '1'/],
      [['row'], [[1.5]], /Column 'row' of type INTEGER cannot hold '1.5'/],
      [['area', 'value'], [['a']], /Row 1 has 1 values for 2 columns/],
      [['area', 'no_such'], [['a', 1]], /no_such/]
    ];
    for (const [columns, rows, message] of refused)
      await expect(replaceRows(engine(), 'observations', columns, rows)).rejects.toThrow(message);
    expect((await engine().table('SELECT area, value FROM reader.observations')).rows).toEqual(before);
    await expect(engine().replace('observations"; DROP' as 'observations', null)).rejects.toThrow('not a name');
    await replaceRows(engine(), 'observations', [], []);
  });
});
