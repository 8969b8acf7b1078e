import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Problem } from '../publications/index.ts';
import { parseAreas } from '../tables/readers.ts';
import { feed } from './feed.ts';
import { readFile, readText, type BroughtFile, type CleanFile } from './files.ts';
import { ledgerOf } from './ledger.ts';
import { accountInWords, asidesInWords, councilsInWords, counted, coverageInWords, soundnessInWords } from './report.ts';

/* What a spoiled or odd copy of a published file does when a reader drops it. Figures are made for these tests. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const fixture = (name: string) => readFileSync(`tests/fixtures/reading/${name}.csv`, 'utf8');
const read = (text: string): BroughtFile => ({ name: 'a.csv', bytes: 1, milliseconds: 0, ...readText(text, 'a.csv', gazetteer) });
const clean = (text: string): CleanFile => {
  const file = read(text);
  if (file.state !== 'clean') throw new Error(JSON.stringify(file));
  return file;
};
const problems = (file: BroughtFile): Problem[] => ('problems' in file ? file.problems : []);
const problemsAt = (file: BroughtFile) => problems(file).map(({ line, cell, what }) => [line, cell, what]);
const words = (file: BroughtFile) =>
  problems(file)
    .map(({ what, advice }) => `${what} ${advice}`)
    .join('\n');
const figure = (file: CleanFile, measure: string, council: string) =>
  feed([file], gazetteer).observations.find((line) => line.measure === measure && gazetteer.byCode(line.area)?.name === council);

/** Two councils, 100 plans each, 60 of them within 20 weeks. */
const sound = fixture('semicolon').replaceAll(';', ',').replaceAll('\r', '');
const [header = '', devon = '', derbyshire = ''] = sound.split('\n');
const table = (...lines: string[]) => [header, ...lines, ''].join('\n');
const APPEALS = fixture('appeals-region-total-named-london').replaceAll('\r', '');
const appeals = (row: string) => APPEALS.replace('London,,"9,000","200,000",4.50%', row);

describe('a region, a nation and a total are no councils', () => {
  it.each([
    ['London,,"9,000","200,000",4.50%', 'region'],
    ['East Midlands,,"9,000","200,000",4.50%', 'region'],
    ['Inner London,,"9,000","200,000",4.50%', 'region'],
    ['Yorkshire & Humber,,"9,000","200,000",4.50%', 'region'],
    ['London total,,"9,000","200,000",4.50%', 'region'],
    ['West Midlands region,,"9,000","200,000",4.50%', 'region'],
    ['England,,"9,000","200,000",4.50%', 'total'],
    ['Total,,"9,000","200,000",4.50%', 'total'],
    ['Wales,,"9,000","200,000",4.50%', 'wales']
  ])('in the appeal table: %s', (row, reason) => {
    const file = clean(appeals(row));
    expect(file.account).toMatchObject({ rows: 5, read: 3, headings: 1, setAside: [{ line: 7, reason }] });
    expect(figure(file, 'appeal-rate', 'City of London')).toMatchObject({ numerator: 0, denominator: 26, value: 0 });
  });

  it('is told in words', () => {
    const file = clean(APPEALS);
    expect(accountInWords(file)).toBe('2 councils, 2024: 3 rows read, 1 heading or note, 1 set aside (regions, not councils).');
    expect(asidesInWords(file.account.setAside)).toEqual(['Line 7, ‘London’, is a region, not a council.']);
  });

  it('in a table of DfE, in a council’s place', () => {
    const file = clean(table(devon, devon.replace('E10000008,878,Devon', ',,East Midlands')));
    expect(file.account.setAside).toEqual([{ line: 3, name: 'East Midlands', reason: 'region' }]);
    expect(file.rows).toHaveLength(1);
  });

  it('and a name that a code makes another council’s is an error', () => {
    expect(words(read(table(devon.replace('E10000008,878,Devon', 'E09000001,201,London'))))).toContain(
      "and the row says 'London'"
    );
  });
});

