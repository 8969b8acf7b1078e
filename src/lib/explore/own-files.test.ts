import { readFileSync, readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile, type BroughtFile } from './files.ts';
import type { OwnChoices } from './own-choices.ts';
import { extremesInWords, guessedFigure, ownMeasure } from './own-measure.ts';
import { besides } from './wholes.ts';

/* Tables of other people's, in the shapes that they come in. Every figure in them is made for these tests. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const rows = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${file}`, 'utf8').trim(), { header: true }).data;
besides.set(gazetteer, {
  districts: rows('districts.csv').map(({ name = '', area = '', code = '', to = '' }) => [name, area, code, to] as const)
});

const FOLDER = 'tests/fixtures/own';
const brought = (bytes: Uint8Array | string, name: string, choices: OwnChoices = {}) =>
  readFile(new File([bytes as BlobPart], name), name, gazetteer, undefined, '', undefined, choices);
const fixture = (name: string, choices: OwnChoices = {}) => brought(readFileSync(`${FOLDER}/${name}`), name, choices);

/** What is drawn of a file, in one line: columns, years, councils with their figure of the newest year, names that are open, rows set aside. */
function drawn(file: BroughtFile): string {
  if (file.state !== 'own')
    return `${file.state}: ${file.state === 'refused' ? file.reason : JSON.stringify('problems' in file ? file.problems : '')}`;
  const { table, offers } = file;
  const figure = guessedFigure(table.figures);
  const newest =
    table.periods.findLast((period) =>
      table.rows.some((row) => row.period === period && figure && row.cells.has(figure.index))
    ) ?? null;
  const figures = table.rows
    .filter(({ period }) => period === newest)
    .map(({ area, cells }) => {
      const cell = cells.get(figure?.index ?? -1);
      return `${area.name} ${cell?.kind === 'number' ? cell.value : 'none'}`;
    });
  return [
    `${table.councilColumn} > ${figure?.name ?? ''}${figure?.unit ?? ''}${newest === null ? '' : ` ${newest}`}`,
    figures.join(', '),
    ...offers.kinds.map(({ heading, chosen }) => `${heading}=${chosen}`),
    ...(offers.names.length > 0 ? [`open: ${offers.names.map(({ written }) => written).join(', ')}`] : []),
    ...(table.setAside.length > 0 ? [`aside: ${table.setAside.map(({ name }) => name.slice(0, 24)).join(', ')}`] : [])
  ].join(' | ');
}

