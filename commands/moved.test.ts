import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesByCode, leadsOn, writeMoved } from './moved.mjs';
import { pagesIn } from './pages.mjs';

const councils = [
  { code: 'E10000008', dfeCode: '878', name: 'Devon', slug: 'devon', aliases: [] },
  { code: 'E08000016', dfeCode: '370', name: 'Barnsley', slug: 'barnsley', aliases: ['E08000038', 'Barnsley MBC'] }
];

describe('codes of councils in the address', () => {
  it('lead to the page, old and new', () => {
    expect([...addressesByCode(councils)]).toEqual([
      ['E10000008', '/councils/devon'],
      ['878', '/councils/devon'],
      ['E08000016', '/councils/barnsley'],
      ['370', '/councils/barnsley'],
      ['E08000038', '/councils/barnsley']
    ]);
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
    expect(writeMoved(folder, 'https://atlas.example')).toBe(5);
    const page = readFileSync(path.join(folder, 'councils/878.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/councils/devon">');
    expect(page).toContain('<p>878 is a code of <a href="/councils/devon">Devon</a>.</p>');
    expect(page).toContain('<link rel="canonical" href="https://atlas.example/councils/devon">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<script');
    expect(page.length).toBeLessThan(1000);
    expect(readFileSync(path.join(folder, '_redirects'), 'utf8')).toContain('/councils/E10000008 /councils/devon 301\n');
    expect(pagesIn(folder).map(({ address }) => address)).toEqual(['/councils/devon']);
    expect(['councils/devon.html', 'councils/12.html', 'measures/878.html'].some(leadsOn)).toBe(false);
  });
});
