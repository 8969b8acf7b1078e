import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptAs } from '../../commands/copy.mjs';
import { sumOf as sumOfBuild } from '../../commands/tables.mjs';
import { hashOf, kindOf } from '../../src/lib/offline/build.ts';
import { sumOf } from '../../src/lib/served/fetch.ts';

/* The build writes what browsers hold files against; both sides reckon alike. */
const text = (length: number) => new TextEncoder().encode('Derby,2025,88.1\n'.repeat(length));

describe('a build and a browser that keeps it', () => {
  it('reckon the same sums and hashes', async () => {
    for (const bytes of [text(1), text(997), new Uint8Array([0, 255, 128])]) {
      expect(sumOf(bytes)).toBe(sumOfBuild(bytes));
      expect(await hashOf(bytes)).toBe(createHash('sha256').update(bytes).digest('base64url').slice(0, 6));
    }
  });

  it.each([
    ['measures/plans-within-20-weeks/2023.html', 'page'],
    ['index.html', 'page'],
    ['data/api.html', 'page'],
    ['_app/immutable/chunks/a.js', 'fixed'],
    ['data/observations/x.csv', 'listed'],
    ['councils/derby/answer.json', 'listed'],
    ['councils/england.svg', 'listed'],
    ['data/published/x.csv', null],
    ['constituencies/x.csv', null],
    ['embed/x/map.html', null],
    ['api/index.json', null],
    ['feeds/stories.json', null],
    ['data/changes.atom', null],
    ['data/areas.csv.br', null],
    ['councils/derby/__data.json', null],
    ['service-worker.js', null],
    ['_headers', null],
    ['404.html', null]
  ])('%s is kept as %s', (file, kind) => {
    expect(keptAs(file)).toBe(kind);
    const address = `/${file.replace(/(^index)?\.html$/, '')}`;
    const listed = { files: kind === 'listed' ? { [address]: 'abcdef' } : {} };
    if (file === '404.html' || file === '_headers') return;
    expect(kindOf(kind === null ? `/${file}` : address, listed) ?? null).toBe(kind);
  });
});
