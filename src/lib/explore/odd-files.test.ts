import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Problem } from '../publications/index.ts';
import { newestOf } from '../publications/standing.ts';
import { parseAreas } from '../tables/readers.ts';
import { doubtedAsOurs, summaryOf, type ExploredRow } from './answer.ts';
import { feed } from './feed.ts';
import { readFile, readText, reportOf, type BroughtFile, type CleanFile } from './files.ts';
import { ledgerOf } from './ledger.ts';
import { accountInWords, asidesInWords, councilsInWords, filesInWords, togetherInWords } from './report.ts';

/* What is said of copies of DfE's tables that are odd, and of its own files. Figures are made for these tests but for those of published files. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const ledger = ledgerOf(readFileSync('data/faults.csv', 'utf8'));
const read = (text: string, name = 'a.csv', newest = ''): BroughtFile => ({
  name,
  bytes: 1,
  milliseconds: 0,
  ...readText(text, name, gazetteer, ledger, newest)
});
const clean = (file: BroughtFile): CleanFile => {
  if (file.state !== 'clean') throw new Error(JSON.stringify(file));
  return file;
};
const problems = (file: BroughtFile): Problem[] => ('problems' in file ? file.problems : []);

const [header = '', devon = '', derbyshire = ''] = readFileSync('tests/fixtures/reading/semicolon.csv', 'utf8')
  .replaceAll(';', ',')
  .replaceAll('\r', '')
  .split('\n');
const table = (...lines: string[]) => [header, ...lines, ''].join('\n');
const DEVON = 'E12000009,South West,E10000008,878,Devon';
const national = (row: string) => row.replace('Local authority', 'National').replace(DEVON, ',,,,');
/** Rows of other councils, all alike: 100 plans, 60 of them within 20 weeks. */
const many = (i: number) => {
  const [code, dfe, name, region] = [
    ['E10000007', '830', 'Derbyshire', 'E12000004,East Midlands'],
    ['E10000016', '886', 'Kent', 'E12000008,South East'],
    ['E10000014', '850', 'Hampshire', 'E12000008,South East'],
    ['E10000012', '881', 'Essex', 'E12000006,East of England'],
    ['E10000017', '888', 'Lancashire', 'E12000002,North West'],
    ['E10000020', '926', 'Norfolk', 'E12000006,East of England']
  ][i] as [string, string, string, string];
  return devon.replace(DEVON, `${region},${code},${dfe},${name}`);
};
const figure = (files: BroughtFile[], council: string, measure = 'plans-within-20-weeks') =>
  feed(files.map(clean), gazetteer).observations.find(
    (line) => line.measure === measure && gazetteer.byCode(line.area)?.name === council
  );

describe('what became of all files, in one sentence', () => {
  const used = read(table(devon));
  const refused = read(`${header}\n`);
  const faulty = read(table(devon, devon));
  const asked = read('a,b\nx,1\ny,2\n');
  it.each([
    ['1 file read and used.', [used]],
    ['3 files read and used.', [used, used, used]],
    ['1 file not read: the reason stands below. Nothing of it is used.', [refused]],
    ['2 files not read: the reason stands below. Nothing of them is used.', [refused, refused]],
    ['1 file rejected for its errors, which are listed below. Nothing of it is used.', [faulty]],
    ['1 file is not drawn yet: below is what it lacks.', [asked]],
    ['Of 2 files, one is read and used and one is not read.', [used, refused]],
    [
      'Of 6 files, 2 are read and used, one is not drawn yet, 2 are rejected for their errors and one is not read.',
      [used, faulty, refused, used, asked, faulty]
    ]
  ])('%s', (words, files) => expect(filesInWords(files.map(reportOf))).toBe(words));
});

describe('a copy of a published table without its figures', () => {
  it('is read as a table of the reader’s own where the reader says so', async () => {
    const cut = [
      'time_period,geographic_level,new_la_code,la_name,Age,cohort_EHCP_percent,cohort_noSEN_percent,Level_3,avg_att8',
      '2025,Local authority,E10000008,Devon,16-17,5.4,84.6,57.6,46.1',
      '2025,Local authority,E10000016,Kent,16-17,6.1,85.2,58.3,47.2',
      '2025,Regional,,,16-17,6,85,58,47',
      ''
    ].join('\n');
    const bytes = new File([cut], 'cut.csv');
    const own = await readFile(bytes, 'cut.csv', gazetteer, undefined, '', undefined, { own: true });
    if (own.state !== 'own') throw new Error(JSON.stringify(own));
    expect(own.table.rows.map(({ area }) => area.name)).toEqual(['Devon', 'Kent']);
    expect(own.table.setAside).toEqual([{ line: 4, name: '', reason: 'region' }]);
    const whole = await readFile(new File([table(devon)], 'a.csv'), 'a.csv', gazetteer, undefined, '', undefined, { own: true });
    expect(whole.state).toBe('own');
  });
});

