import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { compress, compressAhead } from './compress.mjs';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'compress-'));
const site = path.join(scratch, 'site');
const cache = path.join(scratch, 'cache');
afterAll(() => rmSync(scratch, { recursive: true }));

describe('compressing', () => {
  const text = 'council,value\n'.repeat(200);

  it('writes both siblings of what gains, and of nothing else', async () => {
    mkdirSync(path.join(site, 'data'), { recursive: true });
    writeFileSync(path.join(site, 'data/a.csv'), text);
    writeFileSync(path.join(site, 'data/twin.csv'), text);
    writeFileSync(path.join(site, 'small.txt'), 'small');
    writeFileSync(path.join(site, 'font.woff2'), text);
    const { files } = await compress(site, cache);
    expect(files).toBe(2);
    expect(readdirSync(path.join(site, 'data')).sort()).toEqual([
      'a.csv',
      'a.csv.br',
      'a.csv.gz',
      'twin.csv',
      'twin.csv.br',
      'twin.csv.gz'
    ]);
    expect(readdirSync(site).sort()).toEqual(['data', 'font.woff2', 'small.txt']);
    expect(brotliDecompressSync(readFileSync(path.join(site, 'data/twin.csv.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(path.join(site, 'data/a.csv.gz'))).toString()).toBe(text);
  });

  it('writes no gzip of the many pages, which browsers alone read', async () => {
    const other = path.join(scratch, 'other');
    mkdirSync(path.join(other, 'councils'), { recursive: true });
    writeFileSync(path.join(other, 'index.html'), text);
    writeFileSync(path.join(other, 'councils/kent.html'), text);
    await compress(other, path.join(scratch, 'other-cache'));
    expect(readdirSync(other).sort()).toEqual(['councils', 'index.html', 'index.html.br', 'index.html.gz']);
    expect(readdirSync(path.join(other, 'councils')).sort()).toEqual(['kent.html', 'kent.html.br']);
  });

  it('takes what was done ahead of it, at the highest level for the engine and the first figures', async () => {
    const ahead = path.join(scratch, 'ahead');
    const kept = path.join(scratch, 'ahead-cache');
    mkdirSync(path.join(ahead, 'db'), { recursive: true });
    mkdirSync(path.join(ahead, 'data'), { recursive: true });
    for (const name of ['db/figures.duckdb', 'data/atlas.duckdb', 'engine.wasm']) {
      writeFileSync(path.join(ahead, name), text + name);
      await compressAhead(path.join(ahead, name), name, kept);
    }
    const levels = readdirSync(kept).map((name) => name.split('.')[1]);
    expect(levels.sort()).toEqual(['11', '11', '9']);
    const { reused } = await compress(ahead, kept);
    expect(reused).toBe(3);
    expect(brotliDecompressSync(readFileSync(path.join(ahead, 'engine.wasm.br'))).toString()).toBe(`${text}engine.wasm`);
  });

  it('compresses a page harder that would take more than a page may', async () => {
    const heavy = path.join(scratch, 'heavy');
    mkdirSync(path.join(heavy, 'measures/one'), { recursive: true });
    const numbers = Array.from({ length: 40_000 }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 0).toString(36)).join(' ');
    writeFileSync(path.join(heavy, 'measures/one/2024.html'), numbers);
    writeFileSync(path.join(heavy, 'measures/one/2023.html'), numbers.slice(0, 20_000));
    const kept = path.join(scratch, 'heavy-cache');
    await compress(heavy, kept);
    const levels = readdirSync(kept).map((name) => name.split('.')[1]);
    expect(levels.sort()).toEqual(['10', '11', '6', '6']);
    const hard = readdirSync(kept).find((name) => name.endsWith('.11.br')) ?? '';
    expect(readFileSync(path.join(heavy, 'measures/one/2024.html.br')).equals(readFileSync(path.join(kept, hard)))).toBe(true);
  });

  it('takes from the cache what it did before, and drops what is gone', async () => {
    expect((await compress(site, cache)).reused).toBe(2);
    writeFileSync(path.join(site, 'data/a.csv'), `${text}more\n`);
    writeFileSync(path.join(site, 'data/twin.csv'), `${text}more\n`);
    expect((await compress(site, cache)).reused).toBe(0);
    expect(readdirSync(cache)).toHaveLength(2);
  });
});
