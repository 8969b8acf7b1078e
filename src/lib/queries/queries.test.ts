import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFixture, openBoth } from '../../../tests/fixtures/engines.ts';
import type { Engine } from '../db/engine.ts';
import { fingerprints, rowsOf } from './fingerprints.ts';
import * as queries from './index.ts';

const { ask, QUERIES } = queries;
const PLANS = 'plans-within-20-weeks';
const about = { measure: PLANS, period: '2025', area: 'E08000902', slug: 'quarrytown', region: 'E12000901' };

let node: Engine;
let wasm: Engine;
beforeAll(async () => ({ node, wasm } = await openBoth(await compileFixture())));
afterAll(async () => {
  await node.close();
  await wasm.close();
});

describe('every query', () => {
  it('is in the list, once, under its own name', () => {
    const exported = Object.entries(queries).filter(([, value]) => typeof value === 'object' && 'sql' in value);
    expect(exported.map(([name]) => name).sort()).toEqual(QUERIES.map(({ name }) => name).sort());
    for (const [name, query] of exported) expect(query).toMatchObject({ name });
  });

  it('is written without putting text into SQL', () => {
    for (const file of readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'))) {
      const spliced = [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(/sql: `[^`]*`/g)]
        .flatMap(([sql]) => [...sql.matchAll(/\$\{([^}]*)\}/g)])
        .map(([, name]) => name);
      expect(
        spliced.filter((name) => !['OBSERVATION', 'COMPARED', 'COMPARATORS', 'PLACES', 'JUDGED_SQL'].includes(name ?? '')),
        file
      ).toEqual([]);
    }
  });

  it.each(QUERIES.map((query) => [query.name, query] as const))(
    '%s has a plan, an order and rows of its type',
    async (_, query) => {
      expect(query.sql).toMatch(/ORDER BY/);
      for (const engine of [node, wasm]) {
        const plan = await engine.query(`EXPLAIN ${query.sql}`, query.params(query.example(about) as never));
        expect(String(plan[0]?.['explain_value'])).toMatch(/ORDER_BY|TOP_N|EMPTY_RESULT|SEQ_SCAN|AGGREGATE/);
      }
      const rows = await rowsOf(node, query, about);
      if (!/reader/i.test(query.name)) expect(rows.length).toBeGreaterThan(0);
      expect(await rowsOf(wasm, query, about)).toEqual(rows);
    }
  );

  it.each(QUERIES.map((query) => [query.name, query] as const))(
    '%s names itself and the column that is not of its type',
    (_, query) => {
      expect(() => query.row({})).toThrow(new RegExp(`Query '${query.name}', column '\\w+': expected .*, found no such column`));
    }
  );

  it('gives the same fingerprints on both engines, the rows of a reader among them', async () => {
    const plain = async (engine: Engine) =>
      (await fingerprints(engine)).map(({ query, rows, fingerprint }) => ({ query, rows, fingerprint }));
    const expected = await plain(node);
    expect(await plain(wasm)).toEqual(expected);
    expect(expected).toHaveLength(QUERIES.length);
    expect(expected.find(({ query }) => query === 'readerObservations')?.rows).toBe(3);
    expect(new Set(expected.map(({ fingerprint }) => fingerprint)).size).toBeGreaterThan(15);
  });
});

describe('areas', () => {
  it('come with their aliases apart and their children counted', async () => {
    const areas = await ask(node, queries.areas);
    expect(areas.map(({ code }) => code)).toEqual([...areas.map(({ code }) => code)].sort());
    expect(areas[0]).toEqual({
      code: 'E06000901',
      dfeCode: '901',
      name: 'Marsh, Vale and Fen',
      aliases: ['Marsh and Vale', 'E10000901'],
      slug: 'marsh-vale-and-fen',
      kind: 'unitary',
      region: 'E12000901',
      from: '2019-04-01',
      to: '',
      children: 41250
    });
    expect(areas.find(({ code }) => code === 'E10000904')?.children).toBeNull();
  });

  it('change', async () => {
    expect((await ask(node, queries.areaChanges))[1]).toMatchObject({
      kind: 'merger',
      from: ['E10000998', 'E10000999'],
      to: ['E09000903']
    });
  });
});

describe('observations', () => {
  it('of a period carry their area, by code', async () => {
    const rows = await ask(node, queries.explore, { measure: PLANS, period: '2025', region: null });
    expect(rows.map(({ area }) => area)).toEqual(['E06000901', 'E08000902', 'E09000903']);
    expect(rows[1]).toEqual({
      area: 'E08000902',
      period: '2025',
      value: 61.53846153846154,
      numerator: 160,
      denominator: 260,
      status: 'ok',
      note: [],
      source: 'made-up-2025',
      row: 3,
      name: 'Quarrytown',
      slug: 'quarrytown',
      kind: 'metropolitan',
      region: 'E12000901'
    });
  });

  it('of a measure run by period and area, whatever their status', async () => {
    const rows = await ask(node, queries.observationsOfMeasure, { measure: PLANS });
    const keys = rows.map(({ period, area }) => `${period} ${area}`);
    expect(keys).toHaveLength(14);
    expect(keys).toEqual([...keys].sort());
    expect(rows.find(({ note }) => note.includes('summed'))).toMatchObject({ note: ['F002', 'summed'], source: '', row: null });
    expect(new Set(rows.map(({ status }) => status)).size).toBe(7);
    expect(rows.filter(({ like }) => like).map(({ period, area, like }) => [period, area, like])).toEqual([
      ['2025', 'E92000001', { value: 12.777777777777779, numerator: 161, denominator: 1260, leftOut: ['E09000903'] }]
    ]);
  });

  it('to explore are councils, in one region or all', async () => {
    const codes = async (region: string | null) =>
      (await ask(node, queries.explore, { measure: PLANS, period: '2025', region })).map(({ area }) => area);
    expect(await codes(null)).toEqual(['E06000901', 'E08000902', 'E09000903']);
    expect(await codes('E12000901')).toEqual(['E06000901', 'E08000902']);
    expect(await codes('')).toEqual([]);
  });

  it('of England rise through the periods', async () => {
    const rows = await ask(node, queries.englandSeries, { measure: PLANS });
    expect(rows.map(({ period, status }) => [period, status])).toEqual([
      ['2023', 'ok'],
      ['2024', 'not-returned'],
      ['2025', 'ok']
    ]);
  });
});

describe('periods', () => {
  it('count only where someone has a figure', async () => {
    const pairs = await ask(node, queries.periodsOfMeasures);
    expect(pairs.filter(({ measure }) => measure === PLANS).map(({ period }) => period)).toEqual(['2023', '2024', '2025']);
    expect(await ask(node, queries.latestPeriod, { measure: PLANS })).toEqual(['2025']);
  });
});

describe('faults', () => {
  it('are read whole', async () => {
    expect((await ask(node, queries.faults)).map(({ id }) => id)).toEqual(['F001', 'F002', 'F003']);
    const [fault] = await ask(node, queries.faults);
    expect(fault).toMatchObject({ id: 'F001', severity: 'blocker', row: 3, column: 'within', expected: 'at most 100' });
  });
});

describe("the reader's rows", () => {
  it('take the place of those brought before, and never touch the atlas', async () => {
    const rows = (await ask(node, queries.observationsOfMeasure, { measure: PLANS })).map(({ like: _, ...row }) => ({
      measure: PLANS,
      ...row
    }));
    for (const engine of [node, wasm]) {
      await queries.bringObservations(engine, rows);
      await queries.bringObservations(engine, rows);
      expect(await ask(engine, queries.readerObservations)).toEqual(rows);
      await queries.bringObservations(engine, []);
      expect(await ask(engine, queries.readerObservations)).toEqual([]);
      expect(await ask(engine, queries.observationsOfMeasure, { measure: PLANS })).toHaveLength(rows.length);
    }
  });

  it('are explored by measure, period and region beside what the atlas says', async () => {
    const atlas = await ask(node, queries.observationsOfMeasure, { measure: PLANS });
    const rows = atlas.map((row) => ({
      measure: PLANS,
      ...row,
      source: 'mine.csv',
      value: row.area === 'E08000902' && row.value ? row.value + 1 : row.value
    }));
    for (const engine of [node, wasm]) {
      await queries.bringObservations(engine, [...rows, { ...rows[0]!, period: '2031', value: 1, status: 'ok' }]);
      const found = await ask(engine, queries.exploreReader, { measure: PLANS, period: '2025', region: null, source: null });
      expect(found.map(({ area }) => area)).toEqual(['E06000901', 'E08000902', 'E09000903']);
      expect(found[1]).toMatchObject({
        name: 'Quarrytown',
        value: 62.53846153846154,
        ours: { value: 61.53846153846154, numerator: 160, denominator: 260, status: 'ok' }
      });
      expect(
        await ask(engine, queries.exploreReader, { measure: PLANS, period: '2025', region: 'E12000901', source: null })
      ).toHaveLength(2);
      expect(
        (await ask(engine, queries.exploreReader, { measure: PLANS, period: '2031', region: null, source: null }))[0]?.ours
      ).toBeNull();
      expect((await ask(engine, queries.readerPeriods)).map(({ period }) => period)).toEqual(['2023', '2024', '2025', '2031']);
      const [agreement] = await ask(engine, queries.readerAgreement);
      const councils = atlas.filter(({ area }) => !/^E(12|92)/.test(area));
      const figures = councils.filter(({ value }) => value !== null);
      const changed = figures.filter(({ area }) => area === 'E08000902').length;
      expect(agreement).toEqual({
        measure: PLANS,
        source: 'mine.csv',
        figures: figures.length + 1,
        compared: figures.length,
        same: figures.length - changed,
        alone: 1
      });
      await queries.bringObservations(engine, []);
    }
  });

  it('of two files are told apart, also where they are of one measure and period', async () => {
    const atlas = await ask(node, queries.observationsOfMeasure, { measure: PLANS });
    const brought = ['newer.csv', 'older.csv'].flatMap((source, i) =>
      atlas.map((row) => ({ measure: PLANS, ...row, source, value: row.value === null ? null : row.value + i }))
    );
    for (const engine of [node, wasm]) {
      await queries.bringObservations(engine, brought);
      for (const source of ['newer.csv', 'older.csv']) {
        const found = await ask(engine, queries.exploreReader, { measure: PLANS, period: '2025', region: null, source });
        expect(found.map((row) => [row.area, row.source])).toEqual([
          ['E06000901', source],
          ['E08000902', source],
          ['E09000903', source]
        ]);
      }
      const agreements = await ask(engine, queries.readerAgreement);
      expect(agreements.map(({ source, same }) => [source, same > 0])).toEqual([
        ['newer.csv', true],
        ['older.csv', false]
      ]);
      await queries.bringObservations(engine, []);
    }
  });
});

describe("two files of the reader's, of one measure and period", () => {
  it('are read together: of each council the first file that has its row', async () => {
    const atlas = (await ask(node, queries.observationsOfMeasure, { measure: PLANS })).filter(({ period }) => period === '2025');
    const none = { value: null, numerator: null, denominator: null, status: 'no-row' as const, row: null };
    const of = (source: string, has: readonly string[], value: number) =>
      atlas.map((row) => ({
        measure: PLANS,
        ...row,
        ...(has.includes(row.area) ? { value, status: 'ok' as const, row: 2 } : none),
        source
      }));
    for (const engine of [node, wasm]) {
      await queries.bringObservations(engine, [
        ...of('a.csv', ['E06000901', 'E08000902'], 1),
        ...of('b.csv', ['E08000902', 'E09000903'], 2)
      ]);
      const found = (order: string[]) =>
        ask(engine, queries.exploreReader, { measure: PLANS, period: '2025', region: null, source: null, order });
      expect((await found(['b.csv', 'a.csv'])).map(({ area, source, value }) => [area, source, value])).toEqual([
        ['E06000901', 'a.csv', 1],
        ['E08000902', 'b.csv', 2],
        ['E09000903', 'b.csv', 2]
      ]);
      expect((await found(['a.csv', 'b.csv'])).map(({ source }) => source)).toEqual(['a.csv', 'a.csv', 'b.csv']);
      await queries.bringObservations(engine, []);
    }
  });
});

describe('a row of another type', () => {
  it.each([
    ['value', 'text', /'value': expected a number or nothing, found "text"/],
    ['value', Infinity, /'value': expected a number or nothing/],
    ['status', 'lost', /'status': expected one of ok, .*, found "lost"/],
    ['row', 1.5, /'row': expected a whole number or nothing, found 1.5/],
    ['area', null, /'area': expected text, found null/]
  ])('%s = %s is refused', async (column, value, message) => {
    const [raw] = await node.query(queries.englandSeries.sql, queries.englandSeries.params({ measure: PLANS }));
    expect(() => queries.englandSeries.row({ ...raw, [column]: value })).toThrow(message);
  });
});