describe('what spreadsheets and hands do to a copy', () => {
  const said = (...lines: string[]) => problems(read(table(...lines))).map(({ line, what }) => `${line}: ${what}`);

  it('a council under the code of another nation is an error, and is not set aside as that nation’s', () => {
    const file = read(table(derbyshire, devon.replace('E10000008', 'S12000036')));
    expect([file.state, problems(file).map(({ what }) => what)]).toEqual([
      'faulty',
      ['ONS code S12000036 is not one that Devon ever had.']
    ]);
  });

  it('a code that became a number is read', () => {
    expect(clean(read(table(devon.replace(',878,', ',878.0,')))).rows.map(({ area }) => area)).toEqual(['E10000008']);
    expect(said(devon.replace(',878,', ',878.0,'), devon).map((one) => one.slice(0, 24))).toEqual(['3: Devon stands twice fo']);
  });

  it('a header that stands twice is a heading', () => {
    expect(clean(read(table(devon, header, derbyshire))).account).toMatchObject({ rows: 3, read: 2, headings: 1 });
  });

  it('a count in scientific notation is no figure', () => {
    const at = header.split(',').indexOf('plans_issued_den');
    const short = devon.split(',').map((cell, i) => (i === at ? '1.4E+03' : cell));
    const file = clean(read(table(short.join(','))));
    expect(problems(file).map(({ what }) => what)[0]).toContain(
      '1.4E+03, which is in scientific notation and may have lost digits.'
    );
    expect(file.rows[0]?.cells['plansIssued']?.value ?? null).toBeNull();
  });

  it('of a row whose cells slipped by one nothing is mapped', () => {
    const figures = '7,137,131,61,60,44.5,45.8,50,47,36.5,35.9,26,24,19.0';
    const file = read(table(derbyshire, [...devon.split(',').slice(0, 12), figures].join(',')));
    expect(problems(file).at(-1)?.what).toMatch(
      /^A count of this row \(Devon\) is no whole number, .* may stand in the wrong columns\.$/
    );
    const fed = feed([clean(file)], gazetteer);
    expect(fed.observations.filter(({ area, value }) => area === 'E10000008' && value !== null)).toEqual([]);
    expect(fed.observations.some(({ area, value }) => area === 'E10000007' && value !== null)).toBe(true);
  });
});

describe('a file without rows', () => {
  it('has a header, and is not used', () => {
    expect(read(`${header}\n`)).toMatchObject({
      state: 'refused',
      reason: 'It has the header of ‘EHC plan timeliness’ (DfE) and no rows under it.'
    });
  });

  it('of England is not used either, and says whose they are', () => {
    const scottish = devon.replace('E10000008,878,Devon', 'S12000036,,City of Edinburgh');
    expect(read(table(scottish))).toMatchObject({
      state: 'refused',
      reason: 'It has the header of ‘EHC plan timeliness’ (DfE), and its one row is not read: Scotland.'
    });
  });
});

describe('councils of several years', () => {
  it('are those of the newest year that has any', () => {
    const file = clean(read(table(national(devon.replace('2024,', '2023,')), national(devon), devon.replace('2024,', '2022,'))));
    expect(councilsInWords(file)).toBe('Your file has 1 of 152 councils for 2022, and none for 2023 and 2024.');
    expect(accountInWords(file)).toBe('1 council, 2022 to 2024: 3 rows read.');
  });

  it('are none where no year has any', () =>
    expect(councilsInWords(clean(read(table(national(devon)))))).toBe('Your file has no councils, so there is no map.'));
});

