import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rangeOf } from './resolve.mjs';
import { siteServer } from './serve.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'parity-serve-'));
const site = path.join(root, 'build');
const SECRET = 'not of the site';
const PAGE = '<p>A page of figures.</p>'.repeat(40);
let server: http.Server;
let port = 0;

const write = (name: string, text: string | Buffer) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

const ask = (url: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', path: url, method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      );
    });
    request.on('error', reject);
    request.end();
  });
const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });

beforeAll(async () => {
  write('build/_headers', '/*\n  X-Frame-Options: DENY\n/_app/*\n  Cache-Control: immutable\n');
  write('build/index.html', '<p>Home</p>');
  write('build/404.html', '<p>Nothing here</p>');
  write('build/robots.txt', 'User-agent: *');
  write('build/empty.txt', '');
  write('build/measures/one.html', PAGE);
  write('build/measures/one.html.br', brotliCompressSync(PAGE));
  write('build/_app/a.js', '1');
  write('outside.txt', SECRET);
  write('elsewhere/secret.txt', SECRET);
  symlinkSync(path.join(root, 'outside.txt'), path.join(site, 'link.txt'));
  symlinkSync(path.join(root, 'elsewhere'), path.join(site, 'linked'));
  server = siteServer(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  agent.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

describe('the server', () => {
  it('answers an address that goes through a file, is longer than a disk allows, or is a folder, and lives on', async () => {
    const odd = [
      '/robots.txt/',
      '/robots.txt/x',
      `/${'a'.repeat(5000)}`,
      `/${'a/'.repeat(3000)}`,
      '/measures',
      '/measures/',
      '/%00',
      '/%',
      '/..%2f..%2foutside.txt'
    ];
    const answers = await Promise.all(odd.map((url) => ask(url)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 400, 400, 400]);
    expect((await ask('/')).body.toString()).toBe('<p>Home</p>');
  });

  it('reads nothing outside the site, links included', async () => {
    for (const url of ['/link.txt', '/linked/secret.txt', '/linked/', '/../outside.txt', '/_headers'])
      expect([url, (await ask(url)).body.toString().includes(SECRET)]).toEqual([url, false]);
    expect((await ask('/link.txt')).status).toBe(404);
  });

  it('sends a part where one is asked for, and the whole where the part cannot be read or the file is another by now', async () => {
    const { headers } = await ask('/measures/one');
    const etag = String(headers.etag);
    const part = await ask('/measures/one', { range: 'bytes=3-8' });
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
      206,
      'A page',
      `bytes 3-8/${PAGE.length}`
    ]);
    const last = await ask('/measures/one', { range: 'bytes=-4', 'if-range': etag });
    expect([last.status, last.body.toString()]).toEqual([206, '</p>']);
    const beyond = await ask('/measures/one', { range: `bytes=${PAGE.length}-` });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${PAGE.length}`]);
    for (const range of ['bytes=8-3', 'bytes=x-', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
      expect([range, (await ask('/measures/one', { range })).status]).toEqual([range, 200]);
    expect((await ask('/measures/one', { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    expect(rangeOf('bytes=0-', 0)).toBe('outside');
  });

  it('knows HEAD, what a reader has already, and the packed file', async () => {
    const head = await ask('/measures/one', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(PAGE.length), 0]);
    expect((await ask('/measures/one', { 'if-none-match': String(head.headers.etag) })).status).toBe(304);
    const packed = await ask('/measures/one', { 'accept-encoding': 'gzip, br' });
    expect([packed.headers['content-encoding'], brotliDecompressSync(packed.body).toString()]).toEqual(['br', PAGE]);
    expect((await ask('/measures/one', { 'accept-encoding': 'br;q=0' })).headers['content-encoding']).toBeUndefined();
    expect(packed.headers['x-frame-options']).toBe('DENY');
    expect((await ask('/empty.txt')).headers['content-length']).toBe('0');
    expect((await ask('/measures/one/')).headers.location).toBe('/measures/one');
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('has nobody keep the answer that a file is not there: the next release may bring it', async () => {
    expect((await ask('/_app/a.js')).headers['cache-control']).toBe('immutable');
    const missing = await ask('/_app/b.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache']);
    expect((await ask('/%')).headers['cache-control']).toBe('no-cache');
  });

  it('answers from memory as from the disk, and what was written anew as it is now', async () => {
    write('build/anew.txt', 'The first figure');
    write('build/gone.txt', 'Here for now');
    const own = siteServer(site);
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    const at = (own.address() as AddressInfo).port;
    const read = async (url: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`http://127.0.0.1:${at}${url}`, { headers });
      return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
    };
    const withoutDate = ({ headers: { date: _, ...headers }, ...answer }: Awaited<ReturnType<typeof read>>) => ({
      ...answer,
      headers
    });
    const first = await read('/anew.txt');
    await vi.waitFor(async () => expect(withoutDate(await read('/anew.txt'))).toEqual(withoutDate(first)));
    for (const url of ['/measures/one', '/', '/gone.txt']) {
      const answers = [await read(url), await read(url), await read(url)].map(withoutDate);
      expect(answers[2]).toEqual(answers[0]);
    }
    expect((await read('/anew.txt', { range: 'bytes=4-8' })).text).toBe('first');
    expect((await read('/anew.txt', { 'if-none-match': first.headers['etag'] ?? '' })).status).toBe(304);

    write('build/anew.txt', 'Another figure altogether');
    rmSync(path.join(site, 'gone.txt'));
    symlinkSync(path.join(root, 'outside.txt'), path.join(site, 'gone.txt'));
    await vi.waitFor(async () => expect((await read('/anew.txt')).text).toBe('Another figure altogether'), 10_000);
    expect((await read('/anew.txt')).headers['etag']).not.toBe(first.headers['etag']);
    await vi.waitFor(async () => expect((await read('/gone.txt')).status).toBe(404), 10_000);
    own.closeAllConnections();
    await new Promise((resolve) => own.close(resolve));
  });

  it('is ended by none of ten thousand addresses and headers', async () => {
    let seed = 20_261_129;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const PIECES = [
      'robots.txt',
      'measures',
      'one',
      'one.html',
      '..',
      '.',
      '',
      'link.txt',
      'linked',
      '%2e%2e',
      '%2f',
      '%00',
      '%',
      '%ff',
      '%5c',
      '404.html',
      'a'.repeat(300),
      '_headers',
      '?x=1',
      '*',
      '~',
      '%F0%9F%98%80'
    ];
    const WORDS = ['bytes=', '-', '0', '9', '1e9', ',', '999999999999999999999', 'br', ';q=', 'gzip', '*', 'W/"a"', ' ', 'x'];
    const some = (from: readonly string[], most: number, between = '') =>
      Array.from({ length: random(most) + 1 }, () => from[random(from.length)]).join(between);
    const one = async () => {
      const url = `/${some(PIECES, 6, '/')}`;
      const headers =
        random(2) === 0
          ? {}
          : {
              range: some(WORDS, 5),
              'accept-encoding': some(WORDS, 4),
              'if-none-match': some(WORDS, 3),
              'if-range': some(WORDS, 2)
            };
      const { status, body } = await ask(url, headers, ['GET', 'HEAD', 'DELETE'][random(3)]);
      return [200, 206, 304, 308, 400, 404, 405, 416].includes(status) && !body.includes(SECRET)
        ? []
        : [`${status} ${url} ${JSON.stringify(headers)}`];
    };
    const wrong: string[] = [];
    for (let asked = 0; asked < 10_000; asked += 50) wrong.push(...(await Promise.all(Array.from({ length: 50 }, one))).flat());
    expect(wrong).toEqual([]);
    expect((await ask('/')).status).toBe(200);
  });
});
