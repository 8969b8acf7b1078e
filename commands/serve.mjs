import { createReadStream, lstatSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { baseFrom } from './base.mjs';
import { headersFor, headersIn } from './headers.mjs';
import { portFrom } from './port.mjs';
import { encodings, locate, pathnameOf, rangeOf, typeOf } from './resolve.mjs';
import { main, root } from './run.mjs';

const suffix = { br: '.br', gzip: '.gz' };

/** Files of at most so many bytes are kept in memory once they were asked for, and all of them together take at most so many. */
const [SMALL, ALL] = [300_000, 64_000_000];
/** So many answers are kept at most, whatever is asked for; milliseconds after which one is held against the disk again. */
const [ANSWERS, FRESH] = [10_000, 1000];

/** @typedef {{ headers: string[], body: Buffer, sent: string, checked: number }} Kept */

/**
 * Every file in a folder with its size and when it was written, by its path in it. Links are left out, so that nothing outside is ever read.
 * @param {string} folder
 * @returns {Map<string, { size: number, mtimeMs: number }>}
 */
function filesIn(folder) {
  /** @type {Map<string, { size: number, mtimeMs: number }>} */
  const files = new Map();
  const walk = (/** @type {string} */ inside) => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(path.join(folder, name));
        files.set(name, { size, mtimeMs });
      }
    }
  };
  walk('');
  return files;
}

/**
 * Serves a built site. Its files are listed once, when it starts: a request is looked up in that list and never on the disk, so that no
 * address can be too long for it, go through a file, or lead out of it. Small files that were asked for are kept in memory as they were sent,
 * and held against the disk every second.
 * @param {string} folder a built site
 * @param {string} [base] the folder of the host that it was built for
 */
export function siteServer(folder, base = '') {
  const rules = headersIn(path.join(folder, '_headers'));
  const files = filesIn(folder);
  const isFile = (/** @type {string} */ file) => files.has(file);

  /** Whole files as they were answered, by what was asked for. @type {Map<string, Kept>} */
  const kept = new Map();
  let bytes = 0;
  const forget = () => {
    kept.clear();
    bytes = 0;
  };

  /**
   * Keeps a small file as it was sent, if it is still the one that was listed.
   * @param {string} key
   * @param {Omit<Kept, 'body' | 'checked'>} one
   */
  async function keep(key, one) {
    const body = await readFile(path.join(folder, one.sent)).catch(() => undefined);
    if (!body || body.length !== files.get(one.sent)?.size || kept.has(key)) return;
    if (bytes + body.length > ALL || kept.size >= ANSWERS) forget();
    bytes += body.length;
    kept.set(key, { ...one, body, checked: Date.now() });
  }

  /** A listed file as it is on the disk now; one that is gone, or has become a link, is listed no more. */
  function current(/** @type {string} */ name) {
    const now = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
    if (now?.isFile()) files.set(name, { size: now.size, mtimeMs: now.mtimeMs });
    else files.delete(name);
    return files.get(name);
  }

  /** Whether a kept file is still the one on the disk. */
  function check(/** @type {Kept} */ one) {
    one.checked = Date.now();
    const before = files.get(one.sent);
    const now = current(one.sent);
    return now !== undefined && now.size === before?.size && now.mtimeMs === before.mtimeMs;
  }

  /**
   * Answers from memory what was asked before in the same words.
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   * @param {string} key
   */
  function again(request, response, key) {
    const one = kept.get(key);
    if (!one || request.headers.range !== undefined || request.headers['if-none-match'] !== undefined) return false;
    if (Date.now() - one.checked > FRESH && !check(one)) {
      forget();
      return false;
    }
    response.writeHead(200, one.headers);
    response.end(one.body);
    return true;
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  function answer(request, response) {
    const key = `${request.url} ${request.headers['accept-encoding'] ?? ''}`;
    if (request.method === 'GET' && again(request, response, key)) return;
    const whole = pathnameOf(request.url ?? '');
    const within = base === '' || whole?.startsWith(`${base}/`);
    const pathname = whole?.slice(within ? base.length : 0);
    const say = (/** @type {number} */ status, /** @type {string} */ text, headers = {}) => {
      response.writeHead(status, {
        'cache-control': 'no-cache',
        ...headersFor(rules, `${base}/`),
        'content-type': 'text/plain; charset=utf-8',
        ...headers
      });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    if (!pathname) return say(400, 'This address cannot be read.');
    if (!within)
      return pathname === base ? say(308, `Moved to ${base}/`, { location: `${base}/` }) : say(404, `This site is at ${base}/.`);

    const found = locate(pathname, isFile);
    if (found && 'moved' in found) {
      const query = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
      return say(308, `Moved to ${base}${found.moved}`, { location: base + found.moved + query });
    }
    const file = found?.file ?? (isFile('404.html') ? '404.html' : undefined);
    if (!file) return say(404, 'There is nothing at this address.');

    const encoding = encodings(String(request.headers['accept-encoding'] ?? '')).find((name) => isFile(file + suffix[name]));
    const sent = encoding ? file + suffix[encoding] : file;
    const now = current(sent);
    if (!now) return answer(request, response);
    const { size, mtimeMs } = now;
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
    // Scripts go without a page's policy; what stands in the place of one that is missing is a page.
    const own = headersFor(rules, base + pathname);
    const headers = {
      'cache-control': 'no-cache',
      ...(found || own['content-security-policy'] ? own : headersFor(rules, `${base}/`)),
      // What is not there now may be there after the next release: it is never kept.
      ...(!found && { 'cache-control': 'no-cache' }),
      'content-type': typeOf(file),
      vary: 'Accept-Encoding',
      etag,
      ...(encoding && { 'content-encoding': encoding })
    };
    if (found && request.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const fresh = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const range = found && fresh ? rangeOf(request.headers.range, size) : undefined;
    if (range === 'outside') {
      say(416, 'The file has no such part.', { 'content-range': `bytes */${size}` });
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const full = { ...headers, 'accept-ranges': 'bytes', 'content-length': end - start + 1 };
    response.writeHead(range ? 206 : found ? 200 : 404, {
      ...full,
      ...(range && { 'content-range': `bytes ${start}-${end}/${size}` })
    });
    if (found && !range && request.method === 'GET' && size <= SMALL && key.length < 300 && !key.includes('?'))
      void keep(key, { headers: Object.entries(full).flat().map(String), sent });
    if (request.method === 'HEAD' || size === 0) response.end();
    else pipeline(createReadStream(path.join(folder, sent), { start, end }), response, () => {});
  }

  return http.createServer(answer);
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<http.Server>}
 */
export const serve = (folder, port, host = process.env['HOST'] || '127.0.0.1') =>
  new Promise((resolve, reject) => {
    const server = siteServer(folder, baseFrom(process.env['PARITY_BASE']));
    server.once('error', reject);
    server.listen({ port, host }, () => resolve(server));
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const port = portFrom(process.env['PORT'], 4173);
    await serve(path.join(root, 'build'), port);
    console.log(`Serving build/ at http://localhost:${port}${baseFrom(process.env['PARITY_BASE'])}`);
  });
}
