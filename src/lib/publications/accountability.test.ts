import { describe, expect, it } from 'vitest';
import { readDsgAllocations } from './dsg-allocations.ts';
import { readDsgBalance } from './dsg-balance.ts';
import { readHighNeedsBenchmarking } from './high-needs-benchmarking.ts';
import { isoDate, nextVisits, readInspections2016, readInspections2023 } from './inspections.ts';
import { readOfficers } from './officers.ts';
import { hasErrors, type Reading } from './reading.ts';

const wrong = (reading: Reading) => reading.problems.map(({ line, column, what }) => [line, column, what]);

describe('the table of officers', () => {
  const header =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,des_med_off,des_clin_off,des_so_care_off';
  const read = (...answers: string[]) =>
    readOfficers(
      [
        header,
        ...answers.map(
          (answer, index) =>
            `2025,Calendar year,Local authority,E92000001,England,E12000001,North East,E0800003${index},39${index},Town,${answer}`
        )
      ].join('\n'),
      'officers.csv'
    );

  it('is of January, whatever its label says', () => expect(read('Yes,No,Yes').rows[0]?.period).toBe('2025-01'));

  it('joins the answers, and cites the cell that settles it', () => {
    const joint = read(
      'Yes,No,Yes',
      'No,No,Yes',
      'No,Yes,Not returned',
      'No,Recruiting,Not returned',
      'No,No,n/a',
      'Yes,Yes,Recruiting'
    ).rows.map(({ cells }) => [
      cells.joint?.value,
      cells.joint?.mark,
      cells.joint?.published,
      cells.joint?.column,
      cells.joint?.note
    ]);
    expect(joint).toEqual([
      [1, null, 'Yes', 'des_so_care_off', undefined],
      [0, null, 'No', 'des_clin_off', undefined],
      [null, 'x', 'Not returned', 'des_so_care_off', undefined],
      [0, null, 'Recruiting', 'des_clin_off', 'recruiting'],
      [null, 'z', 'n/a', 'des_so_care_off', undefined],
      [0, null, 'Recruiting', 'des_so_care_off', 'recruiting']
    ]);
  });

  it('refuses an answer that it does not know', () =>
    expect(wrong(read('Maybe,No,Yes'))).toEqual([
      [2, 'des_med_off', "'Maybe' is neither a number nor one of DfE's marks (x, z, c)."]
    ]));
});

describe('the lists of inspections', () => {
  it.each([
    ['02/02/26', '2026-02-02'],
    ['27/05/2021', '2021-05-27'],
    ['01/01/1900', ''],
    ['', ''],
    ['Last inspection date not provided', ''],
    ['32/13/25', '']
  ])('read %j as %j', (written, iso) => expect(isoDate(written)).toBe(iso));

  const header =
    'URN,La Code,LTLA23CD,Local Authority,Inspection Start Date,Inspection End Date,Outcome Grade,Publication Date,Inspection Outcome Text,Next Inspection By Date';
  const read = (...lines: string[]) => readInspections2023([header, ...lines].join('\n'), 'inspections.csv');

  it('keep a grade that was not found as a blank', () => {
    const { rows, problems } = read(
      '1,871,E06000039,slough,07/07/25,11/07/25,NaN,06/11/25,Inspection outcome section not found.,Next inspection time frame not found',
      '2,370,E08000016,barnsley,02/02/26,06/02/26,1.0,18/05/26,The next full area SEND inspection will be within approximately 5 years.,02/02/31'
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      dfeCode: '871',
      onsCode: 'E06000039',
      period: '2026',
      cells: { outcome: { value: null, mark: 'blank', published: 'NaN', note: 'no-grade' } }
    });
    expect(rows[0]?.dates).toEqual({ start: '2025-07-07', end: '2025-07-11', published: '2025-11-06' });
    expect(rows.map(({ spans }) => spans)).toEqual([
      { monitoring: '', full: '' },
      { monitoring: '', full: 'about 5 years' }
    ]);
    expect(rows[1]?.cells.outcome).toMatchObject({ value: 1, mark: null, published: '1.0' });
  });

  it('say of the visits that follow what the report says, with its about, and make no date', () => {
    const failings = `There are widespread and/or systemic failings.\u00a0\u00a0A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately three years.`;
    expect(nextVisits(failings)).toEqual({ monitoring: 'about 18 months', full: 'about 3 years' });
    expect(nextVisits('The next full area SEND inspection will take place within approximately 3 years.')).toEqual({
      monitoring: '',
      full: 'about 3 years'
    });
    expect(nextVisits('The next full area SEND inspection will be within five years.')).toEqual({
      monitoring: '',
      full: '5 years'
    });
    expect(nextVisits('Inspection outcome section not found.')).toEqual({ monitoring: '', full: '' });
  });

  it('refuse an outcome that there is not, and one council twice', () => {
    const line = (grade: string) => `1,871,E06000039,slough,07/07/25,11/07/25,${grade},06/11/25,,`;
    expect(wrong(read(line('4.0')))).toEqual([[2, 'Outcome Grade', "'4.0' is no outcome."]]);
    expect(wrong(read(line('2.0'), line('2.0')))).toEqual([[3, 'La Code', 'The council 871 stands on two lines.']]);
    expect(hasErrors(readInspections2023('a,b\n1,2', 'inspections.csv'))).toBe(true);
  });

  it('of 2016 tell the inspection and the revisit apart', () => {
    const columns = [
      'Local authority code',
      'Area name',
      'Inspection start date',
      'Inspection publication date',
      'Inspection outcome: written statement of action required?',
      'Revisit start date',
      'Revisit publication date',
      'Revisit outcome: sufficient progress in addressing all significant weaknesses?'
    ];
    const rows = [
      ['A title'],
      columns,
      ['E08000025', 'Birmingham', '25/06/2018', '10/09/2018', 'Yes', '24/05/2021', '14/07/2021', 'Some'],
      ['E06000009', 'Blackpool', '28/02/2022', '26/05/2022', 'Yes', 'Not revisited yet'],
      ['E09000003', 'Barnet', '17/01/2022', '24/03/2022', 'No']
    ];
    const reading = readInspections2016([{ name: 'Area_SEND_up_to_31_Aug_2022', rows }], 'inspections.ods');
    expect(reading.problems).toEqual([]);
    expect(
      reading.rows.map(({ line, cells, dates }) => [line, cells.statement?.value, cells.revisit?.value, dates?.revisitStart])
    ).toEqual([
      [3, 1, 2, '2021-05-24'],
      [4, 1, null, ''],
      [5, 0, null, '']
    ]);
  });
});

