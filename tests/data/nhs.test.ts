import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../pipelines/books/xlsx.ts';
import { readAutismWaits } from '../../src/lib/publications/autism-waits.ts';
import type { Sheet } from '../../src/lib/publications/book.ts';
import { readCommunityWaits } from '../../src/lib/publications/community-waits.ts';
import { readMentalHealthContacts } from '../../src/lib/publications/mental-health-contacts.ts';
import { areas, line, observations, table } from './support.ts';

const icbs = table('area-icbs.csv');
const mains = icbs.filter((row) => row.main === 'yes');
const SERVICES = ['speech-therapy', 'occupational-therapy', 'community-paediatrics'] as const;

/**
 * October 2025, read from the XML of the workbook by other means: of each board, for speech therapy, occupational therapy and community
 * paediatrics, how many were waiting over 18 weeks, over 52 weeks, and in all. A hyphen: all blank.
 */
const BOARDS = new Map(
  `
  QE1 990/10/2260 158/0/506 1140/214/1599
  QF7 465/0/1506 228/52/410 11966/9459/13433
  QGH 112/1/799 147/64/270 1631/1042/2177
  QH8 18/0/240 - 309/2/1192
  QHG - - -
  QHL 916/5/2464 78/0/379 15863/10460/19050
  QHM 1129/72/3218 285/0/1253 2033/664/2713
  QJ2 313/1/884 2/0/29 2765/2212/3164
  QJG 80/0/621 58/26/474 3189/1152/7043
  QJK 3121/1729/3943 295/71/482 1884/174/3184
  QJM 48/0/304 0/0/11 2387/525/3340
  QK1 6/0/359 16/0/205 8156/6380/8995
  QKK 286/33/2116 25/0/642 12814/5890/17137
  QKS 485/56/987 93/8/464 4545/2461/5753
  QM7 20/5/517 50/2/347 7528/4995/8788
  QMF 348/5/1980 294/61/974 3614/1589/5889
  QMJ 413/40/1225 16/0/230 1145/644/1645
  QMM - 3/0/90 2673/1945/3261
  QNC 24/0/601 1/0/98 182/1/760
  QNQ - - -
  QNX 397/0/1333 1/0/19 3986/1461/5551
  QOC 366/8/862 1/0/122 338/1/1111
  QOP 1498/115/4621 168/0/1088 1086/26/3282
  QOQ 1683/531/2958 249/51/460 280/0/545
  QOX - - -
  QPM 1034/51/1456 11/0/174 708/419/885
  QR1 541/74/1327 171/0/464 6/0/102
  QRL 223/0/1618 190/2/483 400/65/796
  QRV 89/1/1242 184/0/839 1227/14/3157
  QSL 58/0/395 143/0/454 14/0/141
  QT1 1241/40/2384 240/66/457 1118/8/2170
  QT6 1634/892/2061 6/0/47 3/0/132
  QU9 1635/816/2535 290/50/716 826/30/1641
  QUA 829/29/1908 48/0/297 829/7/1341
  QUE 681/32/2921 32/0/263 5767/3509/6872
  QUY 3/0/362 0/0/76 6335/4350/7379
  QVV 10/0/140 - 6002/4302/6423
  QWE 508/37/882 166/11/400 304/4/928
  QWO 2057/350/5324 229/6/679 5560/2567/7610
  QWU 370/119/1317 25/0/293 176/0/827
  QXU - - -
  QYG 330/0/2175 304/1/1250 6466/2037/11473
`
    .trim()
    .split('\n')
    .map((text): [string, string[]] => {
      const [code = '', ...services] = text.trim().split(' ');
      return [code, services];
    })
);

