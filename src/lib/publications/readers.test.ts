import { describe, expect, it } from 'vitest';
import { annualReviews } from './annual-reviews.ts';
import { caseload } from './caseload.ts';
import { needsOfPlans } from './needs-of-plans.ts';
import { hasErrors, problemInWords, readPublication, recognise } from './index.ts';

const IDENTITY =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name';
const HEADERS_2025 =
  `${IDENTITY},breakdown_topic,breakdown,plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,plans_issued_20_weeks_ex,` +
  'pc_plans_issued_within_20_weeks,PC_plans_issued_20_weeks_ex,plans_issued_gt20weeks_ltYear,plans_issued_gt20weeks_ltYear_ex,' +
  'pc_plans_issued_gt20weeks_ltYear,PC_plans_issued_gt20weeks_ltYear_ex,plans_issued_gt_1_year,plans_issued_gt_1_year_ex,pc_plans_issued_gt_1_year,PC_plans_issued_gt_1_year_ex';
const derby = (cells: string, breakdown = 'All EHC plans issued,All EHC plans issued') =>
  `2024,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000015,831,Derby,${breakdown},${cells}`;
const CELLS = '400,380,200,190,50,50,150,140,37.5,36.8,50,50,12.5,13.2';
const timeliness = (...lines: string[]) => `\uFEFF${[HEADERS_2025, ...lines].join('\n')}\n`;
const read = (text: string) => readPublication('timeliness', text, 'timeliness_20_week.csv');
const said = (text: string) => read(text).problems.map(problemInWords).join('\n');

describe('the timeliness table of 2025', () => {
  it('keeps the row of all children, with its line, and leaves the breakdowns', () => {
    const reading = read(timeliness(derby('1,1,1,1,100,100,0,0,0,0,0,0,0,0', 'Sex,Female'), derby(CELLS)));
    expect(reading.problems).toEqual([]);
    expect(reading.rows).toHaveLength(1);
    expect(reading.rows[0]).toMatchObject({
      line: 3,
      period: '2024',
      level: 'council',
      dfeCode: '831',
      onsCode: 'E06000015',
      name: 'Derby',
      region: 'E12000004'
    });
    expect(reading.rows[0]?.cells.within20WeeksExcludingExceptions).toEqual({
      published: '190',
      value: 190,
      mark: null,
      column: 'plans_issued_20_weeks_ex'
    });
  });

  it('reads the headers of 2026, in another case and with two more columns', () => {
    const text = `${HEADERS_2025.toLowerCase()},avg_weeks_issue_plan,avg_weeks_issue_plan_exc\n${derby(`${CELLS},25.6,24`, 'All EHC plans,All EHC plans')}\n`;
    expect(read(text).problems).toEqual([]);
    expect(read(text).rows[0]?.cells.meanWeeksExcludingExceptions?.value).toBe(24);
  });

  it('keeps a mark as a mark, never as a zero', () => {
    const reading = read(timeliness(derby('x,x,x,x,x,x,x,x,x,x,x,x,x,x')));
    expect(reading.rows[0]?.cells.plansIssued).toMatchObject({ value: null, mark: 'x', published: 'x' });
  });

  it('names file, line and column of a value that is no number', () => {
    const reading = read(
      timeliness(derby(CELLS), derby(CELLS.replace('380', 'abc')).replace('831', '830').replace('E06000015', 'E10000007'))
    );
    expect(hasErrors(reading)).toBe(true);
    expect(reading.problems).toHaveLength(1);
    expect(problemInWords(reading.problems[0]!)).toBe(
      "timeliness_20_week.csv, line 3, column plans_issued_den_ex: 'abc' is neither a number nor one of DfE's marks (x, z, c). If you changed nothing in your copy, the file was published so: ask the publisher. Otherwise download it again."
    );
  });

  it('finds a bad value in a breakdown row too, which no figure is made from', () => {
    expect(said(timeliness(derby(CELLS), derby(CELLS.replace('400', '4OO'), 'Sex,Male')))).toContain(
      "line 3, column plans_issued_den: '4OO'"
    );
  });

  it('names a column that is missing, and the one that may be it', () => {
    const text = timeliness(derby(CELLS)).replace('plans_issued_den_ex', 'plans_issued_den_exc');
    expect(said(text)).toContain(
      "line 1, column plans_issued_den_ex: The column 'plans_issued_den_ex' is missing (plans issued, excluding exceptions). Its column 'plans_issued_den_exc' (column N) may be the one: give it the published name, 'plans_issued_den_ex'."
    );
    expect(read(text).rows[0]?.cells).not.toHaveProperty('plansIssuedExcludingExceptions');
  });

  it('sees that a file is cut short', () => {
    const whole = timeliness(derby(CELLS), derby(CELLS).replace('2024', '2023'));
    expect(said(whole.slice(0, whole.length - 40))).toMatch(
      /line 3: The line has 1\d fields where the header has 26\. The file may be cut short/
    );
  });

  it('sees a quotation mark that is never closed, an empty file and one that is not UTF-8', () => {
    expect(said(timeliness(derby(CELLS).replace('Derby', '"Derby')))).toContain('never closed');
    expect(said('')).toBe('timeliness_20_week.csv: The file is empty. Download it again.');
    expect(said(timeliness(derby(CELLS).replace('Derby', 'Derb\uFFFD')))).toContain('not UTF-8');
  });

  it('refuses the same council and year twice', () => {
    expect(said(timeliness(derby(CELLS), derby(CELLS)))).toContain('Derby stands twice for 2024: on line 2 and on line 3.');
  });
});