describe('who a row is of', () => {
  it('a council at the level of a region is set aside, and named by line and cell', () => {
    const file = clean(read(table(derbyshire, devon.replace('Local authority', 'Regional'))));
    expect(problems(file)).toMatchObject([
      {
        line: 3,
        cell: 'C3',
        column: 'geographic_level',
        severity: 'warning',
        what: "The row names a council, 'Devon', and its level is 'Regional'. It is not read, as a council or as anything else."
      }
    ]);
    expect(asidesInWords(file.account.setAside)).toEqual([
      'Line 3, ‘Devon’, names a council at the level of a region or of England.'
    ]);
    expect(file.rows).toHaveLength(1);
  });

  it('a blank code is read by name, and a blank name by code, and both are said', () => {
    const file = clean(read(table(devon.replace(',878,', ',,'), derbyshire.replace(',Derbyshire,', ',,'))));
    expect(problems(file).map(({ line, cell, what }) => [line, cell, what])).toEqual([
      [2, 'I2', "The council's code is blank: Devon on line 2 is read by name."],
      [3, 'J3', "The council's name is blank: Derbyshire on line 3 is read by code."]
    ]);
    expect([figure([file], 'Devon')?.value, figure([file], 'Derbyshire')?.value]).toEqual([60, 60]);
    expect(read(table(devon.replace('E10000008,878,Devon', ',,')))).toMatchObject({ state: 'faulty' });
  });
});

