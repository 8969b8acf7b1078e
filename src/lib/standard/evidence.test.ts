import { describe, expect, it } from 'vitest';
import type { Area } from '../model/area.ts';
import { DATES } from './dates.ts';
import {
  cellsOf,
  checkEvidence,
  evidenceTemplate,
  readEvidence,
  sameEvidence,
  writeCells,
  writeEvidence,
  type EvidenceRow
} from './evidence.ts';
import { ITEMS } from './items.ts';

const council = (code: string, name: string, slug: string, over: Partial<Area> = {}): Area => ({
  code,
  name,
  slug,
  dfeCode: '',
  aliases: [],
  kind: 'unitary',
  region: '',
  from: '',
  to: '',
  children: 1000,
  ...over
});
const AREAS = [
  council('E06000023', 'Bristol, City of', 'bristol'),
  council('E10000007', 'Derbyshire', 'derbyshire', { dfeCode: '830' }),
  council('E06000010', 'Kingston upon Hull, City of', 'kingston-upon-hull', { aliases: ['Hull'] }),
  council('E10000009', 'Dorset', 'dorset-to-2019', { to: '2019-03-31' }),
  council('E06000059', 'Dorset', 'dorset'),
  council('E06000015', 'Derby', 'derby'),
  council('E09000001', 'City of London', 'city-of-london', { kind: 'london' }),
  council('E10000006', 'Cumbria', 'cumbria', { to: '2023-03-31' }),
  council('E06000063', 'Cumberland', 'cumberland'),
  council('E06000064', 'Westmorland and Furness', 'westmorland-and-furness'),
  council('E10000030', 'Surrey', 'surrey')
];
const BESIDE = {
  districts: [['Guildford', 'E10000030']] as const,
  changes: [{ date: '2023-04-01', from: ['E10000006'], to: ['E06000063', 'E06000064'] }],
  coming: [{ name: 'East Surrey', from: '2027-04-01', replaces: ['E10000030'] }]
};
const HEAD = 'council,item,verdict,evidence_url,date,note';
const read = (...lines: string[]) => readEvidence([HEAD, ...lines].join('\n'), AREAS, BESIDE);

