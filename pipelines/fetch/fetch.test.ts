import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchSources, type Fetched } from './index.ts';
import type { Limits } from './request.ts';
import { breaksOff, file, inTurn, redirect, serverOf, stalls, status, type Handler } from './server.ts';
import { sha256Of } from './unpack.ts';

const QUICK: Limits = { stall: 20_000, bytes: 1_000_000, redirects: 5, attempts: 3, pause: 5 };
const BYTES = Buffer.from('council,value\nDerby,46.1\n'.repeat(4000));

let folder: string;
let server: Awaited<ReturnType<typeof serverOf>>;
let said: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parity-fetch-'));
  server = await serverOf({});
  said = '';
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, 'sources', name);
const parts = (): string[] =>
  existsSync(at('.fetching')) ? readdirSync(at('.fetching')).filter((name) => name.endsWith('.part')) : [];

interface Line {
  name: string;
  download: string;
  bytes?: Uint8Array;
  kind?: string;
}

function fetchAll(lines: Line[], limits: Partial<Limits> = {}, isTTY = false, guidance: string[] = []): Promise<Fetched> {
  const list = join(folder, 'list.csv');
  const line = ({ name, download, bytes = BYTES, kind = 'published' }: Line): string =>
    `x,${kind},DfE,Title,2025,,OGL,https://page.example/,${download},${name},${sha256Of(bytes)}`;
  const header = 'id,kind,publisher,title,release,published,licence,page,download,file,sha256';
  writeFileSync(list, [header, ...lines.map(line)].join('\n'));
  const screen = { isTTY, columns: 80, write: (text: string) => (said += text) };
  return fetchSources({ list, folder: at(''), screen, limits: { ...QUICK, ...limits }, guidance });
}

async function fetchOne(handler: Handler, limits: Partial<Limits> = {}): Promise<Fetched> {
  server.handlers['/a.csv'] = handler;
  return fetchAll([{ name: 'dfe/a.csv', download: server.at('/a.csv') }], limits);
}

async function failureOf(handler: Handler, limits: Partial<Limits> = {}): Promise<string> {
  mkdirSync(dirname(at('dfe/a.csv')), { recursive: true });
  writeFileSync(at('dfe/a.csv'), 'what was there');
  const { fetched, failed } = await fetchOne(handler, limits);
  expect(fetched).toEqual([]);
  expect(readFileSync(at('dfe/a.csv'), 'utf8')).toBe('what was there');
  expect(readdirSync(at('dfe'))).toEqual(['a.csv']);
  return failed[0]?.why ?? 'nothing failed';
}

const guided = (lines: Line[]) => fetchAll(lines, {}, false, ['dfe/data-guidance.txt']);

