import { describe, expect, it } from 'vitest';
import { problemInWords, readPublication, recognise } from './index.ts';

const IDENTITY =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name';
const place = (label: string) =>
  `${label},Local authority,E92000001,England,E12000005,West Midlands,E06000021,861,Stoke-on-Trent`;

const REVIEWS =
  `${IDENTITY},breakdown_topic,breakdown,total_ehc_plans,review_expected_2025,review_not_expected_2025,review_completed_2025,` +
  'review_completed_prior_2025,review_not_completed,outcome_amended,outcome_ceased,outcome_maintained,no_outcome_recorded,' +
  'decision_4_weeks,decision_over_4_weeks';
const reviews = [
  REVIEWS,
  `${place('2025,Calendar year')},Sex,Male,2500,2100,400,1500,200,400,1,0,2,1497,1100,400`,
  `${place('2025,Calendar year')},All reviews of EHC plans,All reviews of EHC plans,3707,3134,573,2234,335,565,1,0,3,2230,1640,594`
].join('\n');

describe('annual_reviews.csv of 2026', () => {
  it('is read by its new questions, and keeps the two counts of decisions under the names that 2024 has', () => {
    const { rows, problems, layout } = readPublication('annual-reviews', reviews, 'annual_reviews.csv');
    expect(problems.map(problemInWords)).toEqual([]);
    expect(layout).toBe('release of 2026');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ period: '2025', line: 3 });
    const { cells } = rows[0]!;
    expect([cells.reviewsExpected?.value, cells.reviewsCompleted?.value, cells.reviewsCompletedBefore?.value]).toEqual([
      3134, 2234, 335
    ]);
    expect([cells.number_decsion_4weeks?.value, cells.noOutcomeRecorded?.value]).toEqual([1640, 2230]);
    expect(cells.number_decsion_4weeks?.column).toBe('decision_4_weeks');
    expect(cells.review_expected).toBeUndefined();
  });

  it('is recognised as the reviews, and holds the plans of the January after', () => {
    expect(recognise(reviews, 'annual_reviews.csv')).toBe('annual-reviews');
    const { rows, problems } = readPublication('caseload', reviews, 'annual_reviews.csv');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ period: '2026-01', line: 3 });
    expect(rows[0]?.cells.ehcplans).toEqual({ published: '3707', value: 3707, mark: null, column: 'total_ehc_plans' });
  });
});

describe('phase_transfers.csv', () => {
  const file = `${IDENTITY},number_plans,due_25,due_26,final_25,final_26\n${place('2025,Calendar year')},x,x,x,x,x\n`;
  it('counts the plans of the January at the end of the year that it names, and keeps marks', () => {
    expect(recognise(file, 'phase_transfers.csv')).toBe('phase-transfers');
    const { rows, problems } = readPublication('phase-transfers', file, 'phase_transfers.csv');
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ period: '2026-01', cells: { plans: { value: null, mark: 'x', published: 'x' } } });
  });
});

describe('sen2_dmo_dco.csv of 2026', () => {
  const read = (...answers: string[]) =>
    readPublication(
      'officers',
      [
        `${IDENTITY},des_med_off,des_clin_off,des_so_care_off`,
        ...answers.map((answer, index) =>
          place(answer.startsWith('Recruiting') ? '2026,Calendar year' : `${2018 + index},Calendar year`).concat(`,${answer}`)
        )
      ].join('\n'),
      'sen2_dmo_dco.csv'
    ).rows.map(({ period, cells }) => [period, cells.joint?.mark, cells.joint?.value]);

  it('prints x where nobody was asked about a social care officer: that is no answer', () => {
    expect(read('No,No,x', 'Recruiting,No,Yes')).toEqual([
      ['2018-01', 'z', null],
      ['2026-01', null, 0]
    ]);
  });
});

describe('the table of 16 and 17 year olds', () => {
  const file =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,Age,' +
    'NEET_not_known_percent,NEET_percent,Notknown_percent,NEET_NK_noSEN_percent,NEET_NK_EHCP_percent,NEET_NK_SENDsupport_percent,' +
    'NEET_NK_quintile\n2025,Calendar year,Local authority,E92000001,England,E12000005,West Midlands,861,E06000021,Stoke-on-Trent,16-17,' +
    '5.6,3.4,2.2,4.9,10.1,c,z\n';
  it('keeps the printed shares, and the marks', () => {
    const { rows, problems } = readPublication('nccis', file, 'nccis-2025.csv');
    expect(problems.map(problemInWords)).toEqual([]);
    expect(rows[0]).toMatchObject({
      period: '2025',
      dfeCode: '861',
      cells: { planNeetOrNotKnownRate: { value: 10.1 }, supportNeetOrNotKnownRate: { mark: 'c' } }
    });
  });
});

describe('factors found at assessment', () => {
  const file = [
    `${IDENTITY.replace('new_la_code,old_la_code', 'old_la_code,new_la_code')},category,Episodes_with_assessment_factor,Learning_Disability_child,Physical_Disability_child`,
    '2025,Reporting year,Regional,E92000001,England,E13000001,Inner London,,,,Factors,10,10,10',
    '2025,Reporting year,Local authority,E92000001,England,E12000005,West Midlands,861,E06000021,Stoke-on-Trent,Factors,900,100,u'
  ].join('\n');
  it('is of the year to March, leaves Inner London, and knows what is of low reliability', () => {
    const { rows, problems } = readPublication('assessment-factors', file, 'factors.csv');
    expect(problems.map(problemInWords)).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      period: '2024-25',
      cells: { learningDisability: { value: 100 }, physicalDisability: { value: null, mark: 'u' } }
    });
  });
});

describe('reduced timetables', () => {
  const header =
    'source_domain,time_period,time_identifier,education_phase,send_category,region_code,region_name,new_la_code,la_name,metric,metric_type,value';
  const line = (group: string, value: string, code = 'E06000021', term = 'Academic year') =>
    `absence_characteristics,202425,${term},Total,${group},E12000005,West Midlands,${code},Stoke-on-Trent,sess_auth_temp_reduced_timetable_rate,rate,${value}`;
  const read = (...lines: string[]) => readPublication('reduced-timetables', [header, ...lines].join('\n'), 'reduced.csv');

  it('keeps the first of two copies that differ by little, and says so', () => {
    const { rows, problems } = read(line('EHC plan', '1.2'), line('No SEN', '0.02544'), line('No SEN', '0.02547'));
    expect(problems).toMatchObject([{ severity: 'warning', column: 'value' }]);
    expect(rows[0]).toMatchObject({
      period: '2024-25',
      cells: { reducedTimetableRatePlan: { value: 1.2 }, reducedTimetableRateNone: { value: 0.02544, line: 3 } }
    });
  });
  it('refuses copies that differ, and a group that stands twice', () => {
    expect(read(line('No SEN', '0.02'), line('No SEN', '0.09')).problems).toMatchObject([{ severity: 'error', line: 3 }]);
    expect(read(line('EHC plan', '1.2'), line('EHC plan', '1.2')).problems).toMatchObject([{ severity: 'error', line: 3 }]);
  });
  it('leaves out the smallest councils, and the terms', () => {
    const { rows } = read(
      line('EHC plan', '0', 'E09000001'),
      line('EHC plan', '3', 'E06000021', 'Autumn term').replace('202425', '202526')
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.reducedTimetableRatePlan).toMatchObject({ value: null, mark: 'c', note: 'few-pupils', published: '0' });
  });
});