describe('figures that cannot be', () => {
  it('are named by line and cell, and nothing is made from them', () => {
    const file = clean(fixture('impossible-counts'));
    expect(problemsAt(file)).toEqual([
      [
        2,
        'P2',
        'Devon, 2024. Plans issued within 20 weeks, excluding exceptions: 410, which is more than the whole (plans issued, excluding exceptions: 100).'
      ],
      [3, 'N3', 'Kent, 2024. Plans issued, excluding exceptions: -5, which is below zero.']
    ]);
    expect(soundnessInWords(file.problems)).toBe('2 figures cannot be right, and are not mapped.');
    for (const council of ['Devon', 'Kent'])
      expect(figure(file, 'plans-within-20-weeks', council)).toMatchObject({ value: null, status: 'faulty' });
    expect(figure(file, 'plans-within-20-weeks', 'Derbyshire')).toMatchObject({ value: 60, status: 'ok' });
    expect(figure(file, 'plans-within-20-weeks-including-exceptions', 'Devon')).toMatchObject({ value: 60, status: 'ok' });
  });

  it.each([
    [
      'a fraction of a plan',
      ',60,60,60.0,60.0,',
      ',60,59.5,60.0,59.5,',
      'P2',
      /excluding exceptions: 59\.5, which is no whole number/
    ],
    ['a share over 100', ',60,60,60.0,60.0,', ',60,60,60.0,101,', 'R2', /101, which is more than 100%/],
    [
      'a rate that its counts do not give',
      ',60,60,60.0,60.0,',
      ',60,60,60.0,75.0,',
      'R2',
      /75\.0%, and the counts beside it give 60\.0% \(60 of 100\)/
    ],
    ['parts that come to more than the whole', ',30,30,30.0,30.0,10', ',80,30,80.0,30.0,10', 'M2', /its parts come to more: 150/]
  ])('%s', (_, from, to, cell, what) => {
    const file = clean(table(devon.replace(from, to), derbyshire));
    expect(file.problems).toHaveLength(1);
    expect(file.problems[0]).toMatchObject({ line: 2, cell, impossible: true, what: expect.stringMatching(what) as string });
    const measure = to.startsWith(',80') ? 'plans-within-20-weeks-including-exceptions' : 'plans-within-20-weeks';
    expect(figure(file, measure, 'Devon')).toMatchObject({ value: null, status: 'faulty' });
    expect(figure(file, measure, 'Derbyshire')?.value).toBe(60);
  });

  it('a rate that is rounded, or printed without decimals, is none of them', () => {
    const of99 = (rate: string) =>
      devon.replace(
        ',100,100,60,60,60.0,60.0,30,30,30.0,30.0,10,10,10.0,10.0',
        `,100,99,60,60,60.0,${rate},30,30,30.0,30.3,10,9,10.0,9.1`
      );
    for (const rate of ['60.6', '61', '60.61']) expect(clean(table(of99(rate))).problems, rate).toEqual([]);
    expect(clean(table(of99('60.8'))).problems).toHaveLength(1);
  });

  it('appeals of more than all decisions are found where the two are divided', () => {
    const fed = feed([clean(APPEALS.replace('Camden,202,24,"1,200",2.00%', 'Camden,202,1300,"1,200",x'))], gazetteer);
    expect(fed.impossible).toMatchObject([{ measure: 'appeal-rate', row: 6, numerator: 1300, denominator: 1200 }]);
    expect(fed.observations.find(({ area, measure }) => area === 'E09000007' && measure === 'appeal-rate')).toMatchObject({
      value: null,
      status: 'faulty'
    });
  });

  it('that the publisher printed are used as published, and named', () => {
    const spoilt = table(devon.replace(',60,60,60.0,60.0,', ',60,60,60.0,75.0,'));
    const ledger = ledgerOf(
      'id,check,severity,source,row,area,measure,period,column,published,expected,decision\na,rate-equals-its-parts,warning,s,2,E10000008,m,2024,PC_plans_issued_20_weeks_ex,75.0,,\n'
    );
    const file = readText(spoilt, 'a.csv', gazetteer, ledger);
    expect(file).toMatchObject({
      state: 'clean',
      problems: [{ advice: 'The published file has it too: it is used as published.' }]
    });
    expect(figure({ name: 'a', bytes: 1, milliseconds: 0, ...file } as CleanFile, 'plans-within-20-weeks', 'Devon')?.value).toBe(
      60
    );
  });
});

