import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { at, pathOf } from './at.ts';
import { fetchFile, fetchJson, fetchText, isServed, NotServed, sumOf } from './fetch.ts';
import { servedAs, servedJson, servedText } from './served.ts';

/** A server of faults: what each path answers is set by the test; a path that it does not know hangs for ever. */
type Answer = { status?: number; type?: string; body?: string; then?: 'hang' | 'die' };
const answers = new Map<string, Answer[]>();
let asked: string[] = [];
let origin = '';
const server = http.createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const queue = answers.get(path);
  const answer = queue && queue.length > 1 ? queue.shift() : queue?.[0];
  if (!answer) return;
  response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/csv' });
  if (answer.then === undefined) return response.end(answer.body ?? '');
  response.write(answer.body ?? 'a');
  if (answer.then === 'die') setTimeout(() => response.destroy(), 20);
});

const real = globalThis.fetch;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubGlobal('fetch', (path: string, options?: RequestInit) => real(`${origin}${path}`, options));
});
afterEach(() => {
  answers.clear();
  asked = [];
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

const failure = async (work: Promise<unknown>): Promise<NotServed> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof NotServed) return error;
    throw error;
  }
  throw new Error('It was served');
};
const what = 'The table';

describe('a file of this site', () => {
  it('comes whole', async () => {
    answers.set('/a.csv', [{ body: 'a,b\n1,2\n' }]);
    expect(await fetchText('/a.csv')).toBe('a,b\n1,2\n');
    answers.set('/a.json', [{ body: '{"a":1}', type: 'application/json' }]);
    expect(await fetchJson('/a.json')).toEqual({ a: 1 });
  });

  it.each<[string, Answer[] | null, NotServed['failure'], string]>([
    ['hangs', null, 'late', 'The table did not arrive within 0.2 seconds.'],
    ['hangs in the middle', [{ then: 'hang' }], 'late', 'The table did not arrive within 0.2 seconds.'],
    [
      'dies in the middle',
      [{ then: 'die' }],
      'unreachable',
      'The table could not be fetched. Check the connection and try again.'
    ],
    ['is refused', [{ status: 503 }], 'refused', 'The table could not be fetched: this site answered 503.'],
    [
      'is a page',
      [{ type: 'text/html', body: '<p>Sign in' }],
      'page',
      'The table could not be fetched: a web page came in its place.'
    ],
    ['is nothing', [{ body: '' }], 'empty', 'The table arrived empty.'],
    ['is cut short', [{ body: 'a,b\n' }], 'other', 'The table ended after 4 of 8 bytes.'],
    [
      'is of another release',
      [{ body: 'a,b\n1,2\n3,4\n' }],
      'other',
      'The table is longer than the one that this page was made with: reload the page.'
    ],
    ['is kept of another release', [{ status: 409 }], 'other', 'The table is of another release than this page: reload the page.']
  ])('that %s is told', async (_, answer, kind, message) => {
    if (answer) answers.set('/b.csv', answer);
    const error = await failure(
      fetchFile('/b.csv', { what, wait: kind === 'late' ? 200 : 600_000, bytes: kind === 'other' ? 8 : null })
    );
    expect([error.failure, error.message]).toEqual([kind, message]);
  });

  it('that was another is asked for once more, and no other is', async () => {
    answers.set('/c.csv', [{ type: 'text/html', body: '<p>' }, { body: 'a\n' }]);
    expect(await fetchText('/c.csv')).toBe('a\n');
    answers.set('/d.csv', [{ status: 503 }]);
    await failure(fetchFile('/d.csv'));
    expect(asked.filter((path) => path === '/d.csv')).toHaveLength(1);
  });

  it('as long as the table that this page was made with, and of other figures, is not taken for it', async () => {
    const made = 'a,b\n1,223\n';
    vi.stubGlobal('__TABLES__', { t: [made.length, sumOf(new TextEncoder().encode(made))] });
    answers.set('/data/t.csv', [{ body: 'a,b\n1,224\n' }]);
    expect((await failure(fetchFile('/data/t.csv', { what }))).message).toBe(
      'The table is of another release than this page: reload the page.'
    );
    answers.set('/data/t.csv', [{ body: made }]);
    expect(await fetchText('/data/t.csv')).toBe(made);
  });

  it('as JSON is whole or is not served', async () => {
    answers.set('/half.json', [{ body: '{"a":', type: 'application/json' }]);
    expect((await failure(fetchJson('/half.json', { what }))).message).toBe('The table arrived incomplete.');
    answers.set('/null.json', [{ body: 'null', type: 'application/json' }]);
    await expect(servedJson('/null.json', what)).rejects.toThrow('The table holds nothing.');
  });

  it('is waited for as long as its parts come, where they are told', async () => {
    let parts = 0;
    answers.set('/e.bin', [{ body: 'abc' }]);
    await fetchFile('/e.bin', { onBytes: () => parts++, bytes: 3 });
    expect(parts).toBe(1);
    await expect(
      fetchFile('/e.bin', {
        onBytes: () => {
          throw new Error('too long');
        }
      })
    ).rejects.toThrow('too long');
  });

  it('is asked for once a page, and again after a failure', async () => {
    answers.set('/f.csv', [{ status: 503 }, { body: 'a\n' }]);
    await failure(servedText('/f.csv'));
    expect(await servedText('/f.csv')).toBe('a\n');
    expect(await servedText('/f.csv')).toBe('a\n');
    expect(asked).toHaveLength(2);
    await expect(
      servedAs('/f.csv', () => {
        throw new Error('no table');
      })
    ).rejects.toThrow('no table');
    await servedText('/f.csv');
    expect(asked).toHaveLength(3);
  });

  it('is there, or is not', async () => {
    answers.set('/g', [{ type: 'text/html' }]);
    answers.set('/h', [{ status: 404 }]);
    expect([await isServed('/g'), await isServed('/h')]).toEqual([true, false]);
  });
});

it('an address stays as it is where the site is at the root of its host', () => {
  expect([at('/data/areas.csv'), pathOf('/measures')]).toEqual(['/data/areas.csv', '/measures']);
});