describe('other layouts of DfE tables', () => {
  it('reads the aggregate return in wide form, whatever the case and punctuation of its headers', () => {
    const headers =
      'TotIncExcEHC,IncExc20weekEHC,IncExc20weekRate,TotNoExcEHC,NoExc20weekEHC,NoExc20weekRate,InreqEHC,AssRefusedEHC';
    const row = '2014,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000015,831,Derby';
    for (const written of [
      headers,
      'tot_inc_exc_ehc,inc_exc_20_week_ehc,inc_exc_20_week_rate,tot_no_exc_ehc,no_exc_20_week_ehc,no_exc_20_week_rate,inreq_ehc,ass_refused_ehc'
    ]) {
      const reading = read(`${IDENTITY},${written}\n${row},10,4,40,8,3,37.500000000000,z,z\n`);
      expect(reading.problems).toEqual([]);
      expect(reading.rows[0]?.cells.within20WeeksExcludingExceptions?.value).toBe(3);
      expect(reading.rows[0]?.cells.requestsReceived?.mark).toBe('z');
    }
  });

  it('turns the academic year of the caseload into its January', () => {
    const columns = Object.keys(caseload.table?.layouts[0]?.fields ?? {});
    const cells = columns.map((column) => (column === 'ehcplans' ? '638745' : 'x'));
    const text = `${IDENTITY},breakdown_topic,breakdown,${columns.join()}\n202425,Academic year,National,E92000001,England,,,,,,All EHC plans,All EHC plans,${cells.join()}\n`;
    expect(readPublication('caseload', text, 'caseload.csv').rows[0]).toMatchObject({ period: '2025-01', level: 'england' });
  });

  it('keeps one of two equal columns with a warning, and refuses two that differ', () => {
    const columns = Object.keys(annualReviews.table?.layouts[0]?.fields ?? {});
    const cells = columns.map(() => '4').join();
    const text = (last: string) =>
      `${IDENTITY},breakdown_topic,breakdown,${columns.join()},review_meeting_prior_24\n2024,Calendar year,National,E92000001,England,,,,,,All annual reviews,All annual reviews,${cells},${last}\n`;
    const equal = readPublication('annual-reviews', text('4'), 'annual_reviews.csv');
    expect(equal.problems.map((problem) => problem.severity)).toEqual(['warning']);
    expect(equal.rows).toHaveLength(1);
    const differing = readPublication('annual-reviews', text('3'), 'annual_reviews.csv');
    expect(differing.problems.map(problemInWords).join()).toContain(
      "line 2, column review_meeting_prior_24: Two columns are called 'review_meeting_prior_24' and differ."
    );
  });
});

const WIDE = [
  '"SEND Appeal rate table 1",,,,,,,,,,',
  ',,,,,,,,,,',
  'Local Authority,LA code,2023,,,2024,,,,,',
  ',,Appeals registered4,"Total Appealable Decisions1,9",SEND Tribunal Appeal Rate2,Appeals registered4,"Total Appealable Decisions1,9",SEND Tribunal Appeal Rate2,"In development: Total Appealable Decisions1,8",In development: SEND Tribunal Appeal Rate2,',
  'NORTH WEST,,,,,,,,,,',
  'Cumberland8,942, - ,"2,803",0.00%,65,"3,191",2.00%, x ,x,',
  'Isles of Scilly,420,,20,0.00%, .. , .. ,..,,,',
  'England Total4,,29,"2,823",1.00%,65,"3,191",2.00%,"2,039",3.20%,',
  'England total excluding suppressed,,,,,60,,,"2,039",3.00%,',
  ',,,,,,,,,,',
  'Notes:,"1. A note, with a comma",,,,,,,,,'
];

