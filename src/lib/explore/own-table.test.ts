import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readText } from './files.ts';
import { readOwnCell, readOwnPeriod } from './own-cells.ts';
import { ownFigures, ownRanges, periodsOf } from './own-map.ts';
import type { OwnTable } from './own-table.ts';
import { columnNotesOf, columnsInWords, ownAccountInWords } from './report.ts';
import { besides } from './wholes.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const read = (text: string) => readText(text, 'own.csv', gazetteer);
const own = (text: string): OwnTable => {
  const file = read(text);
  if (file.state !== 'own') throw new Error(JSON.stringify(file));
  return file.table;
};
const figures = (table: OwnTable, column = 0) =>
  table.rows.map(({ area, cells }) => {
    const cell = cells.get(table.figures[column]?.index ?? -1);
    return [area.name, cell?.kind === 'number' ? cell.value : null];
  });
const problems = (text: string) => {
  const file = read(text);
  return 'problems' in file ? file.problems.map(({ line, cell, severity, what }) => [line, cell, severity, what]) : [];
};

describe('a table that a reader made', () => {
  it('has its columns picked, its councils matched, and n/a for no figure', () => {
    const table = own(readFileSync('tests/fixtures/reading/hand-made-two-columns.csv', 'utf8'));
    expect(table).toMatchObject({ councilColumn: 'Council', figures: [{ name: 'Children waiting' }], periods: [null] });
    expect(figures(table)).toEqual([
      ['Devon', 120],
      ['Bristol, City of', 85],
      ['Kingston upon Hull, City of', 64],
      ['Bournemouth, Christchurch and Poole', null]
    ]);
    expect(columnsInWords(table)).toBe('Councils are in the column ‘Council’, figures in ‘Children waiting’.');
    expect(ownAccountInWords(table)).toBe('4 councils. 4 rows: 4 read.');
  });

  it.each([
    [
      'semicolons and commas in names',
      'Area;Waiting\nBristol, City of;85\nHerefordshire, County of;60\nKent;1,200\n',
      [85, 60, 1200]
    ],
    [
      'tabs, a title and blank rows',
      'Children waiting in March\n\nArea\tWaiting\nBristol\t85\n\t\nHereford County Council\t60\nKent County Council\t1,200\n',
      [85, 1200]
    ],
    ['per cent signs', 'LA,Share\nBristol,46.4%\nHerefordshire,100%\nKent,0%\n', [46.4, 100, 0]],
    ['pounds and quotes', '"LA","Spent"\n"Bristol","£1,234.50"\n"Herefordshire","£60"\n"Kent","(12)"\n', [1234.5, 60, -12]],
    ['ONS codes', 'gss_code,count\nE06000023,85\nE06000019,60\nE10000016,1200\n', [85, 60, 1200]],
    ['DfE’s codes', 'LA code,count\n801,85\n884,60\n886,1200\n', [85, 60, 1200]],
    ['codes beside names', 'LA code,Name,count\n801,Bristol,85\n884,Herefordshire,60\n886,Kent,1200\n', [85, 60, 1200]],
    ['no header', 'Bristol,85\nHerefordshire,60\nKent,1200\n', [85, 60, 1200]]
  ])('is read with %s', (_, text, expected) => {
    const table = own(text);
    expect(table.figures).toHaveLength(1);
    expect(figures(table).map(([, value]) => value)).toEqual(expected);
  });

  it('offers every column of figures, and takes a column of years for what it is', () => {
    const table = own(
      'Council,Region,Year,Waiting,Seen,Rank\nDevon,South West,2023,120,80,1\nDevon,South West,2024,130,90,2\nKent,South East,2024/25,5,x,3\n'
    );
    expect(table.figures.map(({ name }) => name)).toEqual(['Waiting', 'Seen', 'Rank']);
    expect(table.periods).toEqual(['2023', '2024', '2024-25']);
    const all = ownFigures(table, table.figures[0] ?? { index: 0, name: '', unit: '' as const }, '2024', gazetteer);
    expect(all).toHaveLength(153);
    expect(all.find(({ name }) => name === 'Devon')).toMatchObject({ value: 130, label: 'Devon: 130', line: 3 });
    expect(all.find(({ name }) => name === 'Kent')).toMatchObject({
      value: null,
      status: 'no-row',
      label: 'Kent: not in your file for 2024'
    });
  });

  it('lists what it cannot match with its line and the nearest names, and sets totals aside', () => {
    const table = own('Council,n\nDevon,1\nDerbyshir,2\nEast Midlands,3\nTotal,6\nCumbria,4\nNarnia,5\nKent,9\nWales,1\n');
    expect(table.setAside).toEqual([
      { line: 4, name: 'East Midlands', reason: 'region' },
      { line: 5, name: 'Total', reason: 'total' },
      { line: 9, name: 'Wales', reason: 'wales' }
    ]);
    expect(table.unmatched).toEqual([
      { line: 3, written: 'Derbyshir', why: 'No council is called that. Is it Derbyshire?' },
      { line: 6, written: 'Cumbria', why: 'Cumbria was abolished on 31 March 2023.' },
      { line: 7, written: 'Narnia', why: 'No council responsible for SEND is called that.' }
    ]);
    expect(table.rows.length + table.setAside.length + table.unmatched.length).toBe(table.rowsInFile);
    expect(ownAccountInWords(table)).toBe(
      '2 councils. 8 rows: 2 read, 3 set aside (regions, not councils: 1; totals, not councils: 1; Wales: 1), 3 not matched to a council.'
    );
  });

  it('asks where the search asks: one matcher, with districts, counties and councils to come', () => {
    const rows = (file: string) =>
      Papa.parse<Record<string, string>>(readFileSync(`data/${file}`, 'utf8').trim(), { header: true }).data;
    const all = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
    besides.set(all, {
      districts: rows('districts.csv').map(({ name = '', area = '', code = '', to = '' }) => [name, area, code, to] as const),
      coming: [{ name: 'East Surrey', from: '2027-04-01', replaces: ['E10000030'] }]
    });
    const names = ['Newcastle', 'Guildford', 'Harrogate', 'E07000204', 'Middlesex', 'East Surrey', 'Cardiff', 'Westmoreland'];
    const file = readText(`Council,n\nDevon,1\n${names.map((name) => `${name},2\n`).join('')}`, 'own.csv', all);
    if (file.state !== 'own') throw new Error(JSON.stringify(file));
    expect(figures(file.table)).toEqual([['Devon', 1]]);
    expect(file.table.setAside).toEqual([{ line: 9, name: 'Cardiff', reason: 'wales' }]);
    expect(file.table.unmatched.map(({ why }) => why)).toEqual([
      'It may be Newcastle upon Tyne or Newcastle-under-Lyme (in Staffordshire): say which.',
      'Guildford is a district; the council responsible for SEND is Surrey.',
      'Harrogate was a district until 31 March 2023, and is now part of North Yorkshire. A district’s figure is not its council’s: choose the council only if the row is of all of it.',
      'St Edmundsbury was a district until 31 March 2019, and is now part of Suffolk. A district’s figure is not its council’s: choose the council only if the row is of all of it.',
      expect.stringMatching(/^Middlesex was a county until 31 March 1965 and has no council: name Barnet, Brent,/),
      'East Surrey is not a council until 1 April 2027.',
      'No council is called that. Is it Westmorland and Furness?'
    ]);
  });

  it('London is never the City of London', () => {
    const table = own('Council,n\nLondon,9000\nCity of London,1\n');
    expect(figures(table)).toEqual([['City of London', 1]]);
    expect(table.setAside).toEqual([{ line: 2, name: 'London', reason: 'region' }]);
  });

  it('refuses a council that stands twice, naming both lines, and one out of its time', () => {
    expect(problems('Council,n\nHull,1\nDevon,2\nKingston upon Hull,3\n')).toEqual([
      [4, 'A4', 'error', "Kingston upon Hull, City of stands twice, on line 2 and on line 4 ('Hull' and 'Kingston upon Hull')."]
    ]);
    expect(problems('Council,Year,n\nCumbria,2024,1\nDevon,2024,2\n')).toEqual([
      [2, 'A2', 'error', 'Cumbria was abolished on 31 March 2023, and the row is of 2024.']
    ]);
    expect(figures(own('Council,Year,n\nCumbria,2021,1\nDevon,2021,2\n'))).toEqual([
      ['Cumbria', 1],
      ['Devon', 2]
    ]);
  });

  it('names what is no number, below zero, or over 100%', () => {
    expect(problems('Council,n,share\nDevon,12,1%\nKent,about ten,2%\nEssex,-3,3%\nSurrey,1,101%\nDorset,4,4%\n')).toEqual([
      [3, 'B3', 'warning', "'about ten' is no number: Kent has no figure."],
      [4, 'B4', 'warning', '-3 is below zero.'],
      [5, 'C5', 'warning', '101% is not between 0% and 100%.']
    ]);
  });

  it('draws no share outside 0% to 100% and no count below zero, but a change', () => {
    expect(figures(own('Council,On time\nDevon,101%\nKent,50%\nEssex,-5%\n'))).toEqual([
      ['Devon', null],
      ['Kent', 50],
      ['Essex', null]
    ]);
    expect(figures(own('Council,Change in plans\nDevon,120%\nKent,-5%\n'))).toEqual([
      ['Devon', 120],
      ['Kent', -5]
    ]);
  });

  it('takes no row of figures for a heading: a misspelt first council is listed', () => {
    const read = own('Council,Plans\nDevom,3\nKnet,5\nBrimingham,8\nEssex,2\n');
    expect([read.councilColumn, read.figures.map(({ name }) => name), read.rowsInFile]).toEqual(['Council', ['Plans'], 4]);
    expect(read.unmatched.map(({ line, written }) => [line, written])).toEqual([
      [2, 'Devom'],
      [3, 'Knet'],
      [4, 'Brimingham']
    ]);
    expect(figures(read)).toEqual([['Essex', 2]]);
    expect(own('Local authority,2022,2023\nCardif,3,4\nDevon,1,2\n').councilColumn).toBe('Local authority');
  });

  it('reads as many rows as there are', () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => `School ${i},${i}`).join('\n');
    expect(own(`Council,Days\nDevon,1\nKent,2\n${rows}\n`).rowsInFile).toBe(150_002);
  });

  it.each(['what,how many\neggs,12\n', 'a,b\n1,2\n', '<script>alert(1)</script>', 'Council\nDevon\nKent\n'])(
    '%j is none',
    (text) => expect(read(text)).toMatchObject({ state: 'refused', reason: expect.stringMatching(/no publication/) as string })
  );
});

