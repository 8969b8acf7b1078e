import { afterEach, describe, expect, it, vi } from 'vitest';
import { OWN } from './fill.ts';
import { askedFor, heldBack } from './serve.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what the service worker is concerned with', () => {
  const asked = (path: string, init: { mode?: string; method?: string; headers?: Record<string, string> } = {}) => {
    vi.stubGlobal('location', new URL('https://atlas.example/service-worker.js'));
    const { mode = 'cors', method = 'GET', headers = {} } = init;
    const url = new URL(path, 'https://atlas.example').href;
    return askedFor({ url, mode, method, headers: new Headers(headers) } as unknown as Request);
  };

  it('is pages that are opened and files that pages want', () => {
    expect(asked('/councils/derby/', { mode: 'navigate' })).toEqual({ path: '/councils/derby', as: 'page' });
    expect(asked('/?year=2023', { mode: 'navigate' })).toEqual({ path: '/', as: 'page' });
    expect(asked('/data/areas.csv')).toEqual({ path: '/data/areas.csv', as: 'file' });
  });

  it.each([
    ['a chart that is embedded', '/embed/plans/map', { mode: 'navigate' }],
    ['the API', '/api/index.json', {}],
    ['a feed', '/feeds/stories.atom', { mode: 'navigate' }],
    ['a download', '/data/areas.csv', { mode: 'navigate' }],
    ['another site', 'https://other.example/', { mode: 'navigate' }],
    ['what is sent', '/report', { method: 'POST' }],
    ['whether a page is there', '/report', { method: 'HEAD' }],
    ['a part of a file', '/data/areas.csv', { headers: { range: 'bytes=0-9' } }],
    ['a request of the copy’s own', '/data/areas.csv', { headers: { [OWN]: '1' } }]
  ])('and not %s', (_, path, init) => expect(asked(path, init)).toBeUndefined());
});

describe('a large file', () => {
  const parts = ['first ', 'second ', 'last'].map((text) => new TextEncoder().encode(text));
  const coming = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const part of parts) controller.enqueue(part);
          controller.close();
        }
      })
    );

  it('comes as it is sent, and whole where it is of the build', async () => {
    const seen: number[] = [];
    const answer = heldBack(coming(), async (bytes) => {
      seen.push(bytes.length);
      return true;
    });
    expect(await answer.text()).toBe('first second last');
    expect(seen).toEqual([17]);
  });

  it('never comes to its end where it is of another', async () => {
    const reader = heldBack(coming(), () => Promise.resolve(false)).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first ');
    await expect(
      (async () => {
        for (let part = await reader?.read(); !part?.done; part = await reader?.read());
      })()
    ).rejects.toThrow('of another release');
  });
});
