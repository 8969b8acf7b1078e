import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openWasmInNode, TABLES, temporaryFolder } from '../../../tests/fixtures/engines.ts';
import { compile } from './compile.ts';
import { openNode } from './node.ts';
import { filesUnder } from './publish.ts';

function copy() {
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  cpSync(TABLES, data, { recursive: true });
  const site = path.join(folder, 'static');
  return { data, site, run: () => compile(data, site, path.join(folder, 'stamp')) };
}

describe('compile', () => {
  it('writes one database, the tables beside it, the boundaries and the sizes', async () => {
    const { site, run } = copy();
    const { file, bytes, written } = await run();
    expect(written).toBe(true);
    expect(file).toBe(path.join(site, 'data/atlas.duckdb'));
    expect(filesUnder(site)).toEqual([
      'boundaries/councils.json',
      'data/area-changes.csv',
      'data/area-icbs.csv',
      'data/areas.csv',
      'data/asks.csv',
      'data/atlas.duckdb',
      'data/comparators.csv',
      'data/datapackage.json',
      'data/faults.csv',
      'data/inspections.csv',
      'data/measures.csv',
      'data/neighbours.csv',
      'data/observations/mean-weeks-to-plan.csv',
      'data/observations/plans-within-20-weeks.csv',
      'data/sources.csv',
      'db/figures.duckdb',
      'db/sizes.json'
    ]);
    const sizes = JSON.parse(readFileSync(path.join(site, 'db/sizes.json'), 'utf8'));
    const figures = statSync(path.join(site, 'db/figures.duckdb')).size;
    expect(sizes).toEqual({ engine: 26823069, figures, data: bytes });
  });

  it('writes for first answers the same rows in the same order, but for those of groups of children', async () => {
    const { data, site, run } = copy();
    mkdirSync(path.join(data, 'breakdowns'));
    writeFileSync(
      path.join(data, 'breakdowns/new-plans.csv.gz'),
      gzipSync('topic,breakdown,period,area,row,new_plans\nSex,Female,2024,E06000901,7,12\n')
    );
    const { file } = await run();
    const contents = async (from: string) => {
      const engine = await openNode(from);
      const tables = await engine.query(
        `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'atlas' ORDER BY 1`
      );
      const rows: Record<string, unknown> = {};
      for (const { name } of tables) rows[String(name)] = await engine.table(`FROM atlas.${String(name)}`);
      await engine.close();
      return rows;
    };
    const { breakdowns, breakdowns_new_plans: groups, ...rest } = await contents(file);
    expect([breakdowns, groups].every(Boolean)).toBe(true);
    expect(await contents(path.join(site, 'db/figures.duckdb'))).toEqual(rest);
  });

  it('keeps every type: empty text is text, an empty number is nothing', async () => {
    const { file } = await copy().run();
    for (const open of [openNode, openWasmInNode]) {
      const engine = await open(file);
      const types = await engine.query(
        `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
         WHERE database_name = 'atlas' AND table_name = 'observations' ORDER BY column_index`
      );
      expect(Object.fromEntries(types.map(({ name, type }) => [name, type]))).toEqual({
        measure: 'VARCHAR',
        area: 'VARCHAR',
        period: 'VARCHAR',
        value: 'DOUBLE',
        numerator: 'DOUBLE',
        denominator: 'DOUBLE',
        status: 'VARCHAR',
        note: 'VARCHAR',
        source: 'VARCHAR',
        row: 'INTEGER'
      });
      expect(await engine.query(`FROM atlas.observations WHERE area = 'E10000904'`)).toEqual([
        {
          measure: 'plans-within-20-weeks',
          area: 'E10000904',
          period: '2018',
          value: null,
          numerator: null,
          denominator: null,
          status: 'not-collected',
          note: '',
          source: 'made-up-2024',
          row: null
        }
      ]);
      expect(await engine.query(`SELECT name, children FROM atlas.areas WHERE dfe_code = '901'`)).toEqual([
        { name: 'Marsh, Vale and Fen', children: 41250 }
      ]);
      expect(await engine.query(`SELECT title FROM atlas.measures ORDER BY id`)).toHaveLength(2);
      await engine.close();
    }
  });

  // DuckDB leaves some ten bytes of its memory in the padding of the file: the rows repeat, byte for byte the file does not.
  it('writes the same rows in the same order for the same tables', async () => {
    const contents = async () => {
      const engine = await openNode((await copy().run()).file);
      const tables = ['areas', 'area_changes', 'sources', 'measures', 'faults', 'observations'];
      const rows = await Promise.all(tables.map((table) => engine.table(`FROM atlas.${table}`)));
      await engine.close();
      return rows;
    };
    expect(await contents()).toEqual(await contents());
  });

  it('writes nothing when nothing changed', async () => {
    const one = copy();
    const first = await one.run();
    utimesSync(path.join(one.data, 'areas.csv'), new Date(), new Date());
    expect(await one.run()).toEqual({ ...first, written: false });
    appendFileSync(path.join(one.data, 'areas.csv'), 'E06000999,999,New Place,,new-place,unitary,E12000901,,,1\n');
    expect((await one.run()).written).toBe(true);
    for (const gone of [first.file, path.join(one.site, 'db/figures.duckdb')]) {
      rmSync(gone);
      expect((await one.run()).written).toBe(true);
    }
  });

  it('serves compressed tables as plain ones, and describes what it serves', async () => {
    const { data, site, run } = copy();
    mkdirSync(path.join(data, 'cells'));
    writeFileSync(path.join(data, 'cells/made-up.csv.gz'), gzipSync('area,row\nE06000901,7\n'));
    const described = { name: 'cells-made-up', path: 'cells/made-up.csv.gz', compression: 'gz', bytes: 1, hash: '' };
    writeFileSync(path.join(data, 'datapackage.json'), JSON.stringify({ name: 'fixture', resources: [described] }));
    await run();
    expect(readFileSync(path.join(site, 'data/cells/made-up.csv'), 'utf8')).toBe('area,row\nE06000901,7\n');
    expect(existsSync(path.join(site, 'data/cells/made-up.csv.gz'))).toBe(false);
    expect(JSON.parse(readFileSync(path.join(site, 'data/datapackage.json'), 'utf8')).resources).toEqual([
      { name: 'cells-made-up', path: 'cells/made-up.csv', bytes: 21, hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }
    ]);
    rmSync(path.join(data, 'cells/made-up.csv.gz'));
    writeFileSync(path.join(data, 'datapackage.json'), '{ "name": "fixture" }');
    await run();
    expect(existsSync(path.join(site, 'data/cells/made-up.csv'))).toBe(false);
  });

  it('removes tables that are no longer there', async () => {
    const { data, site, run } = copy();
    await run();
    rmSync(path.join(data, 'observations/mean-weeks-to-plan.csv'));
    await run();
    expect(existsSync(path.join(site, 'data/observations/mean-weeks-to-plan.csv'))).toBe(false);
    expect(existsSync(path.join(site, 'data/atlas.duckdb'))).toBe(true);
  });
});

