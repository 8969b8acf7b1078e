import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const worthIt = /\.(html|js|mjs|css|json|svg|csv|txt|xml|md|map|wasm|duckdb|topojson|geojson|webmanifest|ttf)$/;
const tiny = 512;
const big = 1_000_000;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

/**
 * What many read first. Level 10 makes a page a ninth smaller than 9 does and takes four times as long: the councils, the constituencies and the charts to embed get 9. The pages of other
 * years, which are most of the bytes, and the tables get 6, an eighth larger again in a third of the time.
 */
const readFirst = /^(?!(measures|councils)[\\/][^\\/]+[\\/]|(councils|constituencies|embed)[\\/]).*\.(html|js|css|svg)$/;
const readNext = /^(councils|constituencies|embed)[\\/].*\.html$|\.duckdb$/;

/**
 * What everyone waits for who asks the database anything: the highest level takes a seventh off the engine, and a minute, so a build begins
 * with it (`compressAhead`). And what every reader loads: the home page and scripts, a fortieth smaller.
 */
const waitedFor = /\.wasm$|^db[\\/].*\.duckdb$|^_app[\\/]immutable[\\/].*\.js$|^index\.html$/;

/** Every browser of the last years takes Brotli, while programs that fetch tables may know gzip alone: of the many pages there is no gzip. */
const manyPages = /^(measures|councils|embed)[\\/].*\.html$/;

/** @type {Record<'.br' | '.gz', (name: string, size: number) => number>} */
const levelOf = {
  '.br': (name, size) => (waitedFor.test(name) ? 11 : size <= big && readFirst.test(name) ? 10 : readNext.test(name) ? 9 : 6),
  '.gz': () => 6
};

/** @type {Record<'.br' | '.gz', (bytes: Buffer, level: number) => Promise<Buffer>>} */
const pack = {
  '.br': (bytes, level) =>
    brotli(bytes, {
      params: { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
    }),
  '.gz': (bytes, level) => gzip(bytes, { level })
};

/** Bytes that no page may take: one that would is compressed harder than its like. */
const mostOfPage = 60_000;

/** @param {Buffer} bytes */
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/**
 * Puts a file's result in `cache`, for `compress` to find, unless it is there.
 * @param {string} file
 * @param {string} name its path in the site
 * @param {string} cache
 */
export async function compressAhead(file, name, cache) {
  mkdirSync(cache, { recursive: true });
  const bytes = await readFile(file);
  const level = levelOf['.br'](name, bytes.length);
  const result = path.join(cache, `${hashOf(bytes)}.${level}.br`);
  if (existsSync(result)) return;
  await writeFile(`${result}.part`, await pack['.br'](bytes, level));
  await rename(`${result}.part`, result);
}

/**
 * Writes a `.br`, and but for the many pages a `.gz`, beside every file that gains from it. zlib works in Node's own threads. What was compressed
 * before is taken from `cache`, and what is no longer in the site is dropped from there.
 * @param {string} folder
 * @param {string} cache
 */
export async function compress(folder, cache) {
  mkdirSync(cache, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => worthIt.test(name))
    .map((name) => ({ file: path.join(folder, name), size: statSync(path.join(folder, name)).size }))
    .filter(({ size }) => size >= tiny)
    .sort((a, b) => b.size - a.size);
  const known = new Set(readdirSync(cache));
  /** @type {Map<string, Promise<Buffer>>} */
  const results = new Map();
  const count = { files: files.length, raw: 0, brotli: 0, reused: 0 };

  /**
   * @param {Buffer} bytes
   * @param {string} name
   * @param {'.br' | '.gz'} suffix
   * @param {number} level
   */
  async function made(bytes, name, suffix, level) {
    if (known.has(name)) {
      count.reused++;
      return readFile(path.join(cache, name));
    }
    const packed = await pack[suffix](bytes, level);
    await writeFile(path.join(cache, name), packed);
    return packed;
  }

  /** @param {{ file: string, size: number }} next */
  async function one({ file, size }) {
    const bytes = await readFile(file);
    const hash = hashOf(bytes);
    count.raw += size;
    const relative = path.relative(folder, file);
    const at = (/** @type {'.br' | '.gz'} */ suffix, /** @type {number} */ level) => {
      const name = `${hash}.${level}${suffix}`;
      const packed = results.get(name) ?? made(bytes, name, suffix, level);
      results.set(name, packed);
      return packed;
    };
    for (const suffix of /** @type {const} */ (['.br', '.gz'])) {
      if (suffix === '.gz' && manyPages.test(relative)) continue;
      const level = levelOf[suffix](relative, size);
      let packed = await at(suffix, level);
      for (const harder of suffix === '.br' && relative.endsWith('.html') ? [10, 11] : [])
        if (packed.length > mostOfPage && harder > level) packed = await at(suffix, harder);
      if (suffix === '.br') count.brotli += Math.min(packed.length, size);
      if (packed.length < size) await writeFile(file + suffix, packed);
    }
  }

  const queue = files.values();
  const lane = async () => {
    for (const next of queue) await one(next);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
  for (const name of known) if (!results.has(name)) rmSync(path.join(cache, name));
  return count;
}