describe('area-icbs.csv', () => {
  it('gives each of the 153 living councils one main board, and all of its neighbourhoods a board', () => {
    const living = areas.filter(({ code, to }) => /^E(06|08|09|10)/.test(code) && to === '').map(({ code }) => code);
    expect(mains.map((row) => row.area).sort()).toEqual(living.sort());
    for (const code of living) {
      const own = icbs.filter((row) => row.area === code);
      expect(own.reduce((sum, row) => sum + Number(row.share), 0)).toBeCloseTo(100, 9);
      expect(Math.max(...own.map((row) => Number(row.share)))).toBe(Number(own.find((row) => row.main === 'yes')?.share));
    }
  });

  it('has 42 boards, each the main one of some council', () => {
    expect(new Set(icbs.map((row) => row.icb)).size).toBe(42);
    expect(new Set(mains.map((row) => row.icb_code))).toEqual(new Set(BOARDS.keys()));
    for (const row of icbs) expect([row.icb, row.icb_name]).toEqual([expect.stringMatching(/^E54\d{6}$/), expect.stringMatching(/^NHS /)]);
  });

  it('has ten councils in several boards', () => {
    const named = new Map(areas.map(({ code, name }) => [code, name]));
    const parts = (name: string) =>
      icbs.filter((row) => named.get(row.area ?? '') === name).map((row) => `${row.icb_code} ${Number(row.share).toFixed(1)}`);
    const several = mains.map((row) => named.get(row.area ?? '') ?? '').filter((name) => parts(name).length > 1);
    expect(several.sort()).toEqual(
      ['Buckinghamshire', 'Cumberland', 'Essex', 'Hampshire', 'Hertfordshire', 'North Yorkshire', 'Oxfordshire', 'Suffolk', 'Surrey', 'Westmorland and Furness'] // prettier-ignore
    );
    expect(parts('Essex')).toEqual(['QH8 56.7', 'QJG 22.8', 'QM7 20.5']);
    expect(parts('Westmorland and Furness')).toEqual(['QE1 74.6', 'QHM 25.4']);
  });
});

describe.each(SERVICES)('waits for %s', (service) => {
  const place = SERVICES.indexOf(service);

  it.each([
    [18, 0],
    [52, 1]
  ])('over %i weeks are those of all 42 boards in the workbook, for each of their councils', (weeks, index) => {
    const lines = new Map(observations.get(`${service}-waits-over-${weeks}-weeks`)?.map((found) => [found.area, found]));
    for (const { area = '', icb_code: board = '' } of mains) {
      const found = lines.get(area);
      const published = BOARDS.get(board)?.[place] ?? '';
      expect(found?.note).toContain(`icb-${board}`);
      expect(found?.note.includes('straddles-icbs')).toBe(icbs.filter((row) => row.area === area).length > 1);
      expect(found?.note.includes('organisations-missing')).toBe(board === 'QYG');
      if (published === '-') {
        expect(found).toMatchObject({ value: null, numerator: null, denominator: null, status: 'not-returned' });
        continue;
      }
      const [over, all] = [Number(published.split('/')[index]), Number(published.split('/')[2])];
      expect(found).toMatchObject({ numerator: over, denominator: all, status: 'ok' });
      expect(found?.value).toBeCloseTo((over / all) * 100, 10);
    }
  });

  it('add up, board by board, to the published line of England, which says that two organisations are missing', () => {
    const sum = (index: number) =>
      [...BOARDS.values()].map((services) => services[place] ?? '-').filter((text) => text !== '-').reduce((added, text) => added + Number(text.split('/')[index]), 0); // prettier-ignore
    for (const [weeks, index] of [[18, 0], [52, 1]] as const) { // prettier-ignore
      const england = line(`${service}-waits-over-${weeks}-weeks`, 'england', '2025-10');
      expect(england).toMatchObject({ numerator: sum(index), denominator: sum(2), status: 'ok', row: 6 });
      expect(england.note).toContain('organisations-missing');
    }
  });

  it('have no line for regions: the NHS has seven others', () => {
    for (const { slug } of areas.filter(({ kind }) => kind === 'region'))
      expect(line(`${service}-waits-over-18-weeks`, slug, '2025-10')).toMatchObject({ value: null, status: 'no-row', row: null });
  });
});

it('37, 36 and 38 of the 42 boards report the three services', () => {
  const reporting = SERVICES.map((_, place) => [...BOARDS.values()].filter((services) => services[place] !== '-').length);
  expect(reporting).toEqual([37, 36, 38]);
});

describe('the older series', () => {
  it('show England as published', () => {
    const england = (id: string) => observations.get(id)?.filter(({ area }) => area === 'E92000001').map(({ value }) => value); // prettier-ignore
    expect(england('autism-first-seen-after-13-weeks-under-10')).toEqual([51, 53, 55, 42, 22]);
    expect(england('autism-first-seen-after-13-weeks-10-to-17')).toEqual([44, 46, 45, 36, 19]);
    expect(line('mental-health-contacts-growth', 'england', '2021-22')).toMatchObject({ numerator: 674485, denominator: 572912 });
  });

  it('show a board that is one sub-location, and no board that is several', () => {
    const lincolnshire = line('autism-first-seen-after-13-weeks-10-to-17', 'lincolnshire', '2023-06');
    expect(lincolnshire).toMatchObject({ value: 27, numerator: null, denominator: null, status: 'ok', note: ['icb-QJM'] });
    expect(line('mental-health-contacts-growth', 'lincolnshire', '2021-22')).toMatchObject({ numerator: 6955, denominator: 6245 });
    for (const id of ['autism-first-seen-after-13-weeks-10-to-17', 'autism-first-seen-after-13-weeks-under-10'])
      expect(line(id, 'leeds', '2023-06')).toMatchObject({ value: null, status: 'no-row' });
    expect(line('mental-health-contacts-growth', 'leeds', '2021-22')).toMatchObject({ value: null, status: 'no-row' });
  });
});

