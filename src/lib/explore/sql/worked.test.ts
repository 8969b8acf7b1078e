import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileData, openWasmInNode } from '../../../../tests/fixtures/engines.ts';
import type { Answer, Engine } from '../../db/engine.ts';
import { openNode } from '../../db/node.ts';
import { ATTACH_PUBLISHED, publishedIn, publishedStatement } from '../../db/published.ts';
import { asQuestion } from '../../db/question.ts';
import { MANIFEST, SERVED_COLUMNS, type Manifest, type ServedColumns } from '../../model/served.ts';
import { WORKED } from './worked.ts';

/** Lines of a table of observations, by header. */
function observations(measure: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(`data/observations/${measure}.csv`, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

describe('the worked questions', () => {
  let node: Engine;
  let wasm: Engine;
  const answers = new Map<string, Answer>();
  beforeAll(async () => {
    const file = await compileData();
    expect(existsSync(file)).toBe(true);
    const named = [...new Set(WORKED.flatMap(({ sql }) => publishedIn(sql)))];
    const { files } = JSON.parse(readFileSync(join('data', MANIFEST), 'utf8')) as Manifest;
    const columns = JSON.parse(readFileSync(join('data', SERVED_COLUMNS), 'utf8')) as ServedColumns;
    const published = files.filter(({ table }) => named.includes(table));
    expect(published).toHaveLength(named.length);
    const statements = (at: (path: string) => string) => [
      ATTACH_PUBLISHED,
      ...published.map(({ id, table, titled, path }) =>
        publishedStatement({ table, titled, columns: (columns[id] ?? []).map(({ name }) => name) }, at(path))
      )
    ];
    const buffers = Object.fromEntries(
      published.map(({ path }) => [path.replaceAll('/', '-'), new Uint8Array(gunzipSync(readFileSync(`data/${path}.gz`)))])
    );
    node = await openNode(
      file,
      statements((path) => `data/${path}.gz`)
    );
    wasm = await openWasmInNode(
      file,
      statements((path) => path.replaceAll('/', '-')),
      buffers
    );
    for (const { id, sql } of WORKED) answers.set(id, await node.table(asQuestion(sql)));
  });
  afterAll(async () => {
    await node.close();
    await wasm.close();
  });

  it('are each one question with an address of its own', () => {
    expect(new Set(WORKED.map(({ id }) => id)).size).toBe(WORKED.length);
    for (const { id, question } of WORKED) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(question).toMatch(/\?$/);
    }
  });

  it.each(WORKED)('$id has an answer, the same from both engines', async ({ id, sql }) => {
    const answer = answers.get(id);
    expect(answer?.rows.length).toBeGreaterThan(0);
    expect(await wasm.table(asQuestion(sql))).toEqual(answer);
  });

  const answer = (id: string) => answers.get(id)?.rows ?? [];

  it('give the figures of the tables', () => {
    const rows = observations('plans-within-20-weeks');
    const sound = rows.filter((row) => row['period'] === '2025' && row['status'] === 'ok' && Number(row['denominator']) >= 30);
    const lowest = Math.min(...sound.map((row) => Number(row['value'])));
    expect(answer('fewest-plans-on-time')[0]?.slice(1)).toEqual(
      sound
        .filter((row) => Number(row['value']) === lowest)
        .map((row) => [Math.round(lowest * 10) / 10, Number(row['numerator']), Number(row['denominator'])])[0]
    );
    expect(answer('england-by-year').map((row) => row[1])).toEqual([
      64.3, 59.2, 58.6, 64.9, 60.1, 60.4, 58, 59.9, 49.2, 50.3, 46.4, 46.1
    ]);
    const over = observations('plans-over-52-weeks').filter(
      (row) => row['period'] === '2025' && /^E(06|08|09|10)/.test(row['area'] ?? '')
    );
    expect(answer('over-a-year')[0]?.[1]).toBe(Math.max(...over.map((row) => Number(row['numerator']))));
  });

  it('add counts of several councils, never shares', () => {
    const codes = ['E10000016', 'E06000035', 'E10000011', 'E10000032'];
    const ours = observations('plans-within-20-weeks').filter(
      (row) => row['period'] === '2025' && codes.includes(row['area'] ?? '')
    );
    const sum = (field: string) => ours.reduce((total, row) => total + Number(row[field]), 0);
    expect(answer('our-patch').at(-1)).toEqual([
      '2025',
      4,
      sum('numerator'),
      sum('denominator'),
      Math.round((1000 * sum('numerator')) / sum('denominator')) / 10
    ]);
  });
});
