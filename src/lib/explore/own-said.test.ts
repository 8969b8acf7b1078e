import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { said } from '../../../tests/fixtures/own-said.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile } from './files.ts';
import type { OwnChoices } from './own-choices.ts';

/* What people have in their tables, each with all that the page says of it. Every figure is made for these tests. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const read = async (bytes: Uint8Array | string, name = 'a.csv', choices: OwnChoices = {}) =>
  readFile(new File([bytes as BlobPart], name), name, gazetteer, undefined, '2026-11-26', undefined, choices);

type Case = [what: string, text: string, says: string[]];
const CASES = ['own-said.json', 'own-tried.json'].flatMap(
  (name) => JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8')) as Case[]
);

describe('what a table says, and what is said of it', () => {
  it.each(CASES)('%s', async (_, text, says) => expect(said(await read(text))).toEqual(says));

  it('percentages that may be shares are read as the reader says', async () => {
    const text = 'Council,% in time\nDevon,0.46\nKent,0.07\n';
    expect(said(await read(text, 'a.csv', { fractions: 'share' }))).toEqual([
      '% in time (%)',
      'line 2, Devon: 46',
      'line 3, Kent: 7',
      'asked: What does 0.46 mean under ‘% in time’?'
    ]);
    expect(said(await read(text, 'a.csv', { fractions: 'percent' })).slice(1, 3)).toEqual([
      'line 2, Devon: 0.46',
      'line 3, Kent: 0.07'
    ]);
  });

  it('a name whose code is another council’s is settled by the reader', async () => {
    const text = 'Council,Code,n\nDevon,E10000008,5\nKent,E10000008,6\n';
    expect(said(await read(text, 'a.csv', { names: [['Kent', 'E10000016']] }))).toEqual([
      'n',
      'line 2, Devon: 5',
      'line 3, Kent: 6'
    ]);
  });
});

describe('text of other machines', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  it.each([
    ['lines that end as on an old Macintosh', 'Council,Spent\rDevon,1\xca234\rKent,2\xca250\r', '1234'],
    ['a space of a Macintosh within a number', 'Council,Spent\r\nDevon,1\xca234\r\nKent,2\xca250\r\n', '1234'],
    ['an apostrophe of a Macintosh', 'Council,Children\xd5s plans\nDevon,12\nKent,13\n', '12'],
    ['a space of Windows within a number', 'Council,Spent\nDevon,1\xa0234\nKent,2\xa0250\n', '1234']
  ])('%s', async (_, text, value) => {
    const lines = said(await read(bytes(text)));
    expect(lines[1]).toBe(`line 2, Devon: ${value}`);
    expect(lines[0]).toMatch(/^(Spent|Children’s plans)$/);
  });

  it('in UTF-32 is refused by its name', async () => {
    const text = 'Council,Plans\nDevon,12\n';
    const wide = new Uint8Array(4 + text.length * 4);
    wide.set([0xff, 0xfe, 0, 0]);
    [...text].forEach((letter, i) => (wide[4 + i * 4] = letter.charCodeAt(0)));
    expect(said(await read(wide))).toEqual([expect.stringMatching(/^refused: It is text in UTF-32, /) as string]);
  });
});

describe('a workbook', () => {
  /** A workbook whose first sheet is changed as programs write it. */
  async function book(rows: (string | number)[][], change: (sheet: string) => string): Promise<Uint8Array> {
    const files = unzipSync(await writeXlsx({ sheets: [{ name: 'A', rows }] }));
    const path = 'xl/worksheets/sheet1.xml';
    return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path] ?? new Uint8Array()))) });
  }
  const rows = [
    ['Council', 'Old', 'Plans'],
    ['Devon', 99, 12],
    ['Kent', 98, 7],
    ['Essex', 97, 3]
  ];
  const HIDDEN = 'hidden, and left out. To have what is hidden read, show it in the spreadsheet and save the file.';

  it('has rows and columns that are not shown: left out, and said', async () => {
    const hidden = await book(rows, (sheet) =>
      sheet
        .replace('<row r="3"', '<row r="3" hidden="1"')
        .replace('<sheetData>', '<cols><col min="2" max="2" width="0" hidden="1" customWidth="1"/></cols><sheetData>')
    );
    expect(said(await read(hidden, 'a.xlsx'))).toEqual([
      'Plans',
      'line 2, Devon: 12',
      'line 4, Essex: 3',
      `1 row and 1 column of the sheet are ${HIDDEN}`
    ]);
  });

  it('has a formula without a saved value: told, and no empty cell', async () => {
    const unsaved = await book(rows, (sheet) =>
      sheet.replace('<v>7</v>', '<f>1+6</f>').replace('<v>12</v>', '<f>6*2</f><v>12</v>')
    );
    expect(said(await read(unsaved, 'a.xlsx'))).toEqual([
      'Old | Plans',
      'line 2, Devon: 99 | 12',
      'line 3, Kent: 98 | no figure, ‘=1+6’',
      'line 4, Essex: 97 | 3',
      "warning, line 3, Plans: '=1+6' is a formula without a saved value: Kent has no figure."
    ]);
  });

  it('has one figure in a cell over two councils, which is neither’s; a year and a code over rows of one council are each row’s', async () => {
    const merged = [
      { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
      { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
      { startRow: 3, startCol: 2, endRow: 4, endCol: 2 }
    ];
    const shared = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Council', 'Plans', 'Code', 'Year'],
            ['Cornwall', 45, 908, 2024],
            ['Isles of Scilly', null, 420, 2024],
            ['Devon', 7, 878, 2023],
            [null, 8, null, 2024]
          ],
          merges: merged
        }
      ]
    });
    expect(said(await read(shared, 'a.xlsx'))).toEqual([
      'Plans',
      'line 2, Cornwall, 2024: no figure, ‘45 (one cell over 2 rows)’',
      'line 3, Isles of Scilly, 2024: no figure, ‘45 (one cell over 2 rows)’',
      'line 4, Devon, 2023: 7',
      'line 5, Devon, 2024: 8',
      "warning, line 2, Plans: '45 (one cell over 2 rows)' is no number: Cornwall has no figure.",
      "warning, line 3, Plans: '45 (one cell over 2 rows)' is no number: Isles of Scilly has no figure."
    ]);
  });

  it('has figures that its number format holds back: they stay held back', async () => {
    const held = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Council', 'Plans'],
            ['Devon', 3],
            ['Kent', 12]
          ],
          cells: new Map([
            ['1,1', { value: 3, style: { numFmt: '[<5]"<5";0' } }],
            ['2,1', { value: 12, style: { numFmt: '[<5]"<5";0' } }]
          ])
        }
      ]
    });
    expect(said(await read(held, 'a.xlsx'))).toEqual(['Plans', 'line 2, Devon: no figure, ‘<5’', 'line 3, Kent: 12']);
  });
});