const DRAWN: Readonly<Record<string, string>> = {
  'abolished.csv': 'Council > Plans | Devon 7, Kent 8 | open: Cumbria, Northamptonshire',
  'codes-only.csv': 'UTLA code > Rate per 1000 | Devon 12.5, Kent 13.5, Bristol, City of 14',
  'dates-turned.csv': 'Council > Weeks waited | Devon none, Kent none, Essex 14, Derby 9, Bristol, City of 11',
  'dfe-codes-decimal.csv': 'LA code > n | Devon 5, Kent 6',
  'districts-too.csv': 'District or council > n | Devon 5, Kent 9 | open: Guildford, Woking',
  'fingertips.csv': 'Area Code > Value 2023-24 | Devon 10.5, Kent 12.5 | aside: E92000001',
  'foi-blank-rows.csv': 'Council > Plans | Devon 120, Kent 85',
  'foi-excel-sep.csv': 'Council > Plans | Devon 1234, Kent 77',
  'foi-footnotes.csv': 'Area > Appeals | Dorset 8, Devon 9, Kent 10, Essex 11, Derby 12, Bournemouth, Christchurch and Poole 3',
  'foi-late-names.csv':
    'Council > Waiting | Devon 12, Leicester 30, County Durham 7, Barking and Dagenham 9, St. Helens 4, Southend-on-Sea 5, Stoke-on-Trent 6, Kingston upon Thames 8',
  'foi-money.csv': 'Authority > Spent on tribunals 2023/24£ | Devon 1234567.5, Kent 900000, Essex 0, Derby none',
  'foi-no-heading.csv': 'column A > column B | Devon 120, Kent 85, Essex 64',
  'foi-percent.csv': 'Name of council > Plans finalised in 20 weeks% | Devon 46.4, Kent 100, Essex 0, Derby none',
  'foi-replies.csv':
    'Local Authority > Plans overdue | Devon 120, Bristol, City of 85, Camden 64, Bournemouth, Christchurch and Poole none, Sheffield none, Greenwich none, Kent 1200 | aside: Notes: figures are as co',
  'foi-semicolon-decimals.csv': 'Rada > Podil | Devon 46.4, Kent 7.5, Essex 100',
  'foi-utf16.txt': 'Council > Plans | Devon 1234, Kent 77',
  'foi-windows.csv': 'Council > Spent£ | Devon 100, Kent 250',
  'lait-many-indicators.csv': 'LA Name > Figures by year 2024 | Devon 45, Kent 55 | Indicator=Plans in time',
  'lait-sheet.csv': 'Local Authority > Figures by year 2024 | Devon 52.4, Kent none, Essex 37.4 | aside: South West, England',
  'marks.csv':
    'Council > n | Devon none, Kent none, Essex none, Derby none, Bristol, City of none, Surrey none, Cornwall none, Norfolk none, Suffolk none, Dorset none, Wiltshire 12, Barnet 7',
  'nomis.csv':
    'local authority: county / unitary > Aged 16-64 | Devon 100.5, Kent 200.1, Essex none | aside: ! Estimate not available',
  'oflog.csv': 'Authority code > Value 2023-24 | Devon 46.4, Kent 40.4, Bristol, City of none',
  'old-codes.csv': 'GSS code > n | Devon 5, Kent 6 | open: E06000028',
  'other-nations.csv': 'Council > n | Devon 5, Kent 9 | aside: Cardiff, Glasgow City, United Kingdom',
  'pivot-excel.csv': 'Row Labels > Sum of Plans | Devon 50, Kent 90 | aside: Grand Total',
  'pivot-filled-down.csv': 'Council > Plans | Devon 50, Kent 90, Essex 70 | Need=Total',
  'pivot-months.csv': 'Council > Apr-24 | Devon 3, Kent 5',
  'pivot-two-headings.csv': 'Council > Plans 2024 | Devon 120, Kent 210, Essex 160',
  'pivot-years-wide.csv': 'Local authority > Figures by year 2021-22 | Devon 15, Kent 25, Cumbria 7',
  'proto.csv': '__proto__ > constructor | Devon 5, Kent 6 | open: toString, __proto__',
  'quoted-newlines.csv': 'Local authority > Plans issued | Devon 5, Bristol, City of 6',
  'scientific.csv': 'Council > Budget | Devon none, Kent 13000000, Essex none, Derby 900, Bristol, City of 800',
  'table-tool-long.csv': 'new_la_code > pupils 2023-24 | Devon 900, Kent 1900 | sex=Total',
  'table-tool-no-total.csv': 'Local authority > Referrals | Devon 10, Kent 20 | Quarter=Q1',
  'table-tool-two-kinds.csv': 'Local authority > Plans 2024 | Devon 50, Kent 90 | Age=All | Need=All needs',
  'two-regions-tables.csv':
    'column A > column B | County Durham 5, Gateshead 6, Devon 7, Dorset 8 | aside: North East, Council, South West, Council'
};

describe('tables in the shapes that people have them', () => {
  it.each(Object.entries(DRAWN))('%s', async (name, expected) => expect(drawn(await fixture(name))).toBe(expected));

  it('each has its line here', () => expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(DRAWN).sort()));
});

