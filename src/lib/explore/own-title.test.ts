import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile } from './files.ts';
import { ownMeasure } from './own-measure.ts';

/* What is drawn of a table, called as a reader would. Every figure is made for these tests. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));

async function titleOf(text: string | Uint8Array, name = 'a.csv'): Promise<string | undefined> {
  const file = await readFile(new File([text as BlobPart], name), name, gazetteer, undefined, '2026-11-26');
  if (file.state !== 'own') throw new Error(JSON.stringify(file));
  return ownMeasure(file.table, {}, gazetteer, null, file.offers.kinds)?.title;
}
const YEARS = 'Council,2021/22,2022/23\nDevon,1,2\nKent,3,4\n';

describe('the title of a figure', () => {
  it.each([
    [
      'Plans issued, excluding exceptions, 2024',
      '"Plans issued, excluding exceptions 2023","Plans issued, excluding exceptions 2024"'
    ],
    ['Plans (number), 2024', '"Plans (number), 2023","Plans (number), 2024"'],
    ['Plans, 2024', 'Plans (2023),Plans (2024)'],
    ['Plans, 2024', '2023 - Plans,2024 - Plans'],
    ['Plans, late, 2024', '"Plans in 2023, late","Plans in 2024, late"'],
    ['Plans, January 2024', 'Plans in January 2023,Plans in January 2024']
  ])('%s', async (title, headings) => expect(await titleOf(`Council,${headings}\nDevon,1,2\nKent,3,4\n`)).toBe(title));

  it('says a year once', async () =>
    expect(await titleOf('Council,Year,Plans 2024\nDevon,2024,1\nKent,2024,2\n')).toBe('Plans 2024'));
});

describe('columns that are years and nothing else are called', () => {
  it('as the title over the table says', async () => {
    for (const over of [
      'Children waiting for therapy',
      'Table 3: Children waiting for therapy',
      'Children waiting for therapy, 2021/22 to 2022/23.'
    ])
      expect(await titleOf(`"${over}"\n\n${YEARS}`)).toBe('Children waiting for therapy, 2022-23');
  });

  it('as their sheet is called, where a person named that', async () => {
    const rows = [
      ['Council', '2021/22', '2022/23'],
      ['Devon', 1, 2],
      ['Kent', 3, 4]
    ];
    const book = async (name: string) => titleOf(await writeXlsx({ sheets: [{ name, rows }] }), 'a.xlsx');
    expect(await book('Children waiting')).toBe('Children waiting, 2022-23');
    expect(await book('Sheet1')).toBe('Figures by year, 2022-23');
  });

  it('as their file is called, where that has words', async () => {
    expect(await titleOf(YEARS, 'children_waiting-for-therapy (2).csv')).toBe('Children waiting for therapy, 2022-23');
    for (const name of ['download.csv', 'export-2024.csv', 'a1b2c3d4.csv', 'Book1.xlsx.csv', 'foi 2024.csv'])
      expect(await titleOf(YEARS, name)).toBe('Figures by year, 2022-23');
  });

  it('and never by a note, a link or an address', async () => {
    for (const over of ['Source: a council’s own return', 'https://example.org/some page', 'sent by someone@example.org to us'])
      expect(await titleOf(`"${over}"\n\n${YEARS}`)).toBe('Figures by year, 2022-23');
  });
});

it('a heading that only says how is told with what the file says over it', async () => {
  expect(await titleOf('Children waiting for therapy\nCouncil,Number\nDevon,1\nKent,2\n')).toBe(
    'Children waiting for therapy: number'
  );
  expect(await titleOf('EHC plans waiting at January 2024\nCouncil,Number\nDevon,1\nKent,2\n')).toBe(
    'EHC plans waiting at January 2024: number'
  );
  expect(await titleOf('EHC plans waiting at January 2024\nCouncil,2023,2024\nDevon,1,2\nKent,2,3\n')).toBe(
    'EHC plans waiting, 2024'
  );
  expect(await titleOf('Plans waiting\nCouncil,Q1 2023,Q2 2023\nDevon,1,2\nKent,2,2\n')).toBe('Plans waiting: Q1 2023');
  expect(await titleOf('Council,Number\nDevon,1\nKent,2\n')).toBe('Number');
  expect(await titleOf('Children waiting for therapy\nCouncil,Waiting\nDevon,1\nKent,2\n')).toBe('Waiting');
});
