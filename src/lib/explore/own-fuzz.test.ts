import { readFileSync, readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { runs, SEED } from '../../../tests/fixtures/fuzz.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { decode } from './decode.ts';
import { readFile, type BroughtFile } from './files.ts';
import { choicesOf } from './own-choices.ts';
import { ownMeasure } from './own-measure.ts';

/* Spoiled tables: whatever a file holds, it is read, or refused in a sentence, and no figure comes from nowhere. The seed is fixed. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const FOLDER = 'tests/fixtures/own';
const files = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function lot(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  ',',
  ';',
  '\t',
  '"',
  '\n',
  '\r',
  '\0',
  '%',
  '£',
  '1e999',
  '-',
  '__proto__',
  '=1+1',
  '9'.repeat(400),
  '\ufeff',
  '𝟜',
  'London',
  '<b>'
];
type Spoil = (bytes: Buffer, next: () => number) => Buffer;
const at = (bytes: Buffer, next: () => number) => Math.floor(next() * bytes.length);
const SPOILS: readonly Spoil[] = [
  (bytes, next) => bytes.subarray(0, at(bytes, next)),
  (bytes, next) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 5; i++) copy[at(copy, next)] = Math.floor(next() * 256);
    return copy;
  },
  (bytes, next) => {
    const [i, piece] = [at(bytes, next), PIECES[Math.floor(next() * PIECES.length)] ?? ''];
    return Buffer.concat([bytes.subarray(0, i), Buffer.from(piece), bytes.subarray(i)]);
  },
  (bytes, next) => {
    const lines = bytes.toString('latin1').split('\n');
    lines.splice(Math.floor(next() * lines.length), 1, ...(next() < 0.5 ? [] : [lines[Math.floor(next() * lines.length)] ?? '']));
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll(',', ';'), 'latin1'),
  (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  (bytes, next) => Buffer.concat([bytes, bytes.subarray(at(bytes, next))])
];

const digits = (text: string) => text.normalize('NFKC').replace(/[^\d]/g, '');

/** What has to hold of any file: it ends in a sentence, or in figures that stand in it. */
function hold(file: BroughtFile, text: string): void {
  if (file.state === 'refused') expect(file.reason).toMatch(/^[A-Z].*[.?]$/s);
  if (file.state === 'faulty') expect(file.problems.some(({ severity, what }) => severity === 'error' && what !== '')).toBe(true);
  if (file.state !== 'own') return;
  const within = digits(text);
  for (const { area, written, cells, line } of file.table.rows) {
    expect(gazetteer.byCode(area.code)).toBe(area);
    expect(text).toContain(written.split('\n')[0] ?? '');
    expect(line).toBeGreaterThan(0);
    for (const cell of cells.values()) {
      if (cell.kind !== 'number') continue;
      expect(Number.isFinite(cell.value)).toBe(true);
      if (Number.isInteger(cell.value) && !/e[+-]?\d/i.test(text)) expect(within).toContain(digits(String(Math.abs(cell.value))));
    }
  }
  const measure = ownMeasure(file.table, {}, gazetteer, null);
  for (const { value } of measure?.rows ?? []) if (value !== null) expect(Number.isFinite(value)).toBe(true);
  const account = file.table.rowsRead + file.table.setAside.length + file.table.unmatched.length;
  expect(account).toBeLessThanOrEqual(file.table.rowsInFile);
}

describe('a spoiled table', () => {
  it('is a true page', async () => {
    const next = lot(SEED);
    const states = new Map<string, number>();
    for (let i = 0; i < runs(500, 10); i++) {
      let bytes: Buffer = files[Math.floor(next() * files.length)] ?? Buffer.from('');
      for (let times = 0; times <= next() * 2; times++)
        bytes = SPOILS[Math.floor(next() * SPOILS.length)]?.(bytes, next) ?? bytes;
      const file = await readFile(new File([new Uint8Array(bytes)], 'own.csv'), 'own.csv', gazetteer);
      hold(file, decode(bytes).text);
      states.set(file.state, (states.get(file.state) ?? 0) + 1);
    }
    expect([...states.keys()].sort()).toEqual(['faulty', 'own', 'refused']);
  });

  it('that is a workbook is read or refused, a hundred times', async () => {
    const next = lot(7);
    const rows = [['Council', 'n'], ...['Devon', 'Kent', 'Essex'].map((name, i) => [name, i])];
    const sound = Buffer.from((await writeXlsx({ sheets: [{ name: 'A', rows }] })) as Uint8Array);
    for (let i = 0; i < 100; i++) {
      const bytes = SPOILS[i % 3]?.(sound, next) ?? sound;
      const file = await readFile(new File([new Uint8Array(bytes)], 'a.xlsx'), 'a.xlsx', gazetteer);
      expect(['own', 'refused', 'faulty']).toContain(file.state);
      if (file.state === 'refused') expect(file.reason).toMatch(/^[A-Z].*[.?]$/s);
    }
    const stray = zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<not xml') });
    expect(await readFile(new File([new Uint8Array(stray)], 'a.xlsx'), 'a.xlsx', gazetteer)).toMatchObject({ state: 'refused' });
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    '{"council":-4,"figure":1e9,"names":[["a"],[1,2],["x","E10000008"]],"year":"1999","__proto__":{"unit":"x"}}'
  ])('choices that are none, %s, are left out', async (json) => {
    const choices = choicesOf(json === '' ? undefined : (JSON.parse(json) as unknown));
    const file = await readFile(
      new File(['Council,n\nDevon,1\nKent,2\n'], 'a.csv'),
      'a.csv',
      gazetteer,
      undefined,
      '',
      undefined,
      choices
    );
    expect(file.state).toBe('own');
  });

  it('with choices of another table is no worse', async () => {
    const next = lot(11);
    for (const bytes of files)
      for (let i = 0; i < 4; i++) {
        const index = () => Math.floor(next() * 8);
        const choices = choicesOf({
          council: index(),
          figure: index(),
          years: index(),
          whole: index(),
          kinds: [[index(), 'x']],
          commas: 'decimal'
        });
        hold(
          await readFile(new File([new Uint8Array(bytes)], 'a.csv'), 'a.csv', gazetteer, undefined, '', undefined, choices),
          decode(bytes).text
        );
      }
  });
});
