import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { originFrom } from './origin.mjs';
import { writeSitemap } from './sitemap.mjs';

let folder = '';
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const page = (name: string, canonical: string, more = '') =>
  write(name, `<head><link rel="canonical" href="${canonical}"/>${more}</head>`);

const ORIGIN = 'https://atlas.example';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sitemap-'));
  write('robots.txt', 'User-agent: *\nAllow: /\n');
  write('api/index.json', JSON.stringify({ as_at: '2025-12-11' }));
  write(
    'api/measures/one.json',
    JSON.stringify({
      fields: ['area', 'period', 'value', 'source'],
      rows: [
        ['E1', '2023', 1, 'old'],
        ['E1', '2024', 2, 'new'],
        ['E2', '2024', 2, 'old'],
        ['E1', '2025', null, 'undated']
      ],
      sources: { old: { published: '2024-06-13' }, new: { published: '2025-06-26' }, undated: { published: '' } }
    })
  );
  page('index.html', `${ORIGIN}/`);
  page('councils/derby.html', `${ORIGIN}/councils/derby`);
  page('measures/one.html', `${ORIGIN}/measures/one`);
  page('measures/one/2023.html', `${ORIGIN}/measures/one/2023`);
  page('measures/one/2024.html', `${ORIGIN}/measures/one`);
  page('measures/one/2025.html', `${ORIGIN}/measures/one/2025`);
  page('method.html', `${ORIGIN}/method`);
  page('404.html', `${ORIGIN}/404`, '<meta name="robots" content="noindex"/>');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the sitemap', () => {
  it('lists canonical pages with the day of what they show, and no page that is not to be indexed', () => {
    expect(writeSitemap(folder, ORIGIN)).toBe(6);
    const xml = readFileSync(path.join(folder, 'sitemap.xml'), 'utf8');
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+">\n(<url>.*<\/url>\n)+<\/urlset>\n$/);
    const entries = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)];
    expect(entries.map(([, loc, lastmod]) => ({ loc, ...(lastmod && { lastmod }) }))).toEqual([
      { loc: `${ORIGIN}/`, lastmod: '2025-12-11' },
      { loc: `${ORIGIN}/councils/derby`, lastmod: '2025-12-11' },
      { loc: `${ORIGIN}/measures/one`, lastmod: '2025-06-26' },
      { loc: `${ORIGIN}/measures/one/2023`, lastmod: '2024-06-13' },
      { loc: `${ORIGIN}/measures/one/2025` },
      { loc: `${ORIGIN}/method` }
    ]);
    expect(readFileSync(path.join(folder, 'robots.txt'), 'utf8')).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  });

  it('is not written where nobody said where the site will be', () => {
    expect(writeSitemap(folder, '')).toBe(0);
    expect(readFileSync(path.join(folder, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });
});

describe('PARITY_ORIGIN', () => {
  it('is an origin or nothing', () => {
    expect(originFrom(undefined)).toBe('');
    expect(originFrom('https://atlas.example/')).toBe(ORIGIN);
    for (const text of ['atlas.example', 'ftp://atlas.example', 'https://atlas.example/sub', 'https://a:b@atlas.example'])
      expect(() => originFrom(text)).toThrow('is not an origin');
  });
});
