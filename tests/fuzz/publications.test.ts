import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile, type CleanFile } from '../../src/lib/explore/files.ts';
import { decode } from '../../src/lib/explore/decode.ts';
import { ledgerOf } from '../../src/lib/explore/ledger.ts';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { splitCsv } from '../../src/lib/publications/csv.ts';
import { parseAreas } from '../../src/lib/tables/readers.ts';
import { holdsSoon, runs } from '../fixtures/fuzz.ts';
import { csvOf, gridOf, lots, publishedFiles, REWRITES, SPOILS, textOf, TIDY_REWRITES } from '../fixtures/spoil.ts';

/* The published files, spoiled and written anew: figures are those of the file, or a message says where they are not. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const ledger = ledgerOf(readFileSync('data/faults.csv', 'utf8'));
const files = publishedFiles();
/** Seconds of a processor that a file of so few rows may take. */
const LONGEST = 2;

async function read(bytes: string | Buffer, name: string) {
  const before = process.cpuUsage();
  const file = await readFile(new File([bytes as BlobPart], name), name, gazetteer, () => Promise.resolve(ledger), '2026-11-26');
  const { user } = process.cpuUsage(before);
  expect(user / 1e6).toBeLessThan(LONGEST);
  return file;
}

/** Every figure or mark by area, period and field. */
const figuresOf = ({ rows }: CleanFile) =>
  new Map(
    rows.flatMap(({ area, period, cells }) =>
      Object.entries(cells).map(([field, { value, mark }]) => [`${area} ${period} ${field}`, value ?? mark] as const)
    )
  );

async function figuresOfSound(name: string, text: string) {
  const file = await read(text, name);
  if (file.state !== 'clean') throw new Error(`${name}: ${JSON.stringify(file)}`);
  return figuresOf(file);
}

const sound = new Map(
  await Promise.all(files.map(async (file) => [file.name, await figuresOfSound(file.name, textOf(file))] as const))
);

/** What has to hold where a file is not used: a sentence, and of an error the line, unless it is of the whole file. */
function isSaid(file: Awaited<ReturnType<typeof read>>): void {
  if (file.state === 'refused') expect(file.reason).toMatch(/^[A-Z].*[.?]$/s);
  if (file.state !== 'faulty') return;
  const errors = file.problems.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const { what, advice, line } of errors) {
    expect(what).toMatch(/[.?]$/);
    expect(advice).not.toBe('');
    if (line === null) expect(what).toMatch(/^The (file|column)|^None of|^No header/);
  }
}

/** The figures that were read are the characters that stand at their line and under their header. */
function areOfTheFile({ rows }: CleanFile, text: string, name: string): void {
  const { lines } = splitCsv(text, name);
  const byLine = new Map(lines.map(({ line, fields }) => [line, fields]));
  const headers = lines[0]?.fields.map((header) => header.trim()) ?? [];
  for (const row of rows)
    for (const { published, column, value } of Object.values(row.cells)) {
      if (value === null) continue;
      const written = byLine.get(row.line)?.[headers.indexOf(column.trim())] ?? '';
      expect(written.trim(), `line ${row.line}, ${column}`).toBe(published.trim());
      if (/^\d+(\.\d+)?$/.test(written.trim())) expect(value).toBe(Number(written));
    }
}

const WAYS = Object.keys({ ...REWRITES, ...TIDY_REWRITES });
const SHARE = 4;
const IS_LONG = runs(1) > 1;