describe('fetching the published files', () => {
  it('puts a file in its place, lays the list beside it, and asks for nothing twice', async () => {
    expect((await fetchOne(file(BYTES))).fetched).toEqual(['dfe/a.csv']);
    expect(readFileSync(at('dfe/a.csv'))).toEqual(BYTES);
    expect(readFileSync(at('sources.csv'), 'utf8')).toContain('dfe/a.csv');
    expect(said).toContain('✓ dfe/a.csv');
    expect(parts()).toEqual([]);
    expect((await fetchOne(file(BYTES))).here).toEqual(['dfe/a.csv']);
    expect(server.asked).toHaveLength(1);
  });

  it('lays the guidance of a release beside it out of its archive, and leaves one that is there', async () => {
    const guidance = strToU8('Filename: a.csv');
    server.handlers['/files'] = file(Buffer.from(zipSync({ 'data/a.csv': BYTES, 'data-guidance/data-guidance.txt': guidance })));
    const release = [{ name: 'dfe/a.csv', download: server.at('/files') }];
    expect(await guided(release)).toMatchObject({ fetched: ['dfe/a.csv', 'dfe/data-guidance.txt'], unguided: [] });
    expect(readFileSync(at('dfe/data-guidance.txt'), 'utf8')).toBe('Filename: a.csv');
    await guided(release);
    expect(server.asked).toHaveLength(1);
    rmSync(at('dfe/data-guidance.txt'));
    expect(await guided(release)).toMatchObject({ here: ['dfe/a.csv'], fetched: ['dfe/data-guidance.txt'], failed: [] });
    writeFileSync(at('dfe/data-guidance.txt'), 'what was there');
    rmSync(at('dfe/a.csv'));
    await guided(release);
    expect(readFileSync(at('dfe/data-guidance.txt'), 'utf8')).toBe('what was there');
  });

  it('says that a release has no guidance, or that it could not be had, and keeps the files all the same', async () => {
    const page = strToU8('<!doctype html><p>Sorry');
    server.handlers['/files'] = file(Buffer.from(zipSync({ 'data/a.csv': BYTES, 'data-guidance/data-guidance.txt': page })));
    const release = [{ name: 'dfe/a.csv', download: server.at('/files') }];
    expect(await guided(release)).toMatchObject({ fetched: ['dfe/a.csv'], failed: [], unguided: ['dfe/data-guidance.txt'] });
    expect(said).toContain(
      'No dfe/data-guidance.txt: without it the tables cannot say which figures of its release are suppressed.'
    );
    server.handlers['/files'] = status(404);
    expect(await guided(release)).toMatchObject({ here: ['dfe/a.csv'], failed: [], unguided: ['dfe/data-guidance.txt'] });
    expect(existsSync(at('dfe/data-guidance.txt'))).toBe(false);
  });

  it('fetches only what is published and has an address, and names the rest with its page', async () => {
    const { byHand } = await fetchAll([
      { name: 'b.csv', download: '' },
      { name: 'c.csv', download: server.at('/c.csv'), kind: 'transcribed' }
    ]);
    expect(byHand.map((one) => one.file)).toEqual(['b.csv', 'c.csv']);
    expect(said).toContain('b.csv (no address of the file is known): DfE, Title, 2025; https://page.example/');
    expect(said).toContain("c.csv (transcribed, not the publisher's own file)");
    expect(server.asked).toEqual([]);
  });

  it('takes every file of a release out of one archive', async () => {
    const [a, b] = [strToU8('a,1\n'), strToU8('b,2\n')];
    server.handlers['/files'] = file(Buffer.from(zipSync({ 'data/a.csv': a, 'data/b.csv': b, 'old/b.csv': strToU8('b,0\n') })));
    const lines = [
      { name: 'dfe/2025/a.csv', download: server.at('/files'), bytes: a },
      { name: 'dfe/2025/b.csv', download: server.at('/files'), bytes: b },
      { name: 'dfe/2025/c.csv', download: server.at('/files') }
    ];
    const { fetched, failed } = await fetchAll(lines);
    expect(fetched).toEqual(['dfe/2025/a.csv', 'dfe/2025/b.csv']);
    expect(failed.map(({ why }) => why)).toEqual([
      expect.stringMatching(/has no c\.csv\. It holds data\/a\.csv, data\/b\.csv, old\/b\.csv\.$/)
    ]);
    expect(readFileSync(at('dfe/2025/b.csv'), 'utf8')).toBe('b,2\n');
    expect(server.asked).toHaveLength(1);
  });

  it('draws a bar on a terminal and keeps to lines elsewhere', async () => {
    server.handlers['/a.csv'] = file(BYTES);
    await fetchAll([{ name: 'a.csv', download: server.at('/a.csv') }], {}, true);
    expect(said).toMatch(/\[={24}\] 100% {2}0\.1 of 0\.1 MB/);
    rmSync(at('a.csv'));
    said = '';
    await fetchAll([{ name: 'a.csv', download: server.at('/a.csv') }]);
    expect(said).not.toContain('\r');
  });
});

describe('a download that breaks off', () => {
  it('is carried on from where it was, of the same file', async () => {
    expect((await fetchOne(inTurn(breaksOff(BYTES, 5000), file(BYTES)))).fetched).toEqual(['dfe/a.csv']);
    expect(server.asked[1]).toEqual({ path: '/a.csv', range: 'bytes=5000-', ifRange: '"one"' });
    expect(readFileSync(at('dfe/a.csv'))).toEqual(BYTES);
  });

  it('is carried on by the next run when every try failed', async () => {
    expect(await failureOf(breaksOff(BYTES, 5000), { attempts: 1 })).toMatch(
      /broke off after 5,000 of 100,000 bytes.*run data:fetch again/
    );
    expect(parts()).toHaveLength(1);
    expect((await fetchOne(file(BYTES))).fetched).toEqual(['dfe/a.csv']);
    expect(server.asked.at(-1)?.range).toBe('bytes=5000-');
    expect(parts()).toEqual([]);
  });

  it('begins again when the file changed meanwhile, when Range is ignored, and when nothing marks the file', async () => {
    const changed = inTurn(breaksOff(Buffer.alloc(BYTES.length, 'x'), 5000, '"zero"'), file(BYTES));
    expect((await fetchOne(changed)).fetched).toEqual(['dfe/a.csv']);
    rmSync(at('dfe/a.csv'));
    const ignores: Handler = (_request, response) => response.end(BYTES);
    expect((await fetchOne(inTurn(breaksOff(BYTES, 5000), ignores))).fetched).toEqual(['dfe/a.csv']);
    rmSync(at('dfe/a.csv'));
    expect((await fetchOne(inTurn(breaksOff(BYTES, 5000, 'W/"weak"'), file(BYTES)))).fetched).toEqual(['dfe/a.csv']);
    expect(server.asked.at(-1)?.range).toBeUndefined();
    expect(readFileSync(at('dfe/a.csv'))).toEqual(BYTES);
  });

  it('begins again when the server has nothing after what arrived, or sends another part than was asked for', async () => {
    expect((await fetchOne(inTurn(breaksOff(BYTES, 5000), status(416), file(BYTES)))).fetched).toEqual(['dfe/a.csv']);
    rmSync(at('dfe/a.csv'));
    const elsewhere: Handler = (_request, response) =>
      response.writeHead(206, { 'content-range': 'bytes 1-9/10' }).end(BYTES.subarray(1, 10));
    expect(await failureOf(inTurn(breaksOff(BYTES, 5000), elsewhere))).toMatch(
      /asked for what follows byte 5000 and sent 'bytes 1-9\/10'/
    );
  });

  it('is fetched whole once more when its two halves do not belong together', async () => {
    await failureOf(breaksOff(Buffer.alloc(BYTES.length, 'x'), 5000), { attempts: 1 });
    expect((await fetchOne(file(BYTES))).fetched).toEqual(['dfe/a.csv']);
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=5000-', undefined]);
  });
});

