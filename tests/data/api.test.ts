import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiFiles } from '../../src/lib/api/files.ts';
import { readPublished } from '../../src/lib/api/published.ts';
import { MEASURES } from '../../src/lib/measures/index.ts';

type Cell = string | number | null | string[];

const files = new Map<string, string>();
const json = <T>(path: string): T => JSON.parse(files.get(path) ?? 'null') as T;
const table = (text: string) => Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\n' }).data;
const published = (measure: string) => table(readFileSync(`data/observations/${measure}.csv`, 'utf8'));
const asText = (cell: Cell | undefined) => (Array.isArray(cell) ? cell.join(' ') : String(cell ?? ''));
/** Of lines by the hundred thousand only those that differ are handed to `expect`, which takes many times as long as the comparison. */
const expectAlike = (found: readonly unknown[], wanted: readonly unknown[] | undefined, where: string) => {
  if (found.length !== wanted?.length || found.some((cell, i) => cell !== wanted[i])) expect(found, where).toEqual(wanted);
};
const { version } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as { version: string };

beforeAll(() => {
  for (const [path, text] of apiFiles(readPublished('data'))) files.set(path, text);
});

describe('the open data API', () => {
  test('has every cell of every table of observations with its own characters', () => {
    let cells = 0;
    for (const { id } of MEASURES) {
      const [header = [], ...lines] = published(id);
      const { fields, rows } = json<{ fields: string[]; rows: Cell[][] }>(`api/measures/${id}.json`);
      expect(fields).toEqual(header);
      expect(rows.length).toBe(lines.length);
      for (const [at, row] of rows.entries()) expectAlike(row.map(asText), lines[at], `${id}, line ${at + 2}`);
      cells += rows.length * fields.length;
    }
    expect(cells).toBeGreaterThan(700_000);
  });

  test('has each of them once more under its area, as JSON and as CSV', () => {
    const areas = table(readFileSync('data/areas.csv', 'utf8')).slice(1);
    const found = new Map<string, string[]>();
    for (const [path, text] of files) {
      if (!/^api\/(councils\/|regions\/|england).*\.csv$/.test(path)) continue;
      const [header = [], ...lines] = table(text);
      const asJson = json<{ fields: string[]; rows: Cell[][]; area: { code: string } }>(path.replace(/csv$/, 'json'));
      expect(asJson.rows.length, path).toBe(lines.length);
      for (const [index, line] of lines.entries()) {
        const cells = Object.fromEntries(header.map((name, at) => [name, line[at] ?? '']));
        const where = `${path}, line ${index + 2}`;
        expectAlike(asJson.fields.map((name) => cells[name]), asJson.rows[index]?.map(asText), where);
        expectAlike([cells['area'], cells['version']], [asJson.area.code, version], where);
        const key = `${cells['measure']} ${cells['area']} ${cells['period']}`;
        if (found.has(key)) expect.fail(`${where}: ${key} stands twice`);
        found.set(key, [cells['value'], cells['numerator'], cells['denominator'], cells['status'], cells['note'], cells['source'], cells['row']] as string[]);
      }
    }
    expect(areas).toHaveLength(168);
    let rows = 0;
    for (const { id } of MEASURES)
      for (const [area, period, ...cells] of published(id).slice(1)) {
        const own = found.get(`${id} ${area} ${period}`);
        if (own?.join() !== cells.join()) expect(own, `${id} ${area} ${period}`).toEqual(cells);
        rows++;
      }
    expect(found.size).toBe(rows);
  });

  test('says why wherever there is no figure, and nowhere else', () => {
    const [header = [], ...lines] = table(files.get('api/councils/city-of-london.csv') ?? '');
    const at = (name: string) => header.indexOf(name);
    expect(lines.length).toBeGreaterThan(300);
    for (const line of lines) expect(line[at('reason')] !== '', line.join()).toBe(line[at('status')] !== 'ok');
    const excepted = lines.find((line) => line[at('measure')] === 'plans-within-20-weeks' && line[at('period')] === '2024');
    expect(excepted?.[at('reason')]).toMatch(/classed as (an )?exceptions?, which leaves nothing to divide \(0 of 0\); including exceptions it is 80\.0% \(4 of 5 plans\)$/);
    expect(excepted?.[at('value')]).toBe('');
  });

  test('names the board whose figure a council is shown', () => {
    const [header = [], ...lines] = table(files.get('api/councils/derby.csv') ?? '');
    const board = header.indexOf('board');
    const boards = new Set(MEASURES.filter(({ geography }) => geography === 'icb').map(({ id }) => id));
    for (const line of lines)
      expect(line[board] !== '', line.join()).toBe(boards.has(line[header.indexOf('measure')] ?? ''));
    const england = table(files.get('api/england.csv') ?? '');
    expect(new Set(england.slice(1).map((line) => line[board]))).toEqual(new Set(['']));
  });

  test('gives the version in every file, and names only files that there are', () => {
    for (const [path, text] of files) expect(text.includes(version), path).toBe(true);
    const served = (address: string) =>
      files.has(address.slice(1)) || /^\/data\/(observations|cells|atlas|datapackage|changes|feed|api$)/.test(address);
    for (const path of ['api/index.json', 'api/areas.json', 'api/measures.json'])
      for (const [, address = ''] of files.get(path)?.matchAll(/"(\/(?:api|data)\/[^"{}]+)"/g) ?? [])
        // The site serves the tables that data/ keeps compressed as plain ones; a journey asks for each address of the served index.
        if (path !== 'api/index.json' || !/\.csv(\.gz)?$/.test(address)) expect(served(address), `${path}: ${address}`).toBe(true);
  });

  test('holds no cell that a spreadsheet would take for a formula', () => {
    for (const [path, text] of files)
      if (path.endsWith('.csv'))
        for (const line of table(text))
          for (const cell of line) if (/^[=+@\t\r-]/.test(cell)) expect(Number(cell), `${path}: ${cell}`).not.toBeNaN();
  });

  test('makes the same bytes again', () => {
    for (const [path, text] of apiFiles(readPublished('data'))) expect(files.get(path) === text, path).toBe(true);
  });
});

