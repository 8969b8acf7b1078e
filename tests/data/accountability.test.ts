import { describe, expect, it } from 'vitest';
import { ENGLAND, isCouncil } from '../../src/lib/model/area.ts';
import { fixed } from '../../src/lib/words/index.ts';
import { areas, line, observations, table } from './support.ts';

/* Every number here was counted or divided from the published files by other means: Python's csv and XML readers. */

const councils = new Set(areas.filter(isCouncil).map((area) => area.code));

/** How many councils say each value, or lack one for each reason. */
function said(measure: string, period: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const candidate of observations.get(measure) ?? []) {
    if (candidate.period !== period || !councils.has(candidate.area)) continue;
    const key = candidate.value === null ? candidate.status : String(candidate.value);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const englandIn = (measure: string, period: string) =>
  observations.get(measure)?.find((candidate) => candidate.area === ENGLAND && candidate.period === period);

describe('area inspections', () => {
  it('under the framework of 2023: 96 of 153, of which 19 positive, 52 inconsistent, 24 failing, and Slough without a grade', () => {
    expect(said('area-inspection-outcome', '2026')).toEqual({ 1: 19, 2: 52, 3: 24, 'not-returned': 1, 'no-row': 57 });
    expect(line('area-inspection-outcome', 'slough', '2026')).toMatchObject({ status: 'not-returned', note: ['no-grade'], row: 74 });
    expect(line('area-inspection-outcome', 'barnsley', '2026')).toMatchObject({ value: 1, row: 2 });
    expect(line('area-inspection-outcome', 'derbyshire', '2026')).toMatchObject({ value: 3, row: 21 });
  });

  it('by the code and not by the wrong ONS codes of Cumberland and Westmorland and Furness, which are both the old Cumbria’s', () => {
    expect(line('area-inspection-outcome', 'cumberland', '2026')).toMatchObject({ value: 2, row: 19 });
    expect(line('area-inspection-outcome', 'westmorland-and-furness', '2026')).toMatchObject({ value: 2, row: 93 });
    expect(line('area-inspection-outcome', 'dorset', '2026')).toMatchObject({ value: 1, row: 22 });
  });

  it('under the framework of 2016: 149, a statement required in 82; three councils came after the inspection of their area', () => {
    expect(said('written-statement-of-action', '2022')).toEqual({ 0: 67, 1: 82, 'no-row': 3 });
    for (const slug of ['dorset', 'north-northamptonshire', 'west-northamptonshire'])
      expect(line('written-statement-of-action', slug, '2022').status).toBe('no-row');
    expect(line('written-statement-of-action', 'cumbria', '2022')).toMatchObject({ value: 1, row: 35 });
    expect(line('written-statement-of-action', 'buckinghamshire', '2022')).toMatchObject({ value: 1, row: 23 });
  });

  it('are listed with their dates, revisits apart', () => {
    const rows = table('inspections.csv');
    const outcomes: Record<string, number> = {};
    for (const row of rows) outcomes[`${row.framework} ${row.outcome}`] = (outcomes[`${row.framework} ${row.outcome}`] ?? 0) + 1;
    expect(outcomes).toEqual({
      '2016 Yes': 82, '2016 No': 67, '2016-revisit Yes': 20, '2016-revisit Some': 24, '2016-revisit No': 2,
      '2023 1': 19, '2023 2': 52, '2023 3': 24, '2023 ': 1
    });
    const leeds = areas.find((area) => area.slug === 'leeds')?.code;
    expect(rows.filter((row) => row.area === leeds).map(({ framework, start, end, published, outcome, next_by }) => [framework, start, end, published, outcome, next_by])).toEqual([
      ['2016', '2016-12-05', '', '2017-02-16', 'No', ''],
      ['2023', '2026-04-27', '2026-05-01', '2026-06-18', '3', '2027-10-27']
    ]);
    expect(rows.filter((row) => row.start === '')).toHaveLength(5);
    for (const row of rows) for (const date of [row.start, row.end, row.published, row.next_by]) expect(date).toMatch(/^(20\d\d-\d\d-\d\d)?$/);
  });
});

describe('designated officers', () => {
  it('of health, in January 2025: both kinds in 86 areas, one in 62, neither in Hounslow, Kirklees, North Yorkshire, Shropshire and Trafford', () => {
    expect(said('designated-health-officers', '2025-01')).toEqual({ 2: 86, 1: 62, 0: 5 });
    for (const slug of ['hounslow', 'kirklees', 'north-yorkshire', 'shropshire', 'trafford'])
      expect(line('designated-health-officers', slug, '2025-01').value).toBe(0);
    expect(line('designated-health-officers', 'trafford', '2025-01').note).toEqual(['recruiting']);
  });

  it('of social care were not asked for before January 2025, when 13 are printed as not returned', () => {
    expect(said('social-care-officer-in-post', '2024-01')).toEqual({ 'not-collected': 153 });
    expect(said('social-care-officer-in-post', '2025-01')).toEqual({ 1: 117, 0: 23, 'not-returned': 13 });
  });

  it('of both: in 116 areas, not in 24', () => {
    expect(said('joint-officers-in-post', '2025-01')).toEqual({ 1: 116, 0: 24, 'not-returned': 13 });
    expect(line('joint-officers-in-post', 'trafford', '2025-01').value).toBe(0);
  });

  it('have the councils of January in every year', () => {
    for (const [period, count] of [['2019-01', 152], ['2020-01', 151], ['2021-01', 151], ['2022-01', 152], ['2023-01', 152], ['2024-01', 153]] as const)
      expect(Object.values(said('designated-health-officers', period)).reduce((a, b) => a + b, 0)).toBe(count);
    expect(line('designated-health-officers', 'cumbria', '2023-01').status).toBe('ok');
  });
});

describe('money', () => {
  it('high needs: £9,952,172,126 before deductions for 12,059,476 children', () => {
    expect(englandIn('high-needs-allocation-per-child', '2023-24')).toMatchObject({ numerator: 9952172126, denominator: 12059476, row: 5 });
    expect(fixed(englandIn('high-needs-allocation-per-child', '2023-24')?.value ?? NaN, 2)).toBe('825.26');
    expect(line('high-needs-allocation-per-child', 'london', '2023-24')).toMatchObject({ numerator: 1931692936, row: 163 });
    expect(said('high-needs-allocation-per-child', '2023-24')['no-row']).toBe(2);
    for (const slug of ['city-of-london', 'isles-of-scilly']) expect(line('high-needs-allocation-per-child', slug, '2023-24').status).toBe('no-row');
  });

  it('the balance of the grant, as printed', () => {
    expect(['2019-20', '2020-21', '2021-22'].map((period) => englandIn('schools-grant-balance', period)?.value)).toEqual([-1.08, -1.69, -2.26]);
    expect(line('schools-grant-balance', 'east-midlands', '2021-22').value).toBe(0.12);
    expect(line('schools-grant-balance', 'hammersmith-and-fulham', '2019-20').value).toBe(-13.13);
    expect(line('schools-grant-balance', 'northamptonshire', '2020-21').status).toBe('ok');
  });

  it('planned spending: pounds of 150 councils, 80 of which have nothing on the line of therapies', () => {
    const pounds = (measure: string) => Math.round(englandIn(measure, '2021-22')?.numerator ?? NaN);
    expect(pounds('therapies-spending-per-child')).toBe(50578416);
    expect(pounds('sen-support-spending-per-child')).toBe(683860207);
    expect(pounds('top-up-funding-independent')).toBe(1544431670);
    expect(pounds('top-up-funding-per-child')).toBe(3618824448 + 1544431670);
    expect(said('therapies-spending-per-child', '2021-22')[0]).toBe(80);
    expect(line('therapies-spending-per-child', 'derby', '2021-22')).toMatchObject({ value: 0, note: ['none-recorded'], row: 8 });
    expect(line('therapies-spending-per-child', 'surrey', '2021-22').numerator).toBe(7223721);
    expect(line('sen-support-spending-per-child', 'dorset', '2021-22')).toMatchObject({ numerator: 2996676, row: 123 });
    expect(fixed(line('top-up-funding-independent', 'derby', '2021-22').value ?? NaN, 4)).toBe(fixed((100 * 10388581) / (10388581 + 24505713), 4));
  });
});

describe('plans', () => {
  it('grew by 10.2, 10.4, 9.9, 9.3, 11.5, 10.8 and 12.5% in England', () => {
    const growth = (observations.get('plans-growth') ?? []).filter((candidate) => candidate.area === ENGLAND);
    expect(growth.map((candidate) => fixed(candidate.value ?? NaN, 1))).toEqual(['10.2', '10.4', '9.9', '9.3', '11.5', '10.8', '12.5']);
  });

  it('have no growth where the council did not exist a year before, and a faulty one where the count is', () => {
    const without = (observations.get('plans-growth') ?? []).filter((candidate) => candidate.value === null);
    expect(without.map((candidate) => `${candidate.period} ${candidate.area} ${candidate.status}`)).toEqual([
      '2020-01 E06000058 not-an-area-then', '2020-01 E06000059 not-an-area-then', '2022-01 E06000061 not-an-area-then',
      '2022-01 E06000062 not-an-area-then', '2024-01 E06000063 not-an-area-then', '2024-01 E06000064 not-an-area-then'
    ]);
    expect(line('plans-growth', 'newham', '2025-01')).toMatchObject({ status: 'faulty', numerator: 1199, denominator: 2705 });
  });

  it('ended in 2024: 16,091 of 30,909 because the young person no longer wished to learn, 6,632 by work or university; 13,953 moved', () => {
    expect(englandIn('ceased-no-longer-learning', '2024')).toMatchObject({ numerator: 16091, denominator: 30909 });
    expect(englandIn('ceased-into-work-or-higher-education', '2024')).toMatchObject({ numerator: 6632, denominator: 30909 });
    expect(englandIn('plans-transferred-out', '2024')).toMatchObject({ numerator: 13953, denominator: 44862 });
  });
});