describe('what a server can do wrong', () => {
  it('stalls, before it answers and after', async () => {
    expect(await failureOf(() => undefined, { stall: 120 })).toMatch(/sent nothing for 0\.12 s\. Tried 3 times/);
    expect(await failureOf(stalls(BYTES, 10), { stall: 120, attempts: 1 })).toMatch(/sent nothing for 0\.12 s/);
    expect(server.asked).toHaveLength(4);
  });

  it('is not there', async () => {
    const { failed } = await fetchAll([{ name: 'a.csv', download: 'http://127.0.0.1:9/a.csv' }]);
    expect(failed[0]?.why).toMatch(/could not be reached: the server refused the connection/);
  });

  it('says how long the file is, and lies', async () => {
    const lying = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n${BYTES.toString()}`));
    });
    await new Promise<void>((resolve) => lying.listen(0, '127.0.0.1', resolve));
    const lines = [{ name: 'a.csv', download: `http://127.0.0.1:${(lying.address() as AddressInfo).port}/a.csv` }];
    let length = 200_000;
    expect((await fetchAll(lines)).failed[0]?.why).toMatch(/broke off after [\d,]+ of 200,000 bytes|could not be reached/);
    length = 400;
    expect((await fetchAll(lines)).failed[0]?.why).toMatch(/is not the listed a\.csv: its checksum is/);
    length = 9_000_000;
    expect((await fetchAll(lines)).failed[0]?.why).toMatch(/is larger than 1,000,000 bytes/);
    expect(existsSync(at('a.csv'))).toBe(false);
    lying.close();
  });

  it('never ends', async () => {
    const endless: Handler = (_request, response) => {
      const more = (): void => void (response.destroyed || response.write(BYTES, () => setImmediate(more)));
      more();
    };
    expect(await failureOf(endless)).toMatch(/is larger than 1,000,000 bytes/);
  });

  it('sends another file, a web page, an encoding that was not asked for, an archive that is none', async () => {
    expect(await failureOf(file(Buffer.from('council,value\nDerby,0\n')))).toMatch(
      /not the listed dfe\/a\.csv.*may have revised it/
    );
    expect(await failureOf(file(Buffer.from('\uFEFF<!DOCTYPE html><title>Cookies</title>')))).toMatch(
      /sent a web page instead of a file/
    );
    const packed: Handler = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BYTES);
    expect(await failureOf(packed)).toMatch(/sent the file as gzip/);
    expect(await failureOf(file(Buffer.from('PK\u0003\u0004 and no more')))).toMatch(/The archive at .* cannot be read/);
  });

  it('has nothing there: asked once; is broken: asked again', async () => {
    expect(await failureOf(status(404))).toMatch(/answered 404: there is nothing at this address any more/);
    expect(server.asked).toHaveLength(1);
    expect(await failureOf(status(500))).toMatch(/answered 500: the server is busy or broken\. Tried 3 times/);
    expect(server.asked).toHaveLength(4);
    expect(await failureOf(status(403))).toMatch(/answered 403 and sent no file/);
    expect((await fetchOne(inTurn(status(503, { 'retry-after': '0' }), file(BYTES)))).fetched).toEqual(['dfe/a.csv']);
  });

  it('redirects: once, in a circle, without end, out of the web, to nowhere', async () => {
    server.handlers['/b'] = file(BYTES);
    for (const code of [301, 302, 303, 307, 308]) {
      expect((await fetchOne(redirect('/b', code))).fetched).toEqual(['dfe/a.csv']);
      rmSync(at('dfe/a.csv'));
    }
    expect(await failureOf(redirect('/a.csv'))).toMatch(/redirects in a circle/);
    for (let i = 1; i < 9; i++) server.handlers[`/${i}`] = redirect(`/${i + 1}`);
    expect(await failureOf(redirect('/1'))).toMatch(/redirects more than 5 times/);
    expect(await failureOf(redirect('file:///etc/hostname'))).toMatch(/only http and https are followed/);
    expect(await failureOf((_request, response) => response.writeHead(302).end())).toMatch(/redirects without saying where to/);
  });

  it('never writes outside the folder, whatever the list says', async () => {
    await expect(fetchAll([{ name: '../a.csv', download: server.at('/a.csv') }])).rejects.toThrow("names '../a.csv'");
    await expect(fetchAll([{ name: '/tmp/a.csv', download: server.at('/a.csv') }])).rejects.toThrow(
      'not a file inside the folder'
    );
  });
});