const SOURCES = process.env.PARITY_SOURCES ?? '';

describe.skipIf(SOURCES === '')('the readers of the NHS files', () => {
  const file = (name: string) => readFileSync(join(SOURCES, 'nhs', name));
  let sheets: Sheet[] = [];
  beforeAll(() => {
    sheets = readXlsx(file('community-health-services-waiting-times-october-2025.xlsx'));
  });
  const change = (title: RegExp, row: number, column: number, text: string): Sheet[] =>
    sheets.map((sheet) => {
      if (!title.test(sheet.rows[0]?.[0] ?? '')) return sheet;
      const rows = sheet.rows.map((cells, index) => (index === row ? cells.with(column, text) : cells));
      return { ...sheet, rows };
    });

  it('find every band of every board adding up to its total, and none blank beside a total', () => {
    const reading = readCommunityWaits(sheets, 'waits.xlsx');
    expect(reading.problems).toEqual([]);
    const ofLevel = (level: string) => reading.rows.filter((row) => row.level === level);
    expect([ofLevel('england').length, ofLevel('icb').length]).toEqual([1, 42]);
    expect(ofLevel('beside').filter(({ onsCode }) => onsCode.startsWith('Y'))).toHaveLength(7);
    expect(ofLevel('beside').length).toBeGreaterThan(100);
    for (const { cells } of reading.rows)
      for (const service of ['speechTherapy', 'occupationalTherapy', 'communityPaediatrics']) {
        const total = cells[`${service}Waiting`]?.value ?? null;
        const bands = Object.entries(cells).filter(([name]) => name.startsWith(service) && name.endsWith('Weeks'));
        expect(bands).toHaveLength(8);
        for (const [, cell] of bands) expect(cell.value === null).toBe(total === null);
        expect(bands.reduce((sum, [, cell]) => sum + (cell.value ?? 0), 0)).toBe(total ?? 0);
      }
  });

  it('name the sheet and the row of every cell', () => {
    const humber = readCommunityWaits(sheets, 'waits.xlsx').rows.find(({ onsCode }) => onsCode === 'QOQ');
    expect(humber?.cells.speechTherapyOver104Weeks).toMatchObject({
      column: 'Table 4h: (CYP) Therapy interventions: Speech and language',
      line: 33
    });
  });

  it('leave a blank band to the checks, refuse text, and miss a table that is gone', () => {
    const problems = (changed: Sheet[]) => readCommunityWaits(changed, 'waits.xlsx').problems;
    expect(problems(change(/>18-52 weeks/, 32, 47, ''))).toEqual([]);
    expect(problems(change(/>18-52 weeks/, 32, 47, 'n/a'))[0]).toMatchObject({ severity: 'error', line: 33 });
    expect(problems(change(/>18-52 weeks/, 0, 0, 'Something else'))[0]).toMatchObject({ severity: 'error' });
    expect(problems(change(/>18-52 weeks/, 0, 0, 'Number waiting >18-52 weeks (127-364 days) by service, November 2025'))[0]?.what).toContain('different months'); // prettier-ignore
  });

  it('take the older series from the lines of the two files', () => {
    const autism = readAutismWaits(gunzipSync(file('autism-waiting-time-by-sub-icb-to-2023-06.csv.gz')).toString(), 'autism.csv');
    const text = file('mhsds-cyp-contacts-by-sub-icb-to-2023-08.csv').toString();
    const contacts = readMentalHealthContacts(text, 'contacts.csv');
    expect([autism.problems, contacts.problems]).toEqual([[], []]);
    expect(contacts.rows).toHaveLength(107);
    const lines = Papa.parse<string[]>(text).data;
    for (const { cells, name } of contacts.rows)
      for (const [cell, year] of [[cells.contacts, '31/03/2022'], [cells.contactsYearBefore, '31/03/2021']] as const) { // prettier-ignore
        const published = lines[(cell?.line ?? 0) - 1] ?? [];
        expect([published[1], published[2], published[10]]).toEqual([year, 'Final', cell?.published]);
        if (name === 'England') expect(published[4]).toBe('England');
      }
  });
});