describe('the balances of the schools grant', () => {
  const header =
    '"time_period","geographic_level","region_name","la_name","deficit","DSG cumulative balance as a % of the total income","financial_year"';
  const read = (line: string) => readDsgBalance(`${header}\n${line}`, 'balance.csv');

  it('lie above 0 where money is left and below it where it is owed', () => {
    expect(read('"202122","Local authority","London","Camden",-3.08,3.08,"2021-22"').rows[0]).toMatchObject({
      name: 'Camden',
      period: '2021-22',
      cells: { balance: { value: 3.08 }, deficit: { value: -3.08 } }
    });
    expect(read('"202122","Regional","South West","",6.21,-6.21,"2021-22"').rows[0]).toMatchObject({
      level: 'region',
      name: 'South West'
    });
  });
});

describe('the workbooks of money', () => {
  it('tell regions from other groups of councils', () => {
    const rows = [
      ['', '', 'High needs block (£s)', 'High needs block allocation (£s)'],
      ['ENGLAND', '', '300', '200'],
      ['202', 'Camden', '100', '90'],
      ['LONDON', '', '100', '90'],
      ['UNITARY AUTHORITIES', '', '200', '110'],
      ['LONDON', '', '100', '90'],
      ['North East', '', '200', '110']
    ];
    const reading = readDsgAllocations([{ name: 'Allocations_summary', rows }], 'allocations.ods');
    expect(reading.rows.map(({ line, level, name }) => [line, level, name])).toEqual([
      [2, 'england', 'ENGLAND'],
      [3, 'council', 'Camden'],
      [4, 'beside', 'LONDON'],
      [5, 'beside', 'UNITARY AUTHORITIES'],
      [6, 'region', 'LONDON'],
      [7, 'region', 'North East']
    ]);
    expect(reading.rows[1]?.cells.highNeeds).toMatchObject({ value: 100, column: 'Allocations_summary: High needs block (£s)' });
  });

  it('take the planned spending and not the outturn beside it, and leave out councils that had ended', () => {
    const titles = [
      'Top up funding (maintained schools, academies, free schools and colleges)',
      'Top up funding (non-maintained\nand independent schools and colleges)',
      'SEN support and inclusion services',
      'Therapies and other health related services'
    ];
    const rows = [
      ['', '', 'Section 251 budget', '', '', '', 'Section 251 outturn'],
      ['', '', ...titles, ...titles],
      ['LA code', 'LA name'],
      ['838', 'Dorset (New, LA code 838)', '1', '2', '3', '0', '5', '6', '7', '8'],
      ['835', 'Dorset', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A']
    ];
    const { rows: read, problems } = readHighNeedsBenchmarking([{ name: 'Sheet1', rows }], 'benchmarking.xlsx');
    expect(problems).toEqual([]);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ line: 4, dfeCode: '838', name: 'Dorset', period: '2021-22' });
    expect(Object.values(read[0]?.cells ?? {}).map(({ value, note }) => [value, note])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [0, 'none-recorded']
    ]);
    expect(read[0]?.cells.therapies?.column).toBe('Sheet1: Therapies and other health related services (column F)');
  });
});
