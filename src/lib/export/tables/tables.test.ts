import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { inventedInput, inventedSeries, inventedShapes } from '../../../../tests/fixtures/export-invented.ts';
import { readSheets } from '../../../../tests/fixtures/sheets.ts';
import { codesIn, realInput } from '../../../../tests/fixtures/export.ts';
import { mapFigure, rankingFigure, stripFigure, trendFigure } from '../figures/measure.ts';
import { citationOf } from './citation.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { pastedTable } from './paste.ts';
import { SHORTHAND, xlsxOf } from './xlsx.ts';

const input = inventedInput();
const figure = mapFigure(input, 'map', inventedShapes);
const csv = csvOf(figure.table);
const rows = Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data;
const row = (name: string) => rows.find(({ area }) => area?.includes(name));

describe('CSV', () => {
  it('has a byte order mark, lines as RFC 4180 ends them, and every row drawn with England last', () => {
    expect(csv.startsWith('\ufeffarea_code,area,region,period,value,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rows.map(({ area }) => area)).toEqual([
      ...input.rows.map(({ name }) => (name.startsWith('=') ? `'${name}` : name)),
      'England'
    ]);
  });

  it('keeps counts, a true 0, intervals, and why there is no figure', () => {
    expect(row('Bristol, City of')).toMatchObject({
      value: '0',
      numerator: '0',
      denominator: '200',
      lower_95: '0',
      upper_95: '5',
      status: 'ok'
    });
    expect(row('Withheld')).toMatchObject({ value: '', status: 'suppressed', reason: 'DfE withholds this figure' });
    expect(row('Nothing')).toMatchObject({ value: '', numerator: '0', denominator: '0', status: 'nothing-to-divide' });
    expect(row('England')).toMatchObject({ value: '50', numerator: '454', denominator: '908' });
  });

  it('puts a faulty figure where nobody adds it up', () => {
    expect(row('Faulty')).toMatchObject({ value: '', lower_95: '', published_not_used: '90', status: 'faulty' });
    expect(csvOf(stripFigure({ ...input, rows: input.rows.filter(({ status }) => status === 'ok') }).table)).not.toContain(
      'published_not_used'
    );
  });

  it('smuggles no formula, and leaves numbers numbers', () => {
    const column = (kind: 'text' | 'number') => ({ name: kind, title: kind, kind, means: '' });
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a=b', '−5 points', 'Bristol, "City" of'];
    const written = csvOf({ columns: [column('text'), column('number')], rows: cells.map((cell, i) => [cell, 0 - i / 2]) });
    const { data } = Papa.parse<string[]>(written.replace('\ufeff', ''), { skipEmptyLines: true });
    expect(data.slice(1).map(([text]) => text)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\tx",
      "'\rx",
      'a=b',
      '−5 points',
      'Bristol, "City" of'
    ]);
    expect(data.slice(1).map(([, number]) => Number(number))).toEqual(cells.map((_, i) => 0 - i / 2));
    expect(() => csvOf({ columns: [column('number')], rows: [[Number.NaN]] })).toThrow('no figure');
  });

  const semicolons = ['soffice', 'libreoffice'].find((tool) => spawnSync(tool, ['--version']).status === 0);
  it.skipIf(semicolons === undefined)(
    'smuggles none past a spreadsheet that parts cells by semicolons and runs what it reads (where LibreOffice is installed)',
    () => {
      const column = { name: 'text', title: 'text', kind: 'text' as const, means: '' };
      const texts = ['x;=2+2;y', 'x,"";=2+2;', 'x\n=2+2;y', 'from 5; -3; 2'];
      const folder = mkdtempSync(path.join(tmpdir(), 'semicolons-'));
      const open = (name: string, content: string) => {
        writeFileSync(path.join(folder, name), content);
        const filter = 'CSV:59,34,76,1,,0,false,true,false,false,false,0,true';
        const args = ['--headless', `--infilter=${filter}`, '--convert-to', 'csv', '--outdir', path.join(folder, 'seen')];
        execFileSync(semicolons ?? '', [...args, path.join(folder, name)]);
        return Papa.parse<string[]>(readFileSync(path.join(folder, 'seen', name), 'utf8')).data.flat();
      };
      const quoted = texts.map((text) => `a,"${text.replaceAll('"', '""')}"`).join('\r\n');
      expect(
        open('unguarded.csv', quoted).filter((cell) => cell === '4'),
        'the program runs them'
      ).toHaveLength(3);
      const cells = open('guarded.csv', csvOf({ columns: [column, column], rows: texts.map((text) => ['a', text]) }));
      expect(cells).not.toContain('4');
      expect(cells).toContain("'=2+2");
      expect(cells.map(Number)).toContain(-3);
    },
    60_000
  );

  it('is narrowed and sorted as the table is, and says no England beside a region', () => {
    const input = realInput('plans-within-20-weeks', '2024');
    const filter = { name: 'councils of the North East', codes: codesIn(input, 'North East') };
    const narrowed = rankingFigure(input, { sort: 'name', reversed: true, filter });
    const areas = narrowed.table.rows.map(([, area]) => String(area));
    expect(areas).toEqual([...areas].sort().reverse());
    expect(areas).toHaveLength(12);
    expect(narrowed.name).toBe('plans-within-20-weeks_2024_councils-of-the-north-east_ranking');
  });

  it('has a row a point of the lines, with its reason', () => {
    const { table, name } = trendFigure(input, { series: inventedSeries });
    expect(table.rows).toHaveLength(10);
    expect(table.rows.find(([, area, period]) => area === 'Bristol' && period === '2021')).toContain('suppressed');
    expect(name).toBe('plans-within-20-weeks_2019-to-2023_england_bristol_trend');
  });
});