describe('councils twice, and out of their time', () => {
  it('a council abolished before the year is an error that names the line', () => {
    const file = read(fixture('appeals-abolished-council-in-2024'));
    expect(file.state).toBe('faulty');
    expect(problems(file)).toMatchObject([
      { line: 4, severity: 'error', what: 'Cumbria was abolished on 31 March 2023, and the row gives it figures for 2024.' }
    ]);
  });

  it('and so is one before it was created', () => {
    const cumberland = devon
      .replace('2024,', '2019,')
      .replace('E10000008,878,Devon', 'E06000063,942,Cumberland')
      .replace('E12000009,South West', 'E12000002,North West');
    expect(words(read(table(cumberland)))).toContain(
      'Cumberland was created on 1 April 2023, and the row gives it figures for 2019.'
    );
  });

  it('one that ended within the year is read, and told', () => {
    const file = clean(APPEALS.replace('2024', '2023').replace('Camden,202', 'Cumbria,909'));
    expect(file.account.ended).toEqual([{ name: 'Cumbria', period: '2023', line: 6 }]);
  });

  it('a council twice names both lines, whatever its spelling', () => {
    expect(words(read(table(devon, derbyshire, devon)))).toContain('Devon stands twice for 2024: on line 2 and on line 4.');
    expect(
      words(read(APPEALS.replace('London,,"9,000","200,000",4.50%', 'London Borough of Camden,,24,"1,200",2.00%')))
    ).toContain("Camden stands twice for 2024: on line 6 ('Camden') and on line 7 ('London Borough of Camden').");
  });
});

describe('shapes of files', () => {
  it.each([
    ['semicolons', fixture('semicolon')],
    ['tabs', sound.replaceAll(',', '\t')],
    ['Windows line ends', sound.replaceAll('\n', '\r\n')],
    ['old line ends', sound.replaceAll('\n', '\r')],
    ['a byte-order mark', `\uFEFF${sound}`],
    ['quotes around everything', sound.replaceAll(/[^,\n]+/g, '"$&"')],
    ['blank rows after', fixture('blank-rows-after')],
    ['blank rows between', table(devon, ',,,,', '', derbyshire)],
    ['blank columns after', sound.trim().replaceAll('\n', ',,\n')],
    ['a title above', `My copy of DfE’s table\n\n${sound}`],
    ['capitals in the header', sound.replace(header, header.toUpperCase())]
  ])('%s are read', (_, text) => {
    const file = clean(text);
    expect(file.problems).toEqual([]);
    expect(file.account).toMatchObject({ rows: 2, read: 2, setAside: [] });
    expect(figure(file, 'plans-within-20-weeks', 'Devon')?.value).toBe(60);
  });

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(sound, 'utf16le')]), /UTF-16/],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(sound, 'utf16le')), /UTF-16/],
    [
      'Windows-1252',
      new Uint8Array(Buffer.from(sound.replace('All EHC plans', 'All EHC plans \u00A3'), 'latin1')),
      /Windows-1252/
    ]
  ])('%s is read, and said', async (_, bytes, note) => {
    const file = await readFile(new File([bytes], 'a.csv'), 'a.csv', gazetteer);
    expect(file).toMatchObject({ state: 'clean', note: expect.stringMatching(note) as string });
  });

  it('a column of the reader’s own is left out, and said', () => {
    const file = clean(fixture('own-column-added'));
    expect(problemsAt(file)).toEqual([[1, 'AA1', "The column 'my_rank' is not one of the published table's."]]);
    expect(file.problems[0]?.advice).toBe('It is left out; all other columns are read.');
  });

  it('a column that is needed and missing is named, and columns that are not needed may be', () => {
    const without = (name: string) => {
      const at = header.split(',').indexOf(name);
      return [header, devon, derbyshire]
        .map((line) =>
          line
            .split(',')
            .filter((_, i) => i !== at)
            .join()
        )
        .join('\n');
    };
    expect(words(read(without('plans_issued_den_ex')))).toBe(
      "The column 'plans_issued_den_ex' is missing (plans issued, excluding exceptions). Not made without it: ‘Plans issued within 20 weeks’, ‘Plans counted as exceptions’, ‘Plans that took more than a year, excluding exceptions’ and ‘Average weeks from request to plan’. Use the file as published, with all its columns."
    );
    const file = clean(without('plans_issued_den_ex'));
    expect(figure(file, 'plans-within-20-weeks', 'Devon')).toBeUndefined();
    expect(figure(file, 'plans-within-20-weeks-including-exceptions', 'Devon')?.value).toBe(60);
    expect(read(without('time_period')).state).toBe('faulty');
    expect(read(without('country_code'))).toMatchObject({ state: 'clean', councils: { all: 2 } });
    expect(read(without('geographic_level'))).toMatchObject({ state: 'clean', councils: { all: 2 } });
  });

  it('a header twice is told, and two that differ are an error', () => {
    const twice = (cell: string) => [`${header},plans_issued_den`, `${devon},${cell}`].join('\n');
    expect(read(twice('100')).state).toBe('clean');
    expect(words(read(twice('101')))).toContain("Two columns are called 'plans_issued_den' and differ.");
  });

  it('nothing is said to programmers', () => {
    for (const text of [
      sound.replace('plans_issued_den,', 'plans,'),
      fixture('own-column-added'),
      table(devon.replace('878', '999'))
    ])
      expect(words(read(text))).not.toMatch(/alias|layout|publication|table of areas|reader must/i);
  });
});