describe('a workbook', () => {
  const sheet = [
    ['Plans issued in 2024'],
    [null],
    ['Council', 'Share', 'When', 'Code', 'Spent', 'n'],
    ['Devon', 0.46412, new Date(Date.UTC(2024, 2, 1)), 7, 1200.5, 1234],
    ['Kent', 1, null, 12, 60, 5]
  ];
  const cells = new Map([
    ['3,1', { value: 0.46412, style: { numFmt: '0.0%' } }],
    ['4,1', { value: 1, style: { numFmt: '0%' } }],
    ['3,3', { value: 7, style: { numFmt: '000' } }],
    ['4,3', { value: 12, style: { numFmt: '000' } }],
    ['3,4', { value: 1200.5, style: { numFmt: '"£"#,##0.00' } }],
    ['4,4', { value: 60, style: { numFmt: '£#,##0' } }]
  ]);
  const cover = { name: 'Cover', rows: [['About these figures'], ['Ask Devon for more']] };

  it('of Excel is read as it shows its cells, the sheet with most councils first', async () => {
    const bytes = await writeXlsx({
      sheets: [cover, { name: 'Plans', rows: sheet, cells }, { name: 'Away', rows: [['x']], hidden: true }]
    });
    const file = await brought(bytes, 'plans.xlsx');
    expect(drawn(file)).toBe('Council > Share% | Devon 46.412, Kent 100');
    if (file.state !== 'own') throw new Error(file.state);
    expect(file.offers).toMatchObject({ sheet: 'Plans', sheets: [{ name: 'Cover' }, { name: 'Plans', rows: 4 }] });
    expect(file.table.figures.map(({ name, unit }) => name + unit)).toEqual(['Share%', 'Spent£', 'n']);
    expect(file.table.rows[0]?.line).toBe(4);
    expect(drawn(await brought(bytes, 'plans.xlsx', { sheet: 'Cover' }))).toMatch(/^refused/);
  });

  it('of OpenDocument is read, with a merged council over its rows', async () => {
    const rows = [
      ['Council', 'Need', 'Plans'],
      ['Devon', 'Total', 5],
      [null, 'Autism', 2],
      ['Kent', 'Total', 9],
      [null, 'Autism', 3]
    ];
    const merges = [1, 3].map((row) => ({ startRow: row, startCol: 0, endRow: row + 1, endCol: 0 }));
    const bytes = await writeOds({ sheets: [{ name: 'Needs', rows, merges }] });
    expect(drawn(await brought(bytes, 'needs.ods'))).toBe('Council > Plans | Devon 5, Kent 9 | Need=Total');
  });

  it('with merged headings tells its columns apart', async () => {
    const rows = [
      ['Council', 'Autism', null, 'Speech', null],
      [null, 'Plans', 'Waits', 'Plans', 'Waits'],
      ['Devon', 1, 2, 3, 4],
      ['Kent', 5, 6, 7, 8]
    ];
    const file = await brought(await writeXlsx({ sheets: [{ name: 'A', rows }] }), 'a.xlsx');
    if (file.state !== 'own') throw new Error(file.state);
    expect(file.table.councilColumn).toBe('Council');
    expect(file.table.figures.map(({ name }) => name)).toEqual(['Autism Plans', 'Autism Waits', 'Speech Plans', 'Speech Waits']);
  });

  it('that is damaged, an archive of something else, or empty says so', async () => {
    const sound = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Council', 'n'],
            ['Devon', 1]
          ]
        }
      ]
    });
    const reason = async (bytes: Uint8Array) => {
      const file = await brought(bytes, 'a.xlsx');
      return file.state === 'refused' ? file.reason : file.state;
    };
    expect(await reason(sound)).toBe('own');
    expect(await reason(sound.slice(0, sound.length - 200))).toMatch(/^It is a workbook that cannot be read/);
    expect(await reason(zipSync({ 'readme.txt': new Uint8Array(5) }))).toMatch(/^It is a ZIP archive and no workbook/);
    expect(await reason(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))).toMatch(/all empty or hidden/);
  });

  it('that unpacks to more than a device holds is refused before it is unpacked', async () => {
    const packed = zipSync({ 'xl/workbook.xml': [new Uint8Array(1_000_000), { level: 9 }] });
    // The directory at the end of an archive says how long each file is.
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const at = packed.findLastIndex((_, i) => i + 4 <= packed.length && view.getUint32(i, true) === 0x02014b50);
    view.setUint32(at + 24, 3_000_000_000, true);
    const file = await brought(packed, 'bomb.xlsx');
    expect(file).toMatchObject({ state: 'refused', reason: expect.stringMatching(/^It unpacks to more than 400 MB/) as string });
  });
});