describe('figures that may not be what they seem', () => {
  it('of two units in one column are not drawn, and the lines are named', () => {
    const mixed = (line: number, what: string) => [line, undefined, 'warning', expect.stringContaining(what) as string];
    const text = 'Council,On time,Plans\nDevon,12%,4\nKent,30,5\nEssex,0,6\nSurrey,40%,7\n';
    expect(own(text).figures.map(({ name }) => name)).toEqual(['Plans']);
    expect(problems(text)).toEqual([mixed(3, '2 with it, the first on line 2, and 1 without, the first on line 3.')]);
    expect(read('Council,On time\nDevon,12%\nKent,30\n')).toMatchObject({ state: 'faulty', problems: [{ line: 3 }] });
    expect(figures(own('Council,On time (%)\nDevon,12%\nKent,30\nEssex,0\n'))).toEqual([
      ['Devon', 12],
      ['Kent', 30],
      ['Essex', 0]
    ]);
    expect(problems('Council,% on time\nDevon,12\nKent,130\n')).toEqual([
      [3, 'B3', 'warning', '130 is not between 0% and 100%.']
    ]);
  });

  it('of parts of a plan are named and not drawn, unless the heading is of a rate', () => {
    expect(problems('Council,Plans\nDevon,3.5\nKent,4\n')).toEqual([
      [2, 'B2', 'warning', '3.5 is not a whole number, and ‘Plans’ is a count.']
    ]);
    expect(figures(own('Council,Plans\nDevon,3.5\nKent,4\n'))).toEqual([
      ['Devon', null],
      ['Kent', 4]
    ]);
    for (const heading of ['Plans per 1000 children', 'Average plans', 'Weeks to issue plans', 'Cost of plans', 'Score'])
      expect(problems(`Council,${heading}\nDevon,3.5\nKent,4\n`), heading).toEqual([]);
    expect(problems('Council,Plans issued within 20 weeks\nDevon,3.5\nKent,4\n')).toHaveLength(1);
  });

  it.each([
    ['On time', 'Total'],
    ['On time', 'Plans issued'],
    ['Plans on time', 'Plans'],
    ['Numerator', 'Denominator'],
    ['Requests refused', 'All requests']
  ])('that are a part of a whole, ‘%s’ of ‘%s’, are no more than it', (part, whole) => {
    const text = `Council,${part},${whole}\nDevon,120,100\nKent,5,100\n`;
    expect(problems(text)).toEqual([[2, 'B2', 'warning', `120 under ‘${part}’ is more than the whole, 100 under ‘${whole}’.`]]);
    expect([figures(own(text), 0), figures(own(text), 1)]).toEqual([
      [
        ['Devon', null],
        ['Kent', 5]
      ],
      [
        ['Devon', null],
        ['Kent', 100]
      ]
    ]);
  });

  it('and are of two things are held against nothing', () => {
    expect(problems('Council,Plans,Rank\nDevon,2,100\nKent,5,100\n')).toEqual([]);
    expect(problems('Council,Total plans,Population\nDevon,2,100\nKent,5,100\n')).toEqual([]);
    expect(problems('Council,Requests,Appeals\nDevon,2,100\nKent,5,100\n')).toEqual([]);
  });
});