describe('other nations, and files with few councils', () => {
  it.each([
    [
      'Wales',
      devon.replace('E92000001,England,E12000009,South West,E10000008,878,Devon', 'W92000004,Wales,,,W06000015,681,Cardiff'),
      'Wales'
    ],
    ['Scotland', devon.replace('E10000008,878,Devon', 'S12000036,,City of Edinburgh'), 'Scotland'],
    ['Northern Ireland', devon.replace('E10000008,878,Devon', 'N09000003,,Belfast'), 'Northern Ireland']
  ])('a row of %s is set aside', (_, row, nation) => {
    const file = clean(table(devon, row));
    expect(accountInWords(file)).toBe(`1 council, 2024: 1 row read, 1 set aside (${nation}).`);
  });

  it('two councils are two of 153', () => {
    const file = clean(fixture('two-councils-only'));
    expect(file.councils).toEqual({ all: 2, newest: 2, inForce: 153, period: '2024', without: [] });
    expect(councilsInWords(file)).toBe('Your file has 2 of 153 councils.');
    expect(coverageInWords(2, 153, null)).toBe('Your file has 2 of 153 councils.');
    expect(accountInWords(file)).toBe('2 councils, 2024: 2 rows read.');
  });

  it('no councils are said to be none', () => {
    const national = devon.replace('Local authority', 'National').replace('E12000009,South West,E10000008,878,Devon', ',,,,');
    const file = clean(table(national));
    expect(file.councils.all).toBe(0);
    expect(coverageInWords(0, 153, null)).toBe('Your file has no councils, so there is no map.');
  });

  it('one is one', () => expect([counted(1, 'fault'), counted(2, 'row')]).toEqual(['1 fault', '2 rows']));
});

it('every row of a file is accounted for once', () => {
  for (const text of [APPEALS, fixture('one-welsh-row'), fixture('blank-rows-after'), appeals('Wales,,1,2,x')]) {
    const { rows, read: used, parts, headings, setAside } = clean(text).account;
    expect(used + parts + headings + setAside.length).toBe(rows);
  }
});
