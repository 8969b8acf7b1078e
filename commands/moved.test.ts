import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesByCode, addressesByName, comingPage, leadsOn, writeMoved } from './moved.mjs';
import { pagesIn } from './pages.mjs';

const councils = [
  { code: 'E10000008', dfeCode: '878', name: 'Devon', slug: 'devon', kind: 'county', aliases: [] },
  { code: 'E08000016', dfeCode: '370', name: 'Barnsley', slug: 'barnsley', aliases: ['E08000038', 'Barnsley MBC'] }
];

describe('codes of councils in the address', () => {
  it('lead to the page, old and new', () => {
    const addresses = addressesByCode(councils);
    const [devon, barnsley] = ['/councils/devon', '/councils/barnsley'];
    expect(['E10000008', 'e10000008', '878'].map((code) => addresses.get(code))).toEqual([devon, devon, devon]);
    expect(['E08000016', '370', 'E08000038', 'e08000038'].map((code) => addresses.get(code))).toEqual(Array(4).fill(barnsley));
    expect(addresses.size).toBe(8);
    expect(() => addressesByCode([...councils, { code: 'E06000001', dfeCode: '878', slug: 'x', aliases: [] }])).toThrow(
      'Two councils have the code 878.'
    );
  });

  it('are small pages without scripts, which no list of pages holds', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'moved-'));
    mkdirSync(path.join(folder, 'councils'));
    writeFileSync(path.join(folder, 'councils.json'), JSON.stringify(councils));
    writeFileSync(path.join(folder, '_headers'), readFileSync('static/_headers', 'utf8'));
    writeFileSync(path.join(folder, 'councils/devon.html'), '<p>Devon</p>');
    writeFileSync(
      path.join(folder, 'places.json'),
      JSON.stringify({ coming: [{ name: 'East Barnsley', from: '2027-04-01', replaces: ['E08000016'] }] })
    );
    const written = writeMoved(folder, 'https://atlas.example');
    expect(written).toBe(readdirSync(path.join(folder, 'councils')).length - 1);
    const page = readFileSync(path.join(folder, 'councils/878.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/councils/devon">');
    expect(page).toContain('<p>878 is a code of <a href="/councils/devon">Devon</a>.</p>');
    expect(page).toContain('<link rel="canonical" href="https://atlas.example/councils/devon">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<script');
    expect(page.length).toBeLessThan(1000);
    expect(readFileSync(path.join(folder, '_redirects'), 'utf8')).toContain('/councils/E10000008 /councils/devon 301\n');
    expect(pagesIn(folder).map(({ address }) => address)).toEqual(['/councils/devon']);
    expect(leadsOn('councils/devon.html', folder)).toBe(false);
    for (const other of ['e10000008', 'Devon', 'DEVON', 'devon-council', 'devon-county-council', 'Barnsley-MBC'])
      expect(readFileSync(path.join(folder, `councils/${other}.html`), 'utf8'), other).toMatch(
        /url=\/councils\/(devon|barnsley)"/
      );
    expect(readFileSync(path.join(folder, 'councils/devon.html'), 'utf8')).toBe('<p>Devon</p>');
  });

  it('of a council that is to come say so, and lead to those before it', () => {
    const coming = { name: 'East Surrey', from: '2027-04-01', now: [{ name: 'Surrey', slug: 'surrey' }], policy: '' };
    expect(comingPage(coming)).toContain(
      '<p>East Surrey is not a council until 1 April 2027. Until then its area is in <a href="/councils/surrey">Surrey</a>, and the figures are there.</p>'
    );
    expect(comingPage(coming)).not.toContain('refresh');
  });

  it('lead nowhere where two councils may be meant, and never away from a page', () => {
    const two = [
      { name: 'Kingston upon Hull', slug: 'kingston-upon-hull', aliases: ['Kingston', 'Hull'] },
      { name: 'Kingston upon Thames', slug: 'kingston-upon-thames', aliases: ['Kingston'] },
      { name: 'Poole', slug: 'poole', aliases: [], to: '2019-03-31' }
    ];
    const found = addressesByName(two, new Set(['kingston-upon-hull', 'kingston-upon-thames', 'poole']));
    expect(found.get('Kingston-upon-Hull')).toBe('/councils/kingston-upon-hull');
    expect(found.get('hull')).toBe('/councils/kingston-upon-hull');
    expect(['Kingston', 'kingston', 'Poole', 'kingston-upon-hull'].map((name) => found.has(name))).toEqual([
      false,
      false,
      false,
      false
    ]);
  });
});