describe('a published file', () => {
  it.each(WAYS)('written with %s says what it said', async (way) => {
    /* Each way with a share of the files, so that each file is written in many ways. */
    const place = WAYS.indexOf(way);
    for (const file of files.filter((_, index) => IS_LONG || index % SHARE === place % SHARE)) {
      const rewrite = REWRITES[way] ?? (file.isTidy ? TIDY_REWRITES[way] : undefined);
      if (!rewrite) continue;
      let state = 7;
      const lot = () => (state = (state * 16807) % 2147483647) / 2147483647;
      const again = await read(rewrite(file, lot), file.name);
      if (again.state !== 'clean') throw new Error(`${file.name}: ${JSON.stringify(again).slice(0, 600)}`);
      expect(figuresOf(again), file.name).toEqual(sound.get(file.name));
    }
  });

  it('that is spoiled has its own figures, or is named where it is wrong', async () => {
    const drawn = fc.tuple(fc.constantFrom(...files), fc.constantFrom(...Object.entries(SPOILS)), lots);
    await holdsSoon(
      drawn,
      async ([file, [way, spoil], lot]) => {
        const bytes = spoil(textOf(file), lot);
        const again = await read(bytes, file.name);
        isSaid(again);
        if (again.state !== 'clean') return;
        const text = decode(typeof bytes === 'string' ? Buffer.from(bytes) : bytes).text;
        if (file.isTidy) areOfTheFile(again, text, file.name);
        const figures = figuresOf(again);
        const before = sound.get(file.name) ?? new Map<string, number | string | null>();
        const changed = [...figures].filter(([key, value]) => before.get(key) !== value);
        if (/^cut|twice|left out/.test(way) && !/byte/.test(way)) expect(changed, `${file.name}, ${way}`).toEqual([]);
        if (/digit|byte/.test(way) && changed.length > 1) expect(again.problems, `${file.name}, ${way}`).not.toEqual([]);
      },
      runs(150, 4)
    );
  });

  it('whose headers of a whole and its part are swapped is named', async () => {
    const file = files.find(({ name }) => name.includes('2025-timeliness'));
    if (!file) throw new Error('There is no file of timeliness');
    const pairs = [
      ['plans_issued_den', 'plans_issued_within_20_weeks'],
      ['plans_issued_den_ex', 'plans_issued_20_weeks_ex'],
      ['plans_issued_within_20_weeks', 'pc_plans_issued_within_20_weeks']
    ];
    for (const [one = '', two = ''] of pairs) {
      const grid = gridOf(textOf(file));
      grid[0] = (grid[0] ?? []).map((header) => (header === one ? two : header === two ? one : header));
      const again = await read(csvOf(grid), file.name);
      const problems = 'problems' in again ? again.problems : [];
      expect(problems.length, `${one}, ${two}`).toBeGreaterThan(50);
      expect(problems.filter(({ line, column }) => line === null || column === null)).toEqual([]);
    }
  });

  it('with a region under the code of another is refused at its line', async () => {
    const file = files.find(({ name }) => name.includes('2025-timeliness'));
    if (!file) throw new Error('There is no file of timeliness');
    const at = file.lines.findIndex((line) => line.includes(',E12000004,'));
    const others = file.lines.filter((line) => !line.includes(',Regional,E92000001,England,E12000007,'));
    const lines = others.map((line) => (line === file.lines[at] ? line.replace('E12000004', 'E12000007') : line));
    const again = await read(`${lines.join('\n')}\n`, file.name);
    expect('problems' in again && again.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { line: at + 1, what: "ONS code E12000007 is London, and the row says 'East Midlands'." }
    ]);
  });

  it('with the row of England of another year tells that row', async () => {
    const file = files.find(({ name }) => name.includes('2025-timeliness'));
    if (!file) throw new Error('There is no file of timeliness');
    const at = file.lines.findIndex((line) => line.includes(',National,'));
    const lines = file.lines.map((line, index) => (index === at ? line.replace(/^2024/, '2004') : line));
    const again = await read(`${lines.join('\n')}\n`, file.name);
    if (again.state !== 'clean') throw new Error(JSON.stringify(again));
    expect(again.problems).toMatchObject([
      {
        line: at + 1,
        what: expect.stringMatching(/^England has figures for 2004, and \d\d councils have them for 2024\.$/) as string
      }
    ]);
  });

  it('with one row of another year tells that row', async () => {
    const file = files.find(({ name }) => name.includes('2025-timeliness'));
    if (!file) throw new Error('There is no file of timeliness');
    const at = file.lines.findIndex((line) => line.includes(',Local authority,')) + 3;
    const lines = file.lines.map((line, index) => (index === at ? line.replace(/^2024/, '2021') : line));
    const again = await read(`${lines.join('\n')}\n`, file.name);
    if (again.state !== 'clean') throw new Error(JSON.stringify(again));
    expect(again.problems).toMatchObject([
      {
        line: at + 1,
        column: 'time_period',
        severity: 'warning',
        what: expect.stringMatching(/^.+ has figures for 2021, and \d\d councils have them for 2024\.$/) as string
      }
    ]);
  });
});