describe('workbook', () => {
  const bytes = xlsxOf(figure);
  const [figures, notes] = readSheets(bytes);

  it('has a sheet of figures and one of notes, numbers as numbers, absences in shorthand', () => {
    expect([figures?.name, notes?.name]).toEqual(['Figures', 'Notes']);
    const head = figures?.rows[4] ?? [];
    const cell = (name: string, title: string) => figures?.rows.find(([, area]) => area === name)?.[head.indexOf(title)];
    expect(cell('Bristol, City of', 'Figure')).toBe('0');
    expect(cell('=SUM(1,2)', 'Figure')).toBe('50');
    expect([cell('Withheld', 'Figure'), cell('Faulty', 'Figure'), cell('Nothing', 'Figure')]).toEqual(['[c]', '[x]', '[z]']);
    expect(cell('Faulty', 'Published, not used')).toBe('90');
    expect(figures?.rows[3]?.[0]).toContain('shorthand');
  });

  it('explains every column and every mark of shorthand', () => {
    const terms = notes?.rows.map(([term]) => term) ?? [];
    for (const { title } of figure.table.columns) expect(terms).toContain(`Column: ${title}`);
    for (const mark of Object.keys(SHORTHAND)) expect(terms).toContain(mark);
    expect(notes?.rows.flat().join(' ')).toContain(input.measure.definition);
  });

  it('holds no formula, and the same bytes each time', () => {
    expect(Buffer.from(xlsxOf(figure)).equals(Buffer.from(bytes))).toBe(true);
    expect(readSheets(bytes, 'raw').join('')).not.toMatch(/<f[ >]/);
  });

  const office = ['soffice', 'libreoffice'].find((tool) => spawnSync(tool, ['--version']).status === 0);
  it.skipIf(office === undefined)('opens in another program, which runs nothing of it (where LibreOffice is installed)', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
    writeFileSync(path.join(folder, 'book.xlsx'), bytes);
    execFileSync(office ?? '', ['--headless', '--convert-to', 'csv', '--outdir', folder, path.join(folder, 'book.xlsx')]);
    expect(readFileSync(path.join(folder, 'book.csv'), 'utf8')).toContain('"=SUM(1,2)"');
  });

  it.skipIf(office === undefined)(
    'opens as CSV too: a row a council, letters as they are, nothing run (where LibreOffice is installed)',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'table-'));
      writeFileSync(path.join(folder, 'table.csv'), csv);
      const outdir = path.join(folder, 'seen');
      execFileSync(office ?? '', ['--headless', '--convert-to', 'csv', '--outdir', outdir, path.join(folder, 'table.csv')]);
      const seen = Papa.parse<string[]>(readFileSync(path.join(outdir, 'table.csv'), 'utf8').replace('\ufeff', ''), {
        skipEmptyLines: true
      }).data;
      expect(seen).toHaveLength(1 + figure.table.rows.length);
      expect(seen[0]).toEqual(figure.table.columns.map(({ name }) => name));
      expect(seen.flat()).toContain("'=SUM(1,2)");
      expect(seen.flat()).toContain('Bournemouth, Christchurch and Poole & the <Isles>');
    }
  );
});

describe('what else is taken', () => {
  it('JSON has null for no figure, and a reason', () => {
    const {
      rows: all,
      columns,
      address
    } = JSON.parse(jsonOf(figure)) as { rows: Record<string, unknown>[]; columns: unknown[]; address: string };
    expect(all.find(({ area }) => area === 'Withheld')).toMatchObject({
      value: null,
      status: 'suppressed',
      reason: 'DfE withholds this figure'
    });
    expect(columns).toHaveLength(figure.table.columns.length);
    expect(address).toBe('https://atlas.example/measures/plans-within-20-weeks?data=0123456789ab');
  });

  it('a pasted table is one in Word and in Excel, and runs nothing', () => {
    const { html, text } = pastedTable(figure);
    expect(html.match(/<tr>/g)).toHaveLength(figure.table.rows.length + 1);
    expect(html).toContain('<td>&#39;=SUM'.replace('&#39;', "'"));
    expect(html).toContain('Poole &amp; the &lt;Isles&gt;');
    const lines = text.split('\n').map((line) => line.split('\t'));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([figure.table.columns.length]));
    expect(lines.flat().some((cell) => /^[=+@]/.test(cell))).toBe(false);
  });

  it('citations name the publisher first', () => {
    const cite = (style: Parameters<typeof citationOf>[2]) => citationOf(figure, input.sources, style);
    expect(cite('plain')).toMatch(
      /^Department for Invention & Co, Plans \{of\} 100%, Reporting year 2026, 2026-06-11, .*SEND Parity Atlas, .*data=0123456789ab$/
    );
    expect(cite('markdown')).toMatch(
      /^\[Department for Invention & Co.*\]\(https:\/\/atlas\.example\/release\)\. \[SEND Parity Atlas/
    );
    expect(cite('bibtex')).toMatch(
      /^@misc\{departmentforinventionco2026,\n {2}author = \{\{Department for Invention \\& Co\}\},\n {2}title = \{Plans \\textbraceleft\{\}of\\textbraceright\{\} 100\\%, Reporting year 2026\}/
    );
    const ris = cite('ris');
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(2);
    expect(ris.match(/^ER {2}- \r$/gm)).toHaveLength(2);
    expect(ris.startsWith('TY  - DATA\r\nAU  - Department for Invention & Co\r\n')).toBe(true);
  });
});
