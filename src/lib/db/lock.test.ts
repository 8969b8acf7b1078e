import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFixture, openBoth } from '../../../tests/fixtures/engines.ts';
import type { Engine } from './engine.ts';
import { clearRows, insertRows } from './insert.ts';

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

  it('takes 5,000 rows in one go, each value as it was', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [
      'a-measure',
      `E0${i}`,
      '2025',
      i % 7 === 0 ? null : i / 3,
      null,
      1e-7,
      i === 1 ? '' : `ok, "quoted"\nand 'more' ${i}`,
      '',
      '🏴',
      i
    ]);
    await insertRows(engine(), 'observations', COLUMNS, rows);
    const { rows: found } = await engine().table(`SELECT ${COLUMNS.join(', ')} FROM reader.observations ORDER BY row`);
    expect(found).toEqual(rows);
    await clearRows(engine(), 'observations');
    expect(await engine().query('FROM reader.observations')).toEqual([]);
  });

  it('takes all rows or none', async () => {
    const columns = ['area', 'value'];
    await insertRows(engine(), 'observations', columns, []);
    await expect(
      insertRows(engine(), 'observations', columns, [
        ['a', 1],
        ['b', 'x']
      ])
    ).rejects.toThrow(/'x'/);
    await expect(insertRows(engine(), 'observations', columns, [['a']])).rejects.toThrow('Row 1 has 1 values for 2 columns');
    await expect(insertRows(engine(), 'observations', columns, [['a\u001fb', 1]])).rejects.toThrow('U+001F');
    await expect(insertRows(engine(), 'observations"; DROP', columns, [['a', 1]])).rejects.toThrow('not a name');
    await expect(insertRows(engine(), 'observations', ['area', 'no_such'], [['a', 1]])).rejects.toThrow(/no_such/);
    expect(await engine().query('FROM reader.observations')).toEqual([]);
  });
});