interface Column {
  name: string;
  titles: string;
  datatype: string | { base: string; format: string };
  required?: boolean;
  null?: string[];
  separator?: string;
}

describe('the CSV on the Web description', () => {
  test('fits every table: its headers, its datatypes, its keys', () => {
    const { tables } = json<{ tables: { url: string; tableSchema: { columns: Column[]; primaryKey?: string[] } }[] }>('api/csvw.json');
    expect(tables.length).toBeGreaterThan(190);
    for (const { url, tableSchema } of tables) {
      const file = new URL(url, 'http://site/api/csvw.json').pathname.slice(1);
      const bytes = readFileSync(file);
      const [header, ...lines] = table((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
      const { columns, primaryKey } = tableSchema;
      expect(columns.map(({ titles }) => titles), file).toEqual(header);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { name } of columns) expect(name).toMatch(/^(?!_)(?:\w|%[0-9A-F]{2})+$/);
      for (const [at, column] of columns.entries()) {
        const bad = lines.find((line) => !fits(column, line[at] ?? ''));
        if (bad) expect.fail(`${file}: ${column.titles} holds ${bad[at]}`);
      }
      if (primaryKey) {
        const at = primaryKey.map((key) => columns.findIndex(({ name }) => name === key));
        expect(new Set(lines.map((line) => at.map((one) => line[one]).join('\n'))).size, file).toBe(lines.length);
      }
    }
  });

  test('refuses what does not fit', () => {
    expect(fits({ name: 'row', titles: 'row', datatype: 'integer' }, '1.5')).toBe(false);
    expect(fits({ name: 'd', titles: 'd', datatype: 'date' }, '2024')).toBe(false);
    expect(fits({ name: 's', titles: 's', datatype: { base: 'string', format: 'ok|faulty' } }, 'okay')).toBe(false);
  });
});

const LEXICAL: Record<string, RegExp> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/
};

function fits({ datatype, required, null: missing = [''] }: Column, cell: string): boolean {
  if (missing.includes(cell)) return !required;
  const [base, format] = typeof datatype === 'string' ? [datatype, undefined] : [datatype.base, datatype.format];
  return (LEXICAL[base]?.test(cell) ?? false) && (format === undefined || new RegExp(`^(?:${format})$`).test(cell));
}