describe('a table that is wrong', () => {
  const observations = 'observations/plans-within-20-weeks.csv';
  const line = (text: string) => (old: string) => `${old}${text}\n`;
  const cases: [what: string, file: string, change: ((old: string) => string) | null, message: RegExp][] = [
    ['missing', 'faults.csv', null, /faults\.csv is missing/],
    ['without a column', 'sources.csv', (old) => old.replace('licence', 'license'), /sources\.csv lacks the column licence/],
    ['with a column twice', 'measures.csv', (old) => old.replace(/$/m, ',id'), /measures\.csv has two columns of one name/],
    ['with a line too short', observations, line('E06000901,2022,1'), /plans-within-20-weeks\.csv cannot be read/],
    ['with a line too long', observations, line('E06000901,2022,,,,no-row,,,,more'), /plans-within-20-weeks\.csv cannot be read/],
    ['with words for a number', observations, line('E06000901,2022,many,,,ok,,,'), /plans-within-20-weeks\.csv cannot be read/],
    [
      'with an unknown status',
      observations,
      line('E06000901,2022,,,,lost,,,'),
      /unknown status: plans-within-20-weeks, 2022, E06000901/
    ],
    ['with a figure twice', observations, line('E06000901,2025,1,,,ok,,,'), /two lines for one area and period/],
    ['with ok and no value', observations, line('E06000901,2022,,,,ok,,,'), /status ok without a value/],
    [
      'with a value that its status denies',
      observations,
      line('E06000901,2022,1,,,no-row,,,'),
      /a value under a status that has none/
    ],
    ['with an unknown area', observations, line('E99999999,2022,1,,,ok,,,'), /an area that areas\.csv lacks/],
    ['with an unknown source', observations, line('E06000901,2022,1,,,ok,,nowhere,1'), /a source that sources\.csv lacks/],
    ['with a slug twice', 'areas.csv', line('E06000999,999,New,,quarrytown,unitary,,,,1'), /a slug is listed twice: quarrytown/]
  ];

  it.each(cases)('%s, is named, and the old database stays', async (_, name, change, message) => {
    const { data, run } = copy();
    const { file } = await run();
    const before = readFileSync(file);
    const table = path.join(data, name);
    if (change) writeFileSync(table, change(readFileSync(table, 'utf8')));
    else rmSync(table);
    await expect(run()).rejects.toThrow(message);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.draft`)).toBe(false);
  });
});
