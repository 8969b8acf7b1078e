import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { realInput, realSeries } from '../../../../tests/fixtures/export.ts';
import type { CitedSource } from '../figures/input.ts';
import { stem } from '../figures/common.ts';
import { rankingFigure, trendFigure } from '../figures/measure.ts';
import { fileOf, pictureName } from '../work/job.ts';
import { citationOf } from './citation.ts';
import { csvOf } from './csv.ts';
import { pastedTable } from './paste.ts';

/** Councils whose names have a comma, and letters that files, tables and citations take for their own. */
const [BRISTOL, HEREFORDSHIRE] = ['E06000023', 'E06000019'];
const PLANS = 'plans-within-20-weeks';
const input = realInput(PLANS);

describe('names with commas and apostrophes', () => {
  const filter = { name: 'Bristol, City of and Herefordshire, County of', codes: new Set([BRISTOL, HEREFORDSHIRE]) };
  const table = rankingFigure(input, { sort: 'name', reversed: false, filter });

  it('are one cell of a table, as a reader knows them', () => {
    const { data } = Papa.parse<string[]>(csvOf(table.table).replace('\ufeff', ''), { skipEmptyLines: true });
    expect(data.map(({ length }) => length)).toEqual(data.map(() => table.table.columns.length));
    expect(data.slice(1).map(([code, name]) => [code, name])).toEqual([
      [BRISTOL, 'Bristol'],
      [HEREFORDSHIRE, 'Herefordshire']
    ]);
    expect(pastedTable(table).text.split('\n')).toHaveLength(3);
  });

  it('make names of files that every disk takes, however many there are', () => {
    expect(stem('Bristol, City of')).toBe('bristol-city-of');
    expect(stem('Herefordshire, County of')).toBe('herefordshire-county-of');
    expect([stem('King’s Lynn'), stem("King's Lynn"), stem('Ynys Môn'), stem('St. Helens')]).toEqual([
      'kings-lynn',
      'kings-lynn',
      'ynys-mon',
      'st-helens'
    ]);
    const many = input.rows.slice(0, 40).map(({ code }) => code);
    const trend = trendFigure(input, { series: realSeries(PLANS, many) });
    for (const figure of [table, trend]) {
      const names = [pictureName(figure, { shape: 'wide', theme: 'dark' }, 'png', 4), fileOf(figure, { as: 'csv' }).name];
      for (const name of names) expect(name).toMatch(/^[a-z0-9_-]{1,110}(@4x)?\.(png|csv)$/);
    }
  });
});

describe('a citation', () => {
  const nasty: CitedSource = {
    id: 'smith',
    publisher: 'Smith & Jones_Ltd',
    title: '100% of {plans}: #1 ~ x^2 \\ “King’s Lynn”\nand $5',
    release: 'Bristol, City of',
    published: '2026-06-11',
    page: 'https://example.org/a_(b)?c=1&d=50%25{x} y',
    licence: 'OGL_UK & 3.0'
  };
  const figure = {
    name: 'plans_2025_bristol, city of_map',
    headline: 'In Herefordshire, County of, 50% [of_plans].\nMore {braces}.',
    subtitle: 'Share, %.',
    address: 'https://atlas.example/compare?areas=bristol,kings-lynn&data=0123456789ab'
  };
  const cite = (style: Parameters<typeof citationOf>[2]) => citationOf(figure, [nasty], style);

  it('in BibTeX has fields with balanced braces and nothing that TeX reads', () => {
    const entries = cite('bibtex').split('\n\n');
    expect(entries.map((entry) => /^@misc\{([^,]*),/.exec(entry)?.[1])).toEqual([
      'smithjonesltd2026',
      'plans-2025-bristol-city-of-map'
    ]);
    for (const entry of entries) {
      const fields = entry.split('\n').slice(1, -1);
      for (const field of fields) {
        const value = /^ {2}[a-z]+ = \{(.*)\},?$/.exec(field)?.[1];
        expect(value, field).toBeDefined();
        let depth = 0;
        for (const letter of value ?? '') {
          depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
          expect(depth, field).toBeGreaterThanOrEqual(0);
        }
        expect(depth, field).toBe(0);
        if (!field.startsWith('  url'))
          expect(value?.replace(/\\[&%$#_]/g, '').replace(/\\text[a-z]+\{\}/g, ''), field).not.toMatch(/[&%$#_~^\\]/);
      }
    }
    expect(entries[0]).toContain(
      'title = {100\\% of \\textbraceleft{}plans\\textbraceright{}: \\#1 \\textasciitilde{} x\\textasciicircum{}2 \\textbackslash{} “King’s Lynn” and \\$5, Bristol, City of}'
    );
    expect(entries[0]).toContain('url = {https://example.org/a_%28b%29?c=1&d=50%25%7Bx%7D%20y}');
  });

  it('names a release once, however many of its files a figure is from', () => {
    const other = { ...nasty, title: 'Another' };
    const all = [nasty, { ...nasty }, other, { ...nasty, licence: 'Another' }];
    expect(citationOf(figure, all, 'bibtex').match(/^@misc/gm)).toHaveLength(3);
    expect(citationOf(figure, all, 'ris').match(/^TY/gm)).toHaveLength(3);
    const plain = citationOf(figure, all, 'plain').split('; ');
    expect(plain.map((one) => one.includes('Another'))).toEqual([false, true]);
    expect(citationOf(figure, all, 'markdown').split('; ')).toHaveLength(2);
  });

  it('in RIS has a tag a line, however the words were broken', () => {
    for (const line of cite('ris')
      .split('\r\n')
      .filter((one) => one !== ''))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    expect(cite('ris')).toContain('TI  - In Herefordshire, County of, 50% [of_plans]. More {braces}. Share, %');
  });

  it('in Markdown has links that end where they should, and words that are no marks', () => {
    const [, words, address] = /^\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)\. \[/.exec(cite('markdown')) ?? [];
    expect(words).toContain('Smith & Jones\\_Ltd, 100% of {plans}');
    expect(address).toBe('https://example.org/a_%28b%29?c=1&d=50%25%7Bx%7D%20y');
    expect(cite('markdown')).not.toContain('\n');
  });
});
