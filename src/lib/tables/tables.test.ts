import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREAS } from './areas.ts';
import { COMPARATORS } from './comparators.ts';
import { readTable, writeTable } from './csv.ts';
import { schemaOf } from './frictionless.ts';
import { TABLES, tableAt } from './index.ts';
import { OBSERVATIONS } from './observations.ts';
import { byHeader, headersOf, pick, rowOf } from './record.ts';

const read = (path: string) => readFileSync(`data/${path}`, 'utf8');

describe('the record of a table', () => {
  it.each(TABLES.filter(({ path }) => path.endsWith('.csv')).map((table) => ({ path: table.path, table })))(
    'reads $path and writes the same bytes',
    ({ path, table }) => expect(writeTable(table, readTable(table, read(path)))).toBe(read(path))
  );

  it('reads the tables of a folder and writes the same bytes', () => {
    for (const file of readdirSync('data/observations').slice(0, 10)) {
      const text = read(`observations/${file}`);
      expect(writeTable(OBSERVATIONS, readTable(OBSERVATIONS, text)), file).toBe(text);
    }
  });

  it('has a key among its headers', () => {
    for (const table of TABLES) expect(headersOf(table), table.path).toEqual(expect.arrayContaining([...(table.key ?? [])]));
  });

  it('is found by the path of its file, and nothing else is', () => {
    expect(tableAt('cells/terms.csv').key).toEqual(['measure', 'term']);
    expect(tableAt('cells/plans-autism.csv.gz').path).toBe('cells/');
    expect(() => tableAt('unknown.csv')).toThrow('No record under src/lib/tables describes unknown.csv');
    expect(() => tableAt('unknown/areas.csv')).toThrow('describes unknown/areas.csv');
  });
});

describe('a table that is not as its record says', () => {
  const headers = headersOf(COMPARATORS).join();
  const lines = (line: string) => () => readTable(COMPARATORS, `${headers}\n${line}\n`);

  it('is refused by its header', () =>
    expect(() => readTable(COMPARATORS, 'a,b\n1,2\n')).toThrow(`comparators.csv begins ${headers}, not a,b`));

  it.each([
    ['m,E92000001,2025,,1,2,', "comparators.csv, line 2, value: expected a number, found ''"],
    ['m,E92000001,2025,1,x,2,', "comparators.csv, line 2, numerator: expected a number or nothing, found 'x'"],
    ['m,E92000001,2025,1', 'comparators.csv, line 2 has 4 cells, not 7']
  ])('is refused by line and column: %s', (line, message) => expect(lines(line)).toThrow(message));

  it('is refused where a word is none of those that may stand', () => {
    const [header, england = ''] = read(AREAS.path).split('\n');
    expect(() => readTable(AREAS, `${header}\n${england.replace(',unitary,', ',village,')}\n`)).toThrow(
      "areas.csv, line 2, kind: expected one of england, region, county, unitary, metropolitan, london, found 'village'"
    );
  });

  it('is not described', () =>
    expect(() => schemaOf(AREAS, ['code', 'name'])).toThrow('The record of areas.csv lists code,dfe_code'));
});

describe('a row', () => {
  it('keeps the fields that were asked for, under their headers', () => {
    const place = pick(AREAS, 'dfeCode', 'aliases');
    const plain: Record<string, string> = { dfe_code: '831', aliases: 'Derby City; Derbie' };
    const fail = (header: string): never => {
      throw new Error(header);
    };
    const row = rowOf(place, (header) => plain[header], fail);
    expect(row).toEqual({ dfeCode: '831', aliases: ['Derby City', 'Derbie'] });
    expect(byHeader(place, row)).toEqual({ dfe_code: '831', aliases: ['Derby City', 'Derbie'] });
    expect(() => rowOf(place, () => undefined, fail)).toThrow('dfe_code');
  });
});
