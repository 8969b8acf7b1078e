import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkOf, FILES, ringIn, asPages } from './chunks.mjs';

const all = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => `src/${name.replaceAll('\\', '/')}`);
const sources = all.filter((name) => /\.(ts|svelte)$/.test(name) && !/\.(test|d)\.ts$/.test(name));

/** What a file of the site imports for more than its types, before anything is asked for. */
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\s+(?!type\b)([^;'"]*?)\s*from\s+'(\$lib\/|\.{1,2}\/)([^']+)'/gm)]
    .filter(([, names = '']) => !/^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names.trim()))
    .map(([, , from, name = '']) =>
      from === '$lib/' ? `src/lib/${name}` : path.posix.join(path.posix.dirname(file), `${from}${name}`)
    );

describe('the files that scripts are put into', () => {
  const order = FILES.map(([name]) => name);

  it('hold something each, all of which is there', () => {
    const held = new Set(sources.map(chunkOf));
    expect(order.filter((name) => !held.has(name))).toEqual([]);
    const gone = FILES.flatMap(([, within]) => within)
      .filter((place) => place.startsWith('src/'))
      .filter((place) => !existsSync(place) && !all.some((file) => file.startsWith(place)));
    expect(gone).toEqual([]);
  });

  it('import from none after them, so that none waits for itself', () => {
    const uphill = sources.flatMap((file) => {
      const own = chunkOf(file);
      if (own === null) return [];
      return importsOf(file)
        .filter((one) => existsSync(one) && !one.endsWith('/index.ts'))
        .filter((one) => {
          const other = chunkOf(one);
          return other !== null && order.indexOf(other) > order.indexOf(own);
        })
        .map((one) => `${file} (${own}) -> ${one} (${chunkOf(one)})`);
    });
    expect(uphill).toEqual([]);
  });

  it('are held to wait for none that waits for them', () => {
    const imports = (lines: string[]) => new Map(lines.map((line) => [line[0] ?? '', [...line.slice(1)]]));
    expect(ringIn(imports(['abc', 'bc', 'c']))).toBeNull();
    expect(ringIn(imports(['ab', 'bc', 'cb']))).toEqual(['b', 'c', 'b']);
  });

  it('leave out what is asked for later', () => {
    expect(chunkOf('/x/src/lib/charts/areas/marks.ts')).toBeNull();
    expect(chunkOf('/x/src/lib/ui/export/Dialog.svelte')).toBeNull();
    expect(chunkOf('/x/node_modules/svelte/src/internal/client/runtime.js')).toBe('base');
  });
});

describe('the styles of a page', () => {
  it('are those of every file that it is made with, first those that it needs first, whatever else leads to them', () => {
    const manifest = {
      base: { css: ['base.css'], imports: [], dynamicImports: ['later'] },
      later: { css: ['later.css'], imports: ['maps'] },
      maps: { css: ['maps.css', 'areas.css'], imports: ['base'] },
      'nodes/1.js': { css: ['areas.css', 'page.css'], imports: ['base', 'maps'] },
      'nodes/2.js': { imports: ['base'] }
    };
    const found = asPages(manifest, (name) => name.startsWith('nodes/'));
    expect(found['nodes/1.js'].css).toEqual(['base.css', 'maps.css', 'areas.css', 'page.css']);
    expect(found['nodes/2.js']).toEqual({ css: ['base.css'], imports: ['base'], dynamicImports: ['later'] });
    expect(found.maps).toEqual(manifest.maps);
    expect(found.base).toEqual({ css: ['base.css'], imports: [] });
  });
});
