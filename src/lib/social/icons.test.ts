import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { iconsOf } from './icons.ts';

const manifest = JSON.parse(readFileSync('static/manifest.webmanifest', 'utf8')) as {
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; purpose: string }[];
};

it('the icons of an installed copy are drawn from the site’s mark', async () => {
  for (const [name, png] of Object.entries(await iconsOf(readFileSync('static/favicon.svg', 'utf8')))) {
    const file = `static/icons/${name}`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, png);
    expect(readFileSync(file).equals(png), `${file}: UPDATE_GOLDEN=1 draws it anew`).toBe(true);
  }
});

it('the manifest names them as they are, and nothing by an address that only the root of a host has', () => {
  for (const { src, sizes } of manifest.icons) {
    expect(existsSync(`static/${src}`), src).toBe(true);
    if (src.endsWith('.png')) {
      const png = readFileSync(`static/${src}`);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const address of [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)])
    expect(address).not.toMatch(/^\/|:/);
});