describe('what a reader says is followed', () => {
  const own = (file: BroughtFile) => {
    if (file.state !== 'own') throw new Error(JSON.stringify(file));
    return file;
  };

  it('a name is settled, undone, or no council; one that is in the file already is refused', async () => {
    const text = 'Council,n\nDerbyshir,1\nDevon,2\nNarnia,3\n';
    const read = async (names: OwnChoices['names'] & object) => own(await brought(text, 'a.csv', { names }));
    const open = await read([]);
    expect(open.offers.names).toMatchObject([
      {
        written: 'Derbyshir',
        lines: [2],
        beside: 'n 1',
        options: [{ code: 'E10000007', name: 'Derbyshire', why: 'spelt most like it' }]
      },
      { written: 'Narnia', options: [] }
    ]);
    const settled = await read([
      ['Derbyshir', 'E10000007'],
      ['Narnia', null]
    ]);
    expect(drawn(settled)).toBe('Council > n | Derbyshire 1, Devon 2 | open: Derbyshir, Narnia | aside: Narnia');
    expect(settled.offers.names.map(({ settled: code }) => code)).toEqual(['E10000007', null]);
    expect(settled.table.unmatched).toEqual([]);
    const twice = await read([['Narnia', 'E10000008']]);
    expect(twice.table.unmatched.map(({ why }) => why)).toContain(
      'Devon is in the file already, on line 3. Choose another council, or leave it out.'
    );
    expect(drawn(twice)).not.toContain('3');
  });

  it('an abolished council is drawn in a year of its own', async () => {
    const file = own(await fixture('abolished.csv', { year: '2020' }));
    expect(drawn(file)).toBe('Council > Plans 2020 | Cumbria 5, Northamptonshire 9, Devon 7, Kent 8');
  });

  it('another column of councils, figures, a share with its interval, children, a kind of row', async () => {
    expect(drawn(await fixture('fingertips.csv', { council: 4 }))).toMatch(/^Area Name > Value/);
    expect(drawn(await fixture('table-tool-two-kinds.csv', { kinds: [[2, 'Autism']] }))).toContain('Devon 10, Kent 20');
    const file = own(await fixture('foi-replies.csv'));
    const [overdue, all] = file.table.figures;
    const share = ownMeasure(file.table, { figure: overdue?.index ?? 0, whole: all?.index ?? 0 }, gazetteer, null);
    const devon = share?.rows.find(({ name }) => name === 'Devon');
    expect(devon).toMatchObject({ value: 30, count: '120 of 400', short: '30.0%', label: 'Devon: 120 of 400, 30.0%' });
    // Wilson (1927) for 120 of 400: 25.7% to 34.7%.
    expect([devon?.low?.toFixed(1), devon?.high?.toFixed(1)]).toEqual(['25.7', '34.7']);
    expect(share && extremesInWords(share)).toBe('Highest: Camden (63.4%). Lowest: Devon (30.0%).');
    const per = ownMeasure(file.table, { figure: overdue?.index ?? 0, whole: -1 }, gazetteer, null);
    const children = gazetteer.areas.find(({ name }) => name === 'Devon')?.children ?? 0;
    expect(per?.rows.find(({ name }) => name === 'Devon')?.value).toBeCloseTo((10_000 * 120) / children, 10);
  });

  it('commas, and figures with and without a sign', async () => {
    const commas = 'Council;Figure;Plans\nDevon;1,5;3\nKent;1,234;3\nEssex;2,75;3\n';
    expect(own(await brought(commas, 'a.csv')).offers.questions).toMatchObject([{ choice: 'commas', guess: null }]);
    expect(drawn(await brought(commas, 'a.csv', { commas: 'decimal' }))).toContain('Devon 1.5, Kent 1.234, Essex 2.75');
    expect(drawn(await brought('Council;n\nDevon;1.234,5\nKent;12\n', 'a.csv', { commas: 'decimal' }))).toContain('Devon 1234.5');
    const mixed = 'Council,On time\nDevon,12%\nKent,30\n';
    const asked = await brought(mixed, 'a.csv');
    expect('offers' in asked && asked.offers?.questions).toMatchObject([{ choice: 'mixed' }]);
    expect(drawn(await brought(mixed, 'a.csv', { mixed: 'same' }))).toBe('Council > On time% | Devon 12, Kent 30');
  });
});
