import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile, type BroughtFile } from './files.ts';

/* Files far wider and longer than a table of councils: each ends in time, in what is true of it. Figures are made for these tests. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
/** Seconds of a processor, several times what is needed where nothing else runs: what grows as the square of its size takes minutes. */
const LONGEST = 10;

async function read(text: string): Promise<BroughtFile> {
  const file = new File([text], 'a.csv');
  const before = process.cpuUsage();
  const brought = await readFile(file, 'a.csv', gazetteer, undefined, '2026-11-26');
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(LONGEST);
  return brought;
}

const COUNCILS = ['Devon', 'Kent', 'Essex', 'Surrey', 'Norfolk', 'Suffolk', 'Cornwall', 'Derby', 'Dorset', 'Bury'];
const many = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n');
const headings = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
const [header = '', row = ''] = readFileSync('tests/fixtures/reading/impossible-counts.csv', 'utf8').split('\n');

describe('a table of 10,000 columns', () => {
  it('is read by its first 500 figures, and says so', async () => {
    const rows = COUNCILS.map((council, r) => [council, ...headings.map((_, i) => i + r)].join(','));
    const file = await read([['Council', ...headings].join(','), ...rows].join('\n'));
    if (file.state !== 'own') throw new Error(JSON.stringify(file).slice(0, 300));
    expect(file.table.rows.map(({ area, line }) => `${line} ${area.name}`)).toEqual(
      COUNCILS.map((name, i) => `${i + 2} ${name}`)
    );
    expect(file.table.rows[1]?.cells.get(203)).toMatchObject({ value: 203 });
    expect(file.table.notes).toEqual([
      'The table has 10,000 columns of figures. The first 500 are read: for others, leave those out of the file.'
    ]);
  });

  it('without councils is refused', async () => {
    const rows = COUNCILS.map((_, r) => headings.map((_, i) => i + r).join(','));
    expect(await read([headings.join(','), ...rows].join('\n'))).toMatchObject({ state: 'refused' });
  });
});

describe('a table of 200,000 rows', () => {
  it('that names no place is refused in one sentence', async () => {
    const file = await read(`Council,n\n${many(200_000, (i) => `Nowhere ${i},${i}`)}`);
    expect(file).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/^Its headers are those of no publication/) as string
    });
  });

  it('gives signs of life while councils are looked for in it', async () => {
    let signs = 0;
    const file = new File([`Council,n\n${many(200_000, (i) => `Nowhere ${i},${i}`)}`], 'a.csv');
    await readFile(file, 'a.csv', gazetteer, undefined, '2026-11-26', () => signs++);
    expect(signs).toBeGreaterThan(200_000 / 20_000);
  });

  it('of which two are councils has those two, and the others by their lines', async () => {
    const file = await read(`Code,n\nE10000008,1\nE10000016,2\n${many(200_000, (i) => `E9${String(i).padStart(7, '0')},${i}`)}`);
    if (file.state !== 'own') throw new Error(file.state);
    expect(file.table.rows.map(({ area }) => area.name)).toEqual(['Devon', 'Kent']);
    expect(file.table.unmatched).toHaveLength(200_000);
    expect(file.table.unmatched.at(-1)).toEqual({
      line: 200_003,
      written: 'E90199999',
      why: 'No council responsible for SEND has that code.'
    });
    expect([file.offers.names.length, file.offers.namesMore]).toEqual([200, 199_800]);
  });

  it('of which nearly all are words under the councils is read as quickly, and no name of a council is looked for in each', async () => {
    const file = await read(`Council,n\nDevon,1\nKent,2\n${many(200_000, (i) => `Essex House ${i}`)}`);
    if (file.state !== 'own') throw new Error(file.state);
    expect(file.table.rows).toHaveLength(2);
    expect(file.table.unmatched.length + file.table.setAside.length).toBe(200_000);
  });

  it('of one council is told by its lines, the first thousand and how many more', async () => {
    const file = await read(`Council,n\nKent,1\n${many(200_000, (i) => `Devon,${i}`)}`);
    if (file.state !== 'faulty') throw new Error(file.state);
    expect(file.problems).toHaveLength(1001);
    expect(file.problems.at(-1)?.what).toBe(
      '198,999 more rows are of a council that has one before, and no column tells them apart.'
    );
  });
});

describe('a copy of a published table', () => {
  it('with 40,000 wrong codes names each line', async () => {
    const lines = many(40_000, (i) =>
      row.replace('E10000008,878,Devon', `E1${String(i).padStart(7, '0')},${100 + (i % 900)},Nowhere ${i}`)
    );
    const file = await read(`${header}\n${lines}\n`);
    if (file.state !== 'faulty') throw new Error(file.state);
    const errors = file.problems.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ line }) => line)).size).toBe(40_000);
  });
});

it('no page reads a file on its own thread: all go to the worker', () => {
  const pages = readdirSync('src/lib/pages', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));
  const reading = /import \{[^}]*\b(readFile|readText|readOwnTable|readOwnGrid|readBookFile)\b[^}]*\} from '[^']*explore\//;
  const own = pages.filter((name) => !name.includes('.test.') && reading.test(readFileSync(`src/lib/pages/${name}`, 'utf8')));
  expect(own).toEqual([]);
});
