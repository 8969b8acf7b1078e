import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { said } from '../../../tests/fixtures/own-said.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile } from './files.ts';
import { extremesInWords, guessedFigure, ownMeasure } from './own-measure.ts';
import { notDrawn, panelTitle } from './own-words.ts';
import { ownAccountInWords } from './report.ts';

/* Shapes of tables that other people have published, each with figures made for these tests. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const read = (text: string, name = 'a.csv') => readFile(new File([text], name), name, gazetteer, undefined, '2026-11-26');

async function own(text: string) {
  const file = await read(text);
  if (file.state !== 'own') throw new Error(said(file).join('\n'));
  const measure = ownMeasure(file.table, file.offers.choices, gazetteer, null, file.offers.kinds);
  return {
    ...file,
    lines: said(file),
    title: measure?.title,
    guessed: guessedFigure(file.table.figures)?.name,
    answer: measure ? extremesInWords(measure) : '',
    head: panelTitle(file, file.offers, 0)
  };
}

describe('columns that only number the rows', () => {
  it('are no figures, whether a program gave them a heading or none', async () => {
    const numbered = await own('"","la_name","AtoC","DtoG"\n"1","York",10,20\n"2","Kent",30,40\n"7","Devon",50,60\n');
    expect(numbered.lines[0]).toBe('AtoC | DtoG');
    expect((await own('OBJECTID,LAD21NM,Votes\n7,Kent,3\n2,Devon,4\n')).lines[0]).toBe('Votes');
  });

  it('are figures where they stand behind the councils, or fall', async () => {
    expect((await own('Council,\nDevon,1\nKent,2\nEssex,3\n')).lines[0]).toBe('column B');
    expect((await own(',Council\n9,Devon\n4,Kent\n')).lines[0]).toBe('column A');
  });
});

describe('headings as programs write them', () => {
  it('are headings though they are years', async () => {
    const { lines, title } = await own('"","la_name","201516","201617"\n"1","Kent",7,9\n"2","Devon",8,10\n');
    expect(lines.slice(0, 3)).toEqual(['Figures by year', 'line 2, Kent, 2015-16: 7', 'line 2, Kent, 2016-17: 9']);
    expect(title).toBe('Figures by year, 2016-17');
  });

  it('say the unit under an underscore', async () => {
    expect((await own('Area_Code,Pct_Turnout\nE10000008,72.3\nE10000016,66.3\n')).lines[0]).toBe('Pct_Turnout (%)');
  });
});

describe('names that councils share with other bodies', () => {
  const rows = '"ICB","Devon",281\n"ICB","Kent and Medway",538\n';

  it('are no councils where a column says what they are', async () => {
    expect(said(await read(`"Organisation Type","Organisation Name","Waiting"\n"Region","London",9\n${rows}`))).toEqual([
      'refused: Its rows are about other bodies than councils, as ‘Organisation Type’ says, and a body that has a council’s name is not that council.'
    ]);
    const { lines } = await own(
      `"Organisation Type","Organisation Name","Waiting"\n${rows}"Local authority","Devon",7\n"Met district","Leeds",8\n`
    );
    expect(lines).toEqual([
      'Waiting',
      'line 4, Devon: 7',
      'line 5, Leeds: 8',
      'set aside, line 2, Devon: level-disagrees',
      'set aside, line 3, Kent and Medway: other-level'
    ]);
  });

  it('are no councils under a heading of other bodies', async () => {
    expect(said(await read('ICB name,Waiting\nDevon,5\nDorset,6\n'))[0]).toMatch(
      /^refused: No column names councils: the names are under ‘ICB name’/
    );
    expect((await own('Police force,Council,n\nDevon,Torbay,5\nKent,Medway,6\n')).lines.slice(1, 3)).toEqual([
      'line 2, Torbay: 5',
      'line 3, Medway: 6'
    ]);
  });
});

describe('years', () => {
  it('of a table whose rows have one day', async () => {
    const { lines, title } = await own(
      'Date,AreaCode,Area,TotalCases\n2020-03-11,E10000006,Cumbria,7\n2020-03-11,E10000008,Devon,13\n2020-03-11,E09000012,Hackney and City of London,4\n'
    );
    expect(title).toBe('TotalCases, 2020');
    expect(lines).toContain('line 2, Cumbria, 2020: 7');
    expect(lines).toContain('Every row that is drawn has ‘2020-03-11’ under ‘Date’, so the figures are read as those of 2020.');
    expect(lines).toContain(
      'not read, line 4, E09000012: The row says ‘E09000012’, which is one council, and ‘Hackney and City of London’ under ‘Area’ names two: one figure of them together is no council’s own.'
    );
  });

  it('may be left out by the reader', async () => {
    const text = 'Date,Council,n\n2020-03-11,Devon,5\n2020-03-11,Kent,6\n';
    const file = await readFile(new File([text], 'a.csv'), 'a.csv', gazetteer, undefined, '2026-11-26', undefined, {
      years: null
    });
    expect(file.state === 'own' && [file.table.periods, file.offers.year]).toEqual([[null], null]);
    expect((await own(text)).offers.year).toBe('2020');
  });

  it('are asked for where councils of the past have none', async () => {
    const text = 'Council,Libraries\nCumbria,5\nPoole,6\nDevon,7\n';
    expect((await own(text)).lines).toContain(
      'Cumbria and Poole have been abolished. If the figures are of 2018 or earlier, choose the year under ‘Years’, and they are read.'
    );
    const read2018 = await readFile(new File([text], 'a.csv'), 'a.csv', gazetteer, undefined, '2026-11-26', undefined, {
      year: '2018'
    });
    expect(said(read2018).slice(1)).toEqual(['line 2, Cumbria, 2018: 5', 'line 3, Poole, 2018: 6', 'line 4, Devon, 2018: 7']);
  });

  it('of replies are not those of figures', async () => {
    expect((await own('Council,Date received,n\nDevon,11/03/2020,5\nKent,11/03/2020,6\n')).table.periods).toEqual([null]);
  });

  it('of rows told apart by days are of the newest day', async () => {
    const { title, offers } = await own(
      'date,council,cases\n11/03/2020,Devon,5\n12/03/2020,Devon,9\n11/03/2020,Kent,6\n12/03/2020,Kent,8\n'
    );
    expect(offers.kinds).toMatchObject([{ chosen: '12/03/2020', values: ['12/03/2020', '11/03/2020'] }]);
    expect(title).toBe('cases (12/03/2020), 2020');
  });

  it('of two are no month', async () => {
    const { title, lines } = await own('Area,Time period,Value\nDevon,2010/11,5\nKent,2010/11,6\nDevon,1999/00,5\n');
    expect(title).toBe('Value, 2010-11');
    expect(lines).toContain('line 4, Devon, 1999-00: 5');
  });
});

describe('figures that a column has so often that they are meant', () => {
  it('below zero', async () => {
    const { lines } = await own('Council,For_1_S\nDevon,0.01\nKent,-0.02\nEssex,-0.03\n');
    expect(lines.slice(1)).toEqual([
      'line 2, Devon: 0.01',
      'line 3, Kent: -0.02',
      'line 4, Essex: -0.03',
      '‘For_1_S’ has figures that are below zero, such as -0.02 on line 3. They are drawn as written.'
    ]);
  });

  it.each([
    ['one of them', 'Council,Rate\nDevon,0.01\nKent,-0.02\nEssex,0.03\n'],
    ['one number for what is missing', 'Council,Rate\nDevon,-99\nKent,-99\nEssex,3\n'],
    ['of a count', 'Council,Plans\nDevon,-4\nKent,-5\nEssex,3\n']
  ])('but not %s', async (_, text) => {
    expect((await own(text)).lines.filter((line) => line.startsWith('warning')).length).toBeGreaterThan(0);
  });

  it('below zero once, with decimals, where nothing is counted and nothing is a rate', async () => {
    const forecast = await own('Council,For_3_P\nDevon,0.0266\nKent,-0.0350\nEssex,0.0443\n');
    expect(forecast.answer).toBe('Highest: Essex (0.0443). Lowest: Kent (−0.035).');
    expect(forecast.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
    const rate = await own('Council,Rate per 10 thousand\nDevon,2.66\nKent,-3.5\nEssex,4.43\n');
    expect(rate.answer).toBe('Highest: Essex (4.43). Lowest: Devon (2.66).');
  });

  it('in parts of one, as staff are counted', async () => {
    const { lines } = await own('Council,Paid staff\nDevon,51.21\nKent,48\n');
    expect(lines.slice(1)).toEqual([
      'line 2, Devon: 51.21',
      'line 3, Kent: 48',
      '‘Paid staff’ has figures that are not whole numbers, such as 51.21 on line 2. They are drawn as written.'
    ]);
  });

  it('in scientific notation beside numbers with all their digits', async () => {
    const { lines } = await own('Council,Share\nDevon,8.6E-3\nKent,7.8700000000000006E-2\n');
    expect(lines.slice(1)).toEqual(['line 2, Devon: 0.0086', 'line 3, Kent: 0.0787']);
  });
});

describe('a long table whose figures are called Value', () => {
  it('is called what its rows are about, in their unit', async () => {
    const { title, lines } = await own(
      'area_name,period,indicator,measure,value\nDevon,2021/22,School readiness,Percentage,57.8\nKent,2021/22,School readiness,Percentage,61\n'
    );
    expect(title).toBe('School readiness, 2021-22');
    expect(lines.slice(0, 2)).toEqual(['value (%)', 'line 2, Devon, 2021-22: 57.8']);
  });

  it('is called what is chosen where it is about several', async () => {
    expect((await own('area,indicator,value\nDevon,A levels,5\nDevon,GCSEs,6\nKent,A levels,7\nKent,GCSEs,8\n')).title).toBe(
      'A levels'
    );
  });
});

describe('a lookup', () => {
  it('is refused, and its codes are no unreadable figures', async () => {
    expect(
      said(await read('UTLACD,UTLANM,CAUTHCD\nE10000008,Devon,E47000006\nE10000016,Kent,E47000004\nE10000012,Essex,\n'))
    ).toEqual([
      expect.stringMatching(/^refused: .+ Nor has it a column of councils with a column of figures beside it\.$/) as string
    ]);
  });
});

it('a council stands once over its years', async () => {
  const { lines } = await own('Council,Year,n\nDevon,2023,5\n,2024,6\nKent,2023,7\n,2024,8\n');
  expect(lines).toEqual([
    'n',
    'line 2, Devon, 2023: 5',
    'line 3, Devon, 2024: 6',
    'line 4, Kent, 2023: 7',
    'line 5, Kent, 2024: 8',
    'Blank cells under ‘Council’ are read as the council above them.'
  ]);
});

it('rows of words alone are no headings', async () => {
  expect(
    said(await read('local-authority-code,kind\nWYE,district\nWYR,district\nWOK,unitary\nWRL,district\nWECA,combined\n'))[0]
  ).toMatch(/Nor has it a column of councils/);
});

it('figures of what is net may lie below zero', async () => {
  expect((await own('Council,New_Homes_(net)\nDevon,80\nKent,-130\n')).lines.slice(1)).toEqual([
    'line 2, Devon: 80',
    'line 3, Kent: -130'
  ]);
});

describe('rows of what is no council', () => {
  it('are notes under the last council, though they fill two cells', async () => {
    const { lines } = await own(
      '"","Autism (1)"\n"Devon ",345\n"Kent ",520\n\nFootnotes:\n"1","From 2017 figures are not comparable."\nMetadata:\n"Title","Reports of needs"\n"Last update","31/08/2022"\n'
    );
    expect(lines.filter((line) => line.startsWith('not read'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('set aside')).length).toBe(5);
  });

  it('of other nations by name', async () => {
    const { lines } = await own(
      'Council,n\nDevon,5\nComhairle nan Eilean Siar,4\nLibraries Northern Ireland,6\nEngland and Wales,15\n'
    );
    expect(lines.slice(2)).toEqual([
      'set aside, line 3, Comhairle nan Eilean Siar: scotland',
      'set aside, line 4, Libraries Northern Ireland: northern-ireland',
      'set aside, line 5, England and Wales: wider-than-england'
    ]);
  });
});

describe('what a panel says of a table', () => {
  it('is the figure where only one council has one', async () => {
    expect((await own('la_name,year_group,201516,201617\nManchester,nc1,0.0736231884057971,0.0814341300722624\n')).answer).toBe(
      'Manchester: 0.08143.'
    );
  });

  it('has figures of many digits in four, and those of two decimals as written', async () => {
    expect((await own('Area,Value\nMiddlesbrough,172.545427\nHerefordshire,111.228995\n')).answer).toBe(
      'Highest: Middlesbrough (172.5). Lowest: Herefordshire (111.2).'
    );
    expect((await own('Area,Score\nMiddlesbrough,22581.98\nHerefordshire,110.25\n')).answer).toBe(
      'Highest: Middlesbrough (22,581.98). Lowest: Herefordshire (110.25).'
    );
  });

  it('counts a council that was made anew under its name once, and asks for no year where columns have theirs', async () => {
    const dorset = await own(
      'la_name,201516,202122,YOY15to16\nDorset,299,341,-1\nBournemouth,127,NA,26\nCumbria,207,275,-26\nKent,9,8,-2\n'
    );
    expect(dorset.head).toBe('4 councils are matched.');
    expect(ownAccountInWords(dorset.table)).toMatch(/^4 councils, /);
    expect(dorset.table.notes.filter((note) => note.includes('abolished'))).toEqual([]);
  });

  it('may be of this year, and of years back to 2010', async () => {
    const { offers } = await own('Council,Plans\nKent,7\nDevon,8\n');
    expect([offers.mayBeOf[0], offers.mayBeOf.at(-1)]).toEqual(['2026', '2010']);
  });

  it('has the name beside a code that is to be settled', async () => {
    const { offers } = await own('area_code,area_name,score\nE06000001,Hartlepool,42.5\nE07000031,South Lakeland,17.5\n');
    expect(offers.names.map(({ written, beside, why }) => [written, beside, why])).toEqual([
      ['E07000031', '‘South Lakeland’, score 17.5', 'That is the code of a district, and not of a council responsible for SEND.']
    ]);
  });

  it('lists what is not drawn', () => {
    expect(notDrawn(['Poole'], 12)).toBe('Not drawn, because it is open which council is meant: ‘Poole’.');
    expect(notDrawn(['Poole', 'Selby', 'Wyre'], 2)).toBe(
      'Not drawn, because it is open which council is meant: ‘Poole’, ‘Selby’ and 1 more.'
    );
  });
});
