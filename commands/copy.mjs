import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './run.mjs';

/*
 * What a browser may keep of a build to read it without a network, and how it knows that a file is of this build: a page says so itself, a
 * file of `_app/immutable` is named after what is in it, and every other file is in `build.json` with a hash.
 */

/** Folders that no copy holds: for other sites, programs and feed readers, pictures to share, and files to download as they were published. */
const NEVER = /^(api|embed|feeds|social|data\/(published|parquet)|\.well-known)\/|^constituencies\/.*\.csv$/;
/** Files of the host, of search engines and of the copy itself; archives, workbooks, feeds, and what is compressed already. */
const NEITHER =
  /^(_|robots\.txt|README\.txt|sitemap\.xml|service-worker\.js|build\.json|everything\.json|404\.html)|\.(br|gz|zip|xlsx|atom)$|feed\.json$|(^|\/)__data\.json$/;
const FIXED = /^_app\/immutable\//;

/**
 * Which of a build's files may be kept, and how each is known: null for one that may not.
 * @param {string} file its path in the folder
 * @returns {'page' | 'fixed' | 'listed' | null}
 */
export function keptAs(file) {
  if (FIXED.test(file)) return /\.(br|gz|map)$/.test(file) ? null : 'fixed';
  if (NEVER.test(file) || NEITHER.test(file)) return null;
  return file.endsWith('.html') ? 'page' : 'listed';
}

/** Six letters of a hash: one change in 68 thousand million would pass for none. */
const shortOf = (/** @type {Buffer | string} */ bytes, letters = 6) =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, letters);

/** The address of a file that is kept: of a page that at which it is read. */
const addressOf = (/** @type {string} */ file) => `/${file.replace(/(^index)?\.html$/, '')}`;

const CHARSET = '<meta charset="utf-8" />';
const STAMP = /<meta name="build" content="([^"]*)" \/>/;

const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => keptAs(file) !== null && statSync(path.join(folder, file)).isFile())
    .sort();

const dayInWords = (/** @type {string} */ iso) =>
  new Intl.DateTimeFormat('en-GB', {
    ...(iso.length === 10 && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  }).format(new Date(iso));

/**
 * Gives a build its name, `<data>.<all of it>`, and writes it into every page that may be kept. The same build has the same name; a build
 * with other figures has another first part.
 * @param {string} folder a built site whose pages are as they will be served
 * @returns {{ version: string, pages: number }}
 * @throws {Stop} where a page has no place for it, or the data say no version
 */
export function stamp(folder) {
  const all = createHash('sha256');
  const pages = [];
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(path.join(folder, file));
    const page = keptAs(file) === 'page';
    all.update(`\n${file} `).update(shortOf(page ? bytes.toString().replace(STAMP, '') : bytes, 43));
    if (page) pages.push(file);
  }
  const log = path.join(folder, 'data/changes.json');
  const data = existsSync(log) ? JSON.parse(readFileSync(log, 'utf8')).version : undefined;
  if (!/^\w{8,}$/.test(data ?? '')) throw new Stop('data/changes.json gives no version of the data.');
  const version = `${data.slice(0, 8)}.${all.digest('hex').slice(0, 8)}`;
  const mark = `<meta name="build" content="${version}" />`;
  let stamped = 0;
  for (const file of pages) {
    const html = readFileSync(path.join(folder, file), 'utf8').replace(STAMP, '');
    // A page that only leads on is none of SvelteKit's, and is not kept.
    if (!html.includes(CHARSET)) continue;
    writeFileSync(path.join(folder, file), html.replace(CHARSET, CHARSET + mark));
    stamped++;
  }
  if (stamped === 0) throw new Stop(`No page of ${folder} has a place for the name of its build.`);
  return { version, pages: stamped };
}

/**
 * Writes `build.json`, what a build is called and how its files are known, and `everything.json`, what a whole copy holds, with the bytes
 * that cross the wire for each where the host sends what this build compressed.
 * @param {string} folder a built, stamped and compressed site
 * @param {string} version
 * @returns {{ files: number, bytes: number, room: number }} of a whole copy, `room` unpacked
 */
export function writeLists(folder, version) {
  /** @type {Record<string, string>} */
  const listed = {};
  /** @type {Record<string, number>} */
  const everything = {};
  let room = 0;
  for (const file of filesIn(folder)) {
    const whole = path.join(folder, file);
    const kind = keptAs(file);
    if (kind === 'page' && !STAMP.test(readFileSync(whole, 'utf8').slice(0, 2000))) continue;
    if (kind === 'listed') listed[addressOf(file)] = shortOf(readFileSync(whole));
    room += statSync(whole).size;
    everything[addressOf(file)] = statSync(existsSync(`${whole}.br`) ? `${whole}.br` : whole).size;
  }
  const index = path.join(folder, 'api/index.json');
  const asAt = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')).as_at : '';
  const size = {
    files: Object.keys(everything).length,
    bytes: Object.values(everything).reduce((sum, bytes) => sum + bytes, 0),
    room
  };
  const build = { version, asAt: asAt ? dayInWords(asAt) : '', everything: size, files: listed };
  writeFileSync(path.join(folder, 'build.json'), JSON.stringify(build));
  writeFileSync(path.join(folder, 'everything.json'), JSON.stringify({ version, files: everything }));
  return size;
}
