import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBoth } from '../../../tests/fixtures/engines.ts';
import { engineOf, type Engine, type Param, type Value } from './engine.ts';

let node: Engine;
let wasm: Engine;
beforeAll(async () => ({ node, wasm } = await openBoth(null)));
afterAll(async () => {
  await node.close();
  await wasm.close();
});

const VALUES: [sql: string, value: Value][] = [
  ['7::UTINYINT', 7],
  ['-7::SMALLINT', -7],
  ['42', 42],
  ['9007199254740991::BIGINT', 9007199254740991],
  ['12::UBIGINT', 12],
  ['(SELECT sum(i) FROM range(5) r(i))', 10],
  ['(SELECT count(*) FROM range(5))', 5],
  ['1.25', 1.25],
  ['0.1::DECIMAL(38, 10)', 0.1],
  ['-123456789.123::DECIMAL(18, 3)', -123456789.123],
  ['1::DOUBLE / 3', 1 / 3],
  ['1.1::FLOAT', Math.fround(1.1)],
  ["'nan'::DOUBLE", NaN],
  ["'-inf'::DOUBLE", -Infinity],
  ['true', true],
  ['NULL', null],
  ['NULL::DATE', null],
  ["''", ''],
  ["'Ynys Môn 🏴 ''quoted'''", "Ynys Môn 🏴 'quoted'"],
  ["'a'::ENUM('a', 'b')", 'a'],
  ["'aeed81c8-ac9e-4f23-9b69-2ea5f20692fe'::UUID", 'aeed81c8-ac9e-4f23-9b69-2ea5f20692fe'],
  ["DATE '2024-02-29'", '2024-02-29'],
  ["DATE '1969-12-31'", '1969-12-31'],
  ["TIMESTAMP '2024-02-03 01:02:03'", '2024-02-03T01:02:03'],
  ["TIMESTAMP '2024-02-03 01:02:03.123456'", '2024-02-03T01:02:03.123456'],
  ["TIMESTAMP '1969-12-31 23:59:59.5'", '1969-12-31T23:59:59.5'],
  ["TIMESTAMPTZ '2024-02-03 01:02:03+00'", '2024-02-03T01:02:03Z'],
  ["TIME '01:02:03.25'", '01:02:03.25']
];

const REFUSED: [sql: string, message: RegExp][] = [
  ['9007199254740993::BIGINT', /'v': 9007199254740993 is past the range/],
  ['-9007199254740993::HUGEINT', /is past the range/],
  ['(SELECT sum(9007199254740991) FROM range(2))', /is past the range/],
  ['18446744073709551615::UBIGINT', /is past the range/],
  ['[1, 2]', /'v' is of type .*: cast it to VARCHAR/],
  ["{'a': 1}", /'v' is of type/],
  ["'x'::BLOB", /'v' is of type/],
  ['INTERVAL 1 DAY', /'v' is of type/],
  ["'infinity'::DATE", /'v' holds a date past/]
];

describe.each([
  ['node', () => node],
  ['wasm', () => wasm]
])('%s', (_, engine) => {
  it.each(VALUES)('%s is a plain value', async (sql, value) => {
    expect(await engine().query(`SELECT ${sql} AS v`)).toEqual([{ v: value }]);
  });

  it.each(REFUSED)('%s is refused by name', async (sql, message) => {
    await expect(engine().query(`SELECT ${sql} AS v`)).rejects.toThrow(message);
  });

  it('binds text, numbers and nothing', async () => {
    const params: Param[] = [`'; DROP TABLE reader.observations; --`, 2.5, 3, null, 'a"\\\n\u00e9🏴'];
    const sql = 'SELECT $1 AS a, $2 AS b, $3 AS c, $4::VARCHAR AS d, $5 AS e, typeof($3) AS type, $4::VARCHAR IS NULL AS none';
    expect(await engine().query(sql, params)).toEqual([
      { a: params[0], b: 2.5, c: 3, d: null, e: params[4], type: 'DOUBLE', none: true }
    ]);
    expect(await engine().query('SELECT count(*) AS n FROM reader.observations')).toEqual([{ n: 0 }]);
  });

  it('gives columns in their order, and refuses to make rows of two of one name', async () => {
    expect(await engine().table('SELECT 1 AS b, 2 AS a, 3 AS a')).toEqual({ columns: ['b', 'a', 'a'], rows: [[1, 2, 3]] });
    await expect(engine().query('SELECT 2 AS a, 3 AS a')).rejects.toThrow("Two columns are named 'a'");
    expect(await engine().table('SELECT 1 AS a WHERE false')).toEqual({ columns: ['a'], rows: [] });
  });

  it('says what is wrong with SQL, and answers the next question', async () => {
    await expect(engine().query('SELEC 1')).rejects.toThrow(/syntax error/);
    await expect(engine().query('SELECT 1; SELECT 2')).rejects.toThrow(/multiple statements/i);
    expect(await engine().query('SELECT 1 AS a')).toEqual([{ a: 1 }]);
  });
});

describe('engineOf', () => {
  it('asks one question at a time, in order', async () => {
    const log: string[] = [];
    const engine = engineOf({
      run: async (sql) => {
        log.push(`start ${sql}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.push(`end ${sql}`);
        if (sql === 'a') throw new Error('a failed');
        return { columns: [], rows: [] };
      },
      insert: async () => {},
      free: async () => {}
    });
    const first = engine.query('a').catch((error: Error) => error.message);
    await engine.query('b');
    expect(await first).toBe('a failed');
    expect(log).toEqual(['start a', 'end a', 'start b', 'end b']);
  });

  it('refuses what is open and what comes after closing, and frees once', async () => {
    let freed = 0;
    const engine = engineOf({
      run: () => new Promise(() => {}),
      insert: async () => {},
      free: async () => void (freed += 1)
    });
    const open = engine.query('never');
    await Promise.all([engine.close(), engine.close()]);
    await expect(open).rejects.toThrow('closed');
    await expect(engine.query('later')).rejects.toThrow('closed');
    expect(freed).toBe(1);
  });
});