describe('what is taken for granted is said', () => {
  it('years in headings are read as years', () => {
    const table = own('Council,2022,2023,2024,Staff\nDevon,1,2,3,9\nKent,4,n/a,6,8\nCumbria,7,,,\n');
    expect(table.figures.map(({ name }) => name)).toEqual(['Figures by year', 'Staff']);
    const said = 'The columns ‘2022’, ‘2023’ and ‘2024’ are read as years of one figure.';
    expect(columnNotesOf(table, {})).toEqual({ drawn: [said], others: [] });
    expect(columnNotesOf(table, { figure: 4 })).toEqual({ drawn: [], others: [said] });
    expect(columnsInWords(table)).toBe(
      'Councils are in the column ‘Council’, figures in ‘Figures by year’, one of 2 columns of figures.'
    );
    const [yearly, staff] = table.figures;
    expect(yearly && periodsOf(table, yearly)).toEqual(['2022', '2023', '2024']);
    expect(staff && periodsOf(table, staff)).toEqual([null]);
    const of = (period: string | null, column = yearly) =>
      column
        ? ownFigures(table, column, period, gazetteer)
            .filter(({ status }) => status !== 'no-row')
            .map(({ label }) => label)
        : [];
    expect(of('2022')).toEqual(['Cumbria: 7', 'Devon: 1', 'Kent: 4']);
    expect(of('2023')).toEqual(['Devon: 2', 'Kent: no figure in your file (n/a)']);
    expect(of(null, staff)).toEqual(['Devon: 9', 'Kent: 8']);
    expect(ownAccountInWords(table)).toBe('3 councils, 2022 to 2024. 3 rows: 3 read.');
    expect(own('Council,Plans 2022/23,Plans 2023/24\nDevon,1,2\n')).toMatchObject({
      figures: [{ name: 'Plans' }],
      periods: ['2022-23', '2023-24']
    });
    expect(own('Council,Plans 2024\nDevon,1\n')).toMatchObject({ figures: [{ name: 'Plans 2024' }], periods: [null] });
    expect(problems('Council,2022,2024\nCumbria,1,2\nDevon,1,2\n')).toEqual([
      [2, 'A2', 'error', 'Cumbria was abolished on 31 March 2023, and the row is of 2024.']
    ]);
  });

  it('columns of one name are told apart', () => {
    const table = own('Council,Plans,Plans\nDevon,1,2\n');
    expect(table.figures.map(({ name }) => name)).toEqual(['Plans (column B)', 'Plans (column C)']);
    expect(table.columnNotes[0]?.words).toContain('More than one column is headed ‘Plans’: columns B and C.');
  });

  it('pounds stay pounds', () => {
    const table = own('Council,Spent\nDevon,"£1,234.50"\nKent,"(12)"\nEssex,7\n');
    expect(table.columnNotes).toEqual([{ columns: [1], words: 'The figures of ‘Spent’ are in pounds.' }]);
    const [spent] = table.figures;
    const all = spent ? ownFigures(table, spent, null, gazetteer).filter(({ value }) => value !== null) : [];
    expect(all.map(({ label }) => label)).toEqual(['Devon: £1,234.50', 'Essex: £7', 'Kent: −£12']);
    expect(ownRanges('£')(5, null)).toBe('£5 or more');
  });

  it('short names are said', () => {
    expect(own('Council,n\nHull,1\nDevon County Council,2\nBath,3\n').notes).toEqual([
      'Matched: ‘Hull’ as Kingston upon Hull, City of; ‘Bath’ as Bath and North East Somerset.'
    ]);
  });
});