describe('a local audit', () => {
  it('is read row by row, councils by any spelling', () => {
    const { rows, faults } = read(
      'Derbyshire,short-breaks,falls-short,https://example.org/a.pdf,2026-01-31,"Asked in 2025, answered late"',
      'hull,Short breaks\\, overnight included,meets,,2026-01-31,'.replace('\\,', ','),
      'bristol,eligibility-threshold,Not clear,http://example.org,31/01/2026,',
      '830,plan-delivered,meets,,2026-01-31,',
      'Dorset,behaviour-support,meets,,2026-01-31,'
    );
    expect(faults.map(({ line, what }) => [line, what])).toEqual([[3, 'The line has 7 cells where the first has 6.']]);
    expect(rows.map(({ line, area, item, verdict, date }) => [line, area, item, verdict, date])).toEqual([
      [2, 'E10000007', 'short-breaks', 'falls-short', '2026-01-31'],
      [4, 'E06000023', 'eligibility-threshold', 'not-clear', '2026-01-31'],
      [5, 'E10000007', 'plan-delivered', 'meets', '2026-01-31'],
      [6, 'E06000059', 'behaviour-support', 'meets', '2026-01-31']
    ]);
    expect(rows[0]?.note).toBe('Asked in 2025, answered late');
  });

  it('is dated on or before the day on which it is read', () => {
    const lines = ['2026-11-29', '2026-11-30', '30/01/2031'].map((date, i) => `Derbyshire,${ITEMS[i]?.id},meets,,${date},`);
    const dated = (today?: string) => readEvidence([HEAD, ...lines].join('\n'), AREAS, {}, today);
    expect(dated('2026-11-29').faults.map(({ line, column, what }) => [line, column, what])).toEqual([
      [3, 'date', '‘2026-11-30’ is after today.'],
      [4, 'date', '‘30/01/2031’ is after today.']
    ]);
    expect(dated().faults).toEqual([]);
  });

  it('knows official names', () => {
    const { rows, faults } = read(
      'Derbyshire County Council,short-breaks,falls-short,,2026-01-31,',
      'City of London Corporation,short-breaks,meets,,2026-01-31,',
      'Hull City Council,short-breaks,meets,,2026-01-31,'
    );
    expect([faults, rows.map(({ area }) => area)]).toEqual([[], ['E10000007', 'E09000001', 'E06000010']]);
  });

  it.each([
    [
      'Derbyshir,short-breaks,meets,,2026-01-31,',
      'council',
      'No council is called ‘Derbyshir’.',
      'Perhaps ‘Derbyshire’ is meant.'
    ],
    [
      'Derbyshire,short-brakes,meets,,2026-01-31,',
      'item',
      'The checklist has no item ‘short-brakes’.',
      'Perhaps ‘short-breaks’ is meant.'
    ],
    ['Derbyshire,short-breaks,fails,,2026-01-31,', 'verdict', '‘fails’ is no verdict.', 'Write meets, falls-short, not-clear.'],
    [
      'Derbyshire,short-breaks,not-published,,2026-01-31,',
      'verdict',
      '‘not-published’ is no verdict.',
      'Write meets, falls-short, not-clear.'
    ],
    [
      'Derbyshire,short-breaks,meets,javascript:alert(1),2026-01-31,',
      'evidence_url',
      '‘javascript:alert(1)’ is no web address.',
      'Begin it with https://, or leave it empty.'
    ],
    ['Derbyshire,short-breaks,meets,,2026-02-30,', 'date', '‘2026-02-30’ is no date that can be read.', DATES],
    [
      'Wales,short-breaks,meets,,2026-01-31,',
      'council',
      '‘Wales’ is a country, not a council.',
      'Name one of the 153 councils of England.'
    ],
    [
      'Atlantis,short-breaks,meets,,2026-01-31,',
      'council',
      'No council is called ‘Atlantis’.',
      'Use the name or the nine-character code of one of the 153 councils.'
    ],
    ['London,short-breaks,meets,,2026-01-31,', 'council', '‘London’ is a region, not a council.', 'Name a council of it.'],
    [
      'Guildford,short-breaks,meets,,2026-01-31,',
      'council',
      '‘Guildford’ is a district of ‘Surrey’.',
      'Name the county, if it is meant.'
    ],
    [
      'East Surrey,short-breaks,meets,,2026-01-31,',
      'council',
      '‘East Surrey’ is not a council before 2027-04-01.',
      'Until then name ‘Surrey’.'
    ],
    [
      'Cumbria,short-breaks,meets,,2026-01-31,',
      'council',
      '‘Cumbria’ is no longer a council.',
      'Name ‘Cumberland’ or ‘Westmorland and Furness’.'
    ],
    [
      'Derby County Council,short-breaks,meets,,2026-01-31,',
      'council',
      '‘Derby County Council’ may be ‘Derby’ or ‘Derbyshire’.',
      'Write the name of one of them whole.'
    ]
  ])('%s', (row, column, what, advice) => {
    expect(read(row)).toEqual({ rows: [], faults: [{ line: 2, column, what, advice }] });
  });

  it('gives no verdict on what is tracked and not judged, by its id or its title', () => {
    for (const item of ['falling-appeals', 'Fewer appeals']) {
      const { rows, faults } = readEvidence(`${HEAD}\nHull,${item},meets,,2026-01-31,`, AREAS);
      expect(rows).toEqual([]);
      expect(faults).toMatchObject([
        { column: 'item', what: '‘Fewer appeals’ is tracked, not judged: no verdict is given on it.' }
      ]);
    }
  });

  it('says on which line a council and item stood before, whatever the spelling', () => {
    const { rows, faults } = read(
      'Hull,short-breaks,meets,,2026-01-31,',
      '',
      '"Kingston upon Hull, City of",short-breaks,meets,,2026-02-28,'
    );
    expect(rows).toHaveLength(1);
    expect(faults).toEqual([
      { line: 4, column: null, what: 'This council and item stand on line 2 already.', advice: 'Keep one of the two.' }
    ]);
  });

  it('counts lines as an editor does, across a note of two', () => {
    const { faults } = read('Hull,short-breaks,meets,,2026-01-31,"one\ntwo"', 'Hul,short-breaks,meets,,2026-01-31,');
    expect(faults[0]?.line).toBe(4);
  });

  it('that is no such table gives no row and says why', () => {
    expect(readEvidence('', AREAS).faults[0]?.what).toBe('The file is empty.');
    expect(readEvidence('council,item\nHull,short-breaks', AREAS).faults[0]?.what).toBe(
      'The first line lacks verdict, evidence_url, date, note.'
    );
    expect(readEvidence(HEAD, AREAS).faults[0]?.what).toBe('The file has a first line and nothing under it.');
    expect(readEvidence(`${HEAD}\nHull,short-breaks,meets,,2026-01-31,caf\uFFFD`, AREAS).faults[0]?.what).toBe(
      'Some characters are not UTF-8.'
    );
  });

  it('comes out as it went in, and what a spreadsheet would run is led by an apostrophe', () => {
    const notes = [
      '=HYPERLINK("http://x.org","y")',
      '<script>alert(1)</script>',
      '+1',
      '@sum',
      '-2',
      'a "quoted" word, and\nanother',
      'seen; =HYPERLINK("http://x.org","y")',
      'seen,"=1+1"\n+1+cmd',
      '; =x; -3',
      'plain'
    ];
    const text = [HEAD, ...notes.map((note, i) => `Hull,${ITEMS[i]!.id},meets,,2026-01-31,"${note.replaceAll('"', '""')}"`)].join(
      '\n'
    );
    const first = readEvidence(text, AREAS);
    expect(first.faults).toEqual([]);
    expect(first.rows.map(({ note }) => note)).toEqual(notes);
    const written = writeEvidence(first.rows, () => 'Kingston upon Hull, City of');
    expect(written).toContain(`"'=HYPERLINK(""http://x.org"",""y"")"`);
    expect(written).not.toMatch(/[,"](=|\+|@|-2)/);
    expect(readEvidence(written, AREAS).rows.map(({ note, item }) => [note, item])).toEqual(
      first.rows.map(({ note, item }) => [note, item])
    );
  });

  it('of ten thousand misspelt councils has ten thousand faults', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `Derbyshir${i},short-breaks,meets,,2026-01-31,`);
    expect(readEvidence([HEAD, ...rows].join('\n'), AREAS).faults).toHaveLength(10_000);
  });

  it('has a template that is itself one', () => expect(readEvidence(evidenceTemplate(['Derbyshire']), AREAS).faults).toEqual([]));
});