describe('the wide appeal-rate table', () => {
  const wide = (lines = WIDE) => readPublication('appeals', `${lines.join('\r\n')}\r\n`, 'appeals.csv');

  it('takes footnotes off names, commas out of thousands, and a dash for none', () => {
    const reading = wide();
    expect(reading.problems).toEqual([]);
    const [cumberland2023, cumberland2024] = reading.rows;
    expect(cumberland2023).toMatchObject({ line: 6, period: '2023', dfeCode: '942', name: 'Cumberland', level: 'council' });
    expect(cumberland2023?.cells.appeals).toMatchObject({ value: 0, published: ' - ' });
    expect(cumberland2024?.cells.appealableDecisions?.value).toBe(3191);
    expect(cumberland2024?.cells.appealableDecisionsInDevelopment?.mark).toBe('x');
    expect(cumberland2024?.cells.appealableDecisions?.column).toBe('2024 Total Appealable Decisions');
  });

  it('reads a blank beside a rate of 0.00% as none, with a note, and leaves out a year in which there was no such council', () => {
    const scilly = wide().rows.filter((row) => row.name === 'Isles of Scilly');
    expect(scilly.map((row) => row.period)).toEqual(['2023']);
    expect(scilly[0]?.cells.appeals).toMatchObject({ value: 0, note: 'blank-is-zero' });
  });

  it('tells the total from the line beside it, and takes neither banners nor notes for councils', () => {
    expect(wide().rows.map((row) => `${row.level} ${row.name} ${row.period}`)).toEqual([
      'council Cumberland 2023',
      'council Cumberland 2024',
      'council Isles of Scilly 2023',
      'england England Total 2023',
      'england England Total 2024',
      'beside England total excluding suppressed 2024'
    ]);
  });

  it('names line and column of what it cannot read, and misses its total when cut short', () => {
    const broken = WIDE.map((line) => line.replace('"3,191",2.00%, x', '"3;191",2.00%, x'));
    expect(wide(broken).problems.map(problemInWords).join()).toContain(
      "appeals.csv, line 6, column 2024 Total Appealable Decisions: '3;191' is neither"
    );
    expect(wide(WIDE.slice(0, 7)).problems.map(problemInWords).join()).toContain("The file has no row 'England Total'.");
    const renamed = WIDE.map((line) => line.replace('Appeals registered4,"Total', 'Appeals lodged,"Total'));
    expect(wide(renamed).problems.map(problemInWords).join()).toContain(
      "line 4, column Appeals lodged: The column 'Appeals lodged' is not one of the published table's. Under 2023 the table has Appeals registered"
    );
  });
});

describe('the appeal list and recognising files', () => {
  const LIST =
    'old_la_code,la_name_as_published,appeals_2025,appealable_decisions_2025,appeal_rate_2025\n940,North Northamptonshire7,-,x,x\n';

  it('reads one line a council and three columns a year', () => {
    const reading = readPublication('appeals', LIST, 'list.csv');
    expect(reading.problems).toEqual([]);
    expect(reading.rows[0]).toMatchObject({ name: 'North Northamptonshire', dfeCode: '940', period: '2025' });
    expect(reading.rows[0]?.cells.appeals?.value).toBe(0);
    expect(reading.rows[0]?.cells.appealableDecisionsInDevelopment?.mark).toBe('x');
  });

  it('tells what a file is from its headers, one of them renamed or not', () => {
    expect(recognise(timeliness(derby(CELLS)), 'any.csv')).toBe('timeliness');
    expect(recognise(timeliness(derby(CELLS)).replace('plans_issued_den,', 'plans_given,'), 'any.csv')).toBe('timeliness');
    expect(recognise(LIST, 'any.csv')).toBe('appeals');
    expect(recognise(WIDE.join('\n'), 'any.csv')).toBe('appeals');
    expect(recognise('name,age\nAda,36\n', 'any.csv')).toBeNull();
    const needs = [
      IDENTITY,
      'breakdown_topic,breakdown',
      Object.values(needsOfPlans.table?.layouts[0]?.fields ?? {}).join()
    ].join();
    expect(recognise(`${needs}\n202425,Academic year`, 'any.csv')).toBe('needs-of-plans');
    expect(recognise(`${needs}\n2024,Calendar year`, 'any.csv')).toBe('needs-of-new-plans');
    expect(recognise(needs, 'any.csv')).toBe('needs-of-plans');
  });
});