describe('a comma for thousands', () => {
  const large = devon.replace(
    ',100,100,60,60,60.0,60.0,30,30,30.0,30.0,10,10,',
    ',"1,000","1,000",600,600,60.0,60.0,300,300,30.0,30.0,100,100,'
  );
  it('is read, and told once a column', () => {
    expect(large).not.toBe(devon);
    const file = clean(read(table(large, derbyshire)));
    expect(figure([file], 'Devon')).toMatchObject({ numerator: 600, denominator: 1000 });
    expect(problems(file).map(({ line, column, what }) => [line, column, what])).toEqual([
      [2, 'plans_issued_den', "One number is written with a comma for thousands: '1,000' is read as 1000."],
      [2, 'plans_issued_den_ex', "One number is written with a comma for thousands: '1,000' is read as 1000."]
    ]);
  });

  it('is not read where it may be a decimal point', () =>
    expect(read(table(large, derbyshire).replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')).state).toBe('faulty'));
});

describe('a year that cannot be published yet', () => {
  it.each([
    ['2035', 'faulty'],
    ['2027', 'faulty'],
    ['2026', 'clean'],
    ['2024', 'clean']
  ])('%s, when the newest publication is of June 2026: %s', (year, state) => {
    const file = read(table(devon.replace('2024,', `${year},`)), 'a.csv', '2026-06');
    expect(file.state).toBe(state);
    if (state === 'faulty')
      expect(problems(file)).toMatchObject([
        {
          line: 2,
          column: 'time_period',
          severity: 'error',
          what: `A row gives figures for ${year}. The newest publication that this site knows is of June 2026, and even one of a year later could not have them.`
        }
      ]);
  });

  it('is told by the newest of the sources, whether they have a day or a month', () =>
    expect(newestOf([{ published: '' }, { published: '2026-06' }, { published: '2025-06-26' }])).toBe('2026-06'));
});

describe('two files of one measure and year', () => {
  const kent = devon.replace(DEVON, 'E12000008,South East,E10000016,886,Kent');
  const files = (first: string, second: string) => [read(first, 'first.csv'), read(second, 'second.csv')];
  it('with different councils are told to be shown together', () => {
    const fed = feed(files(table(devon, derbyshire), table(kent)).map(clean), gazetteer);
    const sources = fed.sources.get('plans-within-20-weeks')?.get('2024') ?? [];
    const shared = fed.shared.get('plans-within-20-weeks')?.get('2024');
    expect([...sources].sort()).toEqual(['first.csv', 'second.csv']);
    expect(togetherInWords(sources, null, '2024', shared)).toBe(
      '2 of your files have this measure for 2024, of different councils, and are shown together.'
    );
    const figures = [...fed.observations, ...fed.besides]
      .filter(({ measure, value, area }) => measure === 'plans-within-20-weeks' && value !== null && !/^E(12|92)/.test(area))
      .map(({ area, source }) => [area, source]);
    expect(figures.sort()).toEqual([
      ['E10000007', 'first.csv'],
      ['E10000008', 'first.csv'],
      ['E10000016', 'second.csv']
    ]);
  });

  it('with the same council say whose figure is used', () => {
    const other = devon.replace(',60,60,60.0,60.0,30,30,30.0,30.0,', ',50,50,50.0,50.0,40,40,40.0,40.0,');
    const fed = feed(files(table(devon, derbyshire), table(other)).map(clean), gazetteer);
    const of = [fed.sources, fed.shared].map((map) => map.get('plans-within-20-weeks')?.get('2024'));
    expect(togetherInWords(of[0] as string[], null, '2024', of[1] as never)).toBe(
      '2 of your files have this measure for 2024, and are shown together. More than one has the figure of one council. They differ. second.csv is used for it; choose a file alone under File.'
    );
  });
});

describe('a figure that a check of this site doubts', () => {
  const measure = measureById('reviews-decided-in-4-weeks');
  const row = (area: string, name: string, numerator: number, note: string[] = []): ExploredRow =>
    ({
      area,
      name,
      slug: name.toLowerCase(),
      kind: 'london',
      region: 'E12000007',
      period: '2025',
      numerator,
      denominator: 1000,
      value: numerator / 10,
      status: 'ok',
      note: [],
      source: 'a.csv',
      row: 2,
      counterpart: null,
      ours: { value: numerator / 10, numerator, denominator: 1000, status: 'ok', note }
    }) as ExploredRow;

  it('is named as no end of a reader’s file that has the same, and that is said', () => {
    const doubted = ['none-among-hundreds.reviews-decided-in-4-weeks.lewisham.2025'];
    const rows = [row('A', 'Lewisham', 0, doubted), row('B', 'Camden', 100), row('C', 'Brent', 900)].map(doubtedAsOurs);
    const said = summaryOf(measure, rows, 'reader').join(' ');
    expect(said).toMatch(/Lowest: Camden/);
    expect(said).toMatch(/Not named as lowest or highest, because a check of this site doubts it: Lewisham, 0 of 1,000/);
  });

  it('is the reader’s own where it is another figure', () => {
    const other = { ...row('A', 'Lewisham', 0, ['none-among-hundreds.x.y.2025']), value: 1 };
    expect(doubtedAsOurs(other).note).toEqual([]);
  });
});

it('none among hundreds is doubted in a file that this site has never seen', () => {
  const none = devon.replace(
    ',100,100,60,60,60.0,60.0,30,30,30.0,30.0,10,10,10.0,10.0',
    ',900,900,0,0,0.0,0.0,800,800,88.9,88.9,100,100,11.1,11.1'
  );
  expect(none).not.toBe(devon);
  const fed = feed([clean(read(table(none, ...Array.from({ length: 6 }, (_, i) => many(i)))))], gazetteer);
  const noted = fed.observations.filter(
    ({ measure, note }) =>
      measure === 'plans-within-20-weeks-including-exceptions' && note.some((id) => id.startsWith('none-among-hundreds.'))
  );
  expect(noted.map(({ area, numerator }) => [area, numerator])).toEqual([['E10000008', 0]]);
});

const sources = process.env['PARITY_SOURCES'] ?? '';

describe.skipIf(sources === '')('DfE’s own files (needs PARITY_SOURCES)', () => {
  const folder = join(sources, 'dfe-ehc-plans');
  /** How many faults are left of each file: every one was looked at, and is one of the file. */
  const LEFT: Record<string, number> = {
    '2025/annual_reviews.csv': 45,
    '2025/assessments.csv': 2,
    '2025/caseload.csv': 11,
    '2025/newplans.csv': 23,
    '2025/personal_budgets.csv': 20,
    '2025/requests.csv': 2,
    '2025/sen_needs_all_plans.csv': 1,
    '2026/requests.csv': 2
  };
  const files =
    sources === ''
      ? []
      : ['2022', '2025', '2026', '2026/samples'].flatMap((release) =>
          readdirSync(join(folder, release))
            .filter((name) => name.endsWith('.csv'))
            .map((name) => `${release}/${name}`)
        );

  it.each(files)('%s holds the faults that it has, and no others, named in words', (name) => {
    const file = read(readFileSync(join(folder, name), 'utf8'), name, '2026-06');
    expect(file.state).toBe('clean');
    expect(problems(file)).toHaveLength(LEFT[name] ?? 0);
    for (const { what, line } of problems(file)) {
      if (line !== 1) expect(what).not.toMatch(/_|\b(pc|decsion|maintan|wbp)\b/);
    }
  });

  it('are there', () => expect(existsSync(join(folder, '2025/caseload.csv'))).toBe(true));
});
