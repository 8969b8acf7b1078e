import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { said } from '../../../tests/fixtures/own-said.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile } from './files.ts';
import type { OwnChoices } from './own-choices.ts';
import { isWebPage, sheetsOfHtml } from './own-html.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const read = (text: string | Uint8Array, name = 'export.xls', choices: OwnChoices = {}) =>
  readFile(new File([text as BlobPart], name), name, gazetteer, undefined, '2026-11-26', undefined, choices);
const rows = (html: string) => sheetsOfHtml(html).map(({ lines }) => lines.map(({ fields }) => fields));

/* As programs write a table that they call a workbook. */
const EXPORT = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>td { mso-number-format: "0" }</style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>Sheet1</x:Name></x:ExcelWorkbook></xml><![endif]--></head>
<body><table border=1>
<tr><th colspan=2>Requests &amp; replies<tr><th>Council<th>Spent
<tr><td>Bristol<td>&pound;1,234
<tr><td>Barnsley&nbsp;Council</td><td>£&#49;00</td></tr>
<TR><TD>Devon<TD>n/a</TABLE><p>2 of 3<script>document.write('<table><tr><td>1<td>2')</script></body></html>`;

describe('a web page under the name of a workbook', () => {
  it('is told from a table, however it begins', () => {
    for (const start of [
      '<html>',
      '\ufeff \n<!DOCTYPE HTML>',
      '<!-- made by x -->\n<table border=1>',
      '<META charset=utf-8><table>',
      '<?xml version="1.0"?>\n<!DOCTYPE html><html>'
    ])
      expect(isWebPage(start), start).toBe(true);
    for (const start of ['Council,Figure', '<5,12', '<?xml version="1.0"?><Workbook>', ''])
      expect(isWebPage(start), start).toBe(false);
  });

  it('is read as what it shows, and that is said', async () => {
    const file = await read(EXPORT);
    if (file.state !== 'own') throw new Error(said(file).join('\n'));
    expect(said(file)).toEqual([
      'Spent (£)',
      'line 3, Bristol, City of: 1234',
      'line 4, Barnsley: 100',
      'line 5, Devon: no figure, ‘n/a’',
      'The figures of ‘Spent’ are in pounds.',
      'It is a web page (HTML) under the name of a workbook. The table that it shows is read.'
    ]);
  });

  it('may be a web page that somebody saved, in any encoding', async () => {
    const page = '<html><body><h1>Réponse</h1><table><tr><td>Council<td>Plans<tr><td>Devon<td>12<tr><td>Kent<td>7</table>';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${page}`, 'utf16le'));
    for (const bytes of [page, utf16, new Uint8Array(Buffer.from(page, 'latin1'))]) {
      const file = await read(bytes, 'page.html');
      expect(file.state, said(file).join('\n')).toBe('own');
      expect(said(file)).toContain('It is a web page (HTML). The table that it shows is read.');
    }
  });

  it('has several tables: the one that names most councils is read, and the others are offered', async () => {
    const html = `<table><caption>Notes</caption><tr><td>a<td>b<tr><td>c<td>d</table>
      <table><tr><td>Council<td>Plans<tr><td>Devon<td>12<tr><td>Kent<td>7</table>`;
    const file = await read(html);
    if (file.state !== 'own') throw new Error(said(file).join('\n'));
    expect([file.offers.sheet, file.offers.sheets.map(({ name }) => name)]).toEqual(['Table 2', ['Notes', 'Table 2']]);
    expect((await read(html, 'export.xls', { sheet: 'Notes' })).state).not.toBe('own');
  });

  it('is a publication where its headings are one’s', async () => {
    const lines = readFileSync('tests/fixtures/reading/semicolon.csv', 'utf8').trim().split(/\r?\n/);
    const html = `<table>${lines
      .map(
        (line) =>
          `<tr>${line
            .split(';')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`
      )
      .join('')}</table>`;
    const file = await read(html);
    expect(file).toMatchObject({
      state: 'clean',
      note: 'It is a web page (HTML) under the name of a workbook. The table that it shows is read.'
    });
  });

  it('without a table is refused as what it is', async () => {
    for (const html of [
      '<!doctype html><html><body><h1>404</h1>',
      '<html><frameset><frame src="sheet001.htm"></frameset>',
      '<table><tr><td>Sign in</table>'
    ])
      expect(await read(html, 'data.csv')).toMatchObject({
        state: 'refused',
        reason: 'It is a web page, and shows no table. Save the table as CSV, Excel (.xlsx) or OpenDocument (.ods).'
      });
  });
});

describe('the cells of a table in HTML', () => {
  it('stand in their columns: over several rows in each, over several columns in the first', () => {
    expect(rows('<table><tr><td rowspan=2>Kent<td>1<tr><td>2<tr><td colspan=3>All<td>9</table>')).toEqual([
      [
        ['Kent', '1'],
        ['Kent', '2'],
        ['All', '', '', '9']
      ]
    ]);
    expect(rows('<table><tr><td>1<td rowspan=2>Kent<tr><td>2</table>')).toEqual([
      [
        ['1', 'Kent'],
        ['2', 'Kent']
      ]
    ]);
    expect(rows('<table><tr><td rowspan="0">Kent<td>1<tr><td rowspan=99999999>x<td>2<tr><td>3</table>')[0]?.length).toBe(3);
    expect(
      rows('<table><tr><td colspan=99999999>x<td>2<tr><td>3<td>4<tr><td>5<td>6</table>')[0]?.[0]?.length
    ).toBeLessThanOrEqual(1001);
  });

  it('are texts without their marks: breaks, entities, comments, tables within, hidden rows', () => {
    expect(
      rows(
        '<table><tr><td>A<br>B</td><td><b>1</b><!-- 2 -->3</td></tr><tr><td>&lt;5&hellip;&#x2019;&unknown;<td>a&nbsp;b</table>'
      )
    ).toEqual([
      [
        ['A B', '13'],
        ['<5…’&unknown;', 'a b']
      ]
    ]);
    const nested = sheetsOfHtml('<table><tr><td><table><tr><td>Kent<td>1<tr><td>Devon<td>2</table></table>');
    expect(nested.map(({ lines }) => lines.map(({ fields }) => fields))).toEqual([
      [
        ['Kent', '1'],
        ['Devon', '2']
      ]
    ]);
    const [hidden] = sheetsOfHtml('<table><tr><td>Kent<td>1<tr style="display: none"><td>Devon<td>2<tr><td>Essex<td>3</table>');
    expect([hidden?.lines.map(({ fields }) => fields[0]), hidden?.hidden.rows]).toEqual([['Kent', 'Essex'], 1]);
  });

  it('are found in any text at all, also in rows that nobody closed', () => {
    for (const text of [
      '<table',
      '<table><tr><td',
      '<table><tr><td>&',
      '<td>1</td></tr></table><tr>',
      '<'.repeat(50_000),
      '<table>'.repeat(5000),
      '<!--'.repeat(5000),
      '<script>'.repeat(5000)
    ])
      expect(Array.isArray(sheetsOfHtml(text))).toBe(true);
    const many = `<table>${'<tr><td>Kent<td>1'.repeat(100_000)}</table>`;
    expect(sheetsOfHtml(many)[0]?.lines).toHaveLength(100_000);
  });
});