describe('rows that were kept', () => {
  const row: EvidenceRow = {
    line: 2,
    area: 'E10000007',
    item: 'short-breaks',
    verdict: 'meets',
    url: '',
    date: '2026-01-31',
    note: '=1'
  };
  const kept = cellsOf(row);

  it('are checked one by one, so that one that no longer holds takes none with it', () => {
    const gone = { ...kept, item: 'free-lunch' };
    const ended = { ...kept, council: 'E10000006' };
    const { rows, faults } = checkEvidence(
      [gone, kept, ended].map((cells, line) => ({ line, cells })),
      AREAS,
      BESIDE,
      '2026-02-01'
    );
    expect(rows).toEqual([{ ...row, line: 1 }]);
    expect(faults.map(({ line, what }) => [line, what])).toEqual([
      [0, 'The checklist has no item ‘free-lunch’.'],
      [2, '‘E10000006’ is no longer a council.']
    ]);
  });

  it('say the same only where every cell does', () => {
    expect(sameEvidence(kept, cellsOf(row))).toBe(true);
    expect(sameEvidence(kept, { ...kept, note: '' })).toBe(false);
  });

  it('are written with why they were set aside, guarded, in a file that can be brought again', () => {
    const written = writeCells([{ cells: kept, why: '=No longer' }]);
    expect(written).toBe(
      `council,item,verdict,evidence_url,date,note,set_aside_because\r\nE10000007,short-breaks,meets,,2026-01-31,'=1,'=No longer\r\n`
    );
    expect(readEvidence(written, AREAS).rows).toEqual([row]);
  });
});

describe('the date of an answer', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['3.4.2026', '2026-04-03'],
    ['31-03-2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['31st of March 2026', '2026-03-31'],
    ['Tuesday 31 Mar 2026', '2026-03-31'],
    ['31-Mar-2026', '2026-03-31'],
    ['1 Sept 2025', '2025-09-01'],
    ['2026-03-31T00:00:00.000Z', '2026-03-31'],
    ['2026-03-31 00:00:00', '2026-03-31'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['31/03/26', null],
    ['31-Mar-26', null],
    ['03/31/2026', null],
    ['March 2026', null],
    ['46112', null],
    ['31 Marvel 2026', null],
    ['31 April 2026', null],
    ['', null]
  ])('‘%s’ is read as %s', (written, date) => {
    const { rows, faults } = read(`Derbyshire,short-breaks,meets,,${written},`);
    expect(rows[0]?.date ?? null).toBe(date);
    expect(faults.map(({ column, advice }) => [column, advice])).toEqual(date === null ? [['date', DATES]] : []);
  });
});