describe('a file that cannot be read says what is in the way', () => {
  it('headings alone', () => {
    const headings = (name: string, lines: number) =>
      readFileSync(`tests/fixtures/publications/${name}.csv`, 'utf8').split('\n').slice(0, lines).join('\n');
    const published = [headings('timeliness-layout-2025', 1), headings('appeals-list', 1), headings('children', 1)];
    for (const text of ['Council,Plans\n', 'Council\n', 'Council;Plans;Year'])
      expect(read(text)).toEqual({
        state: 'refused',
        reason: 'It has headings and no rows under them, so there is nothing to read.'
      });
    for (const text of published)
      expect(read(text)).toEqual({
        state: 'refused',
        reason: expect.stringMatching(/^It has the header of ‘.*’ \(.*\) and no rows under it\.$/)
      });
  });

  it('a quotation mark that is never closed, on its line', () => {
    expect(problems('Council,n\nDevon,1\n"Kent,2\nEssex,3\nSurrey,4\n')).toEqual([
      [3, undefined, 'error', 'A quotation mark is opened and never closed.']
    ]);
    expect(problems('"Council,n\nDevon,1\n')).toMatchObject([[1, undefined, 'error', expect.any(String)]]);
    expect(problems('Council,n\n"Devon\n",1\nKent,"2\nEssex,3\n')).toMatchObject([[4, undefined, 'error', expect.any(String)]]);
  });
});

it('cells are read as people write them', () => {
  const value = (text: string, comma = false) => {
    const cell = readOwnCell(text, comma);
    return cell.kind === 'number' ? cell.value : cell.kind;
  };
  expect(['1,234', '1 234', '£5', '−7', '46.4 %', '.5', '1e3'].map((text) => value(text))).toEqual([
    1234, 1234, 5, -7, 46.4, 0.5, 1000
  ]);
  expect(['', '-', '–', 'n/a', 'N/A', 'x', 'z', 'c', '..', '<5', '[c]', 'Not known'].map((text) => value(text))).toEqual(
    Array.from({ length: 12 }, () => 'none')
  );
  expect([value('46,4'), value('46,4', true), value('1,234', true), value('ten')]).toEqual(['text', 46.4, 1234, 'text']);
  expect(['2024', '2023/24', '2023-2024', '202324', 'January 2025', '24', '2023/25'].map(readOwnPeriod)).toEqual([
    '2024',
    '2023-24',
    '2023-24',
    '2023-24',
    '2025-01',
    null,
    null
  ]);
});
