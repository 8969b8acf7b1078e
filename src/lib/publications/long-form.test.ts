import { describe, expect, it } from 'vitest';
import { readAbsenceSuspension } from './absence-suspension.ts';
import { readDeprivation } from './deprivation.ts';
import { numberMeant, periodOf, readLait } from './lait.ts';

const LAIT = 'Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\r\n';
const lait = (...lines: string[]) => readLait(`\uFEFF${LAIT}${lines.join('\r\n')}\r\n`, 'lait.csv');

describe('the number that a workbook meant', () => {
  it('is what its 15 significant digits show, and nothing shorter', () => {
    expect(['4.9000000000000004', '33.299999999999997', '7.0000000000000007E-2', '-1.1299999999999999'].map(numberMeant)).toEqual(
      [4.9, 33.3, 0.07, -1.13]
    );
    expect(numberMeant('88.533002179057618')).toBe(88.5330021790576);
    expect(numberMeant('1902330547')).toBe(1902330547);
  });
});

describe('a year of the interactive tool', () => {
  it('is read by the basis that the dictionary gives the figure', () => {
    expect(periodOf('2025', 'january')).toBe('2025-01');
    expect(periodOf('2025', 'academic')).toBe('2024-25');
    expect(periodOf('2024', 'calendar')).toBe('2024');
    expect(periodOf('2024-25 (OT)', 'financial')).toBe('2024-25');
    expect(periodOf('2025', 'financial')).toBe('2024-25');
    expect([periodOf('2024-25 (OT)', 'academic'), periodOf('2024/25', 'academic'), periodOf('', 'calendar')]).toEqual([
      null,
      null,
      null
    ]);
  });
});

describe('the local authority interactive tool', () => {
  it('gathers one row a place and period, each cell with its own line and characters', () => {
    const { rows, problems } = lait(
      'SEN_TotStat,a,2025,Derbyshire,4.9000000000000004,830.0,East Midlands',
      'SEN_TotSENSuP,b,2025,Derbyshire,14.2,830.0,East Midlands',
      'SEN_Stat_AVG_Attain8_Score,c,2025,Derbyshire,12,830.0,East Midlands',
      'SEN_TotStat,a,2025,England,5.3,970.0,NA',
      'SEN_TotStat,a,2025,Yorkshire and the Humber,5.5,982.0,NA',
      'SEN_TotStat,a,2025,London (Inner),5,987.0,NA',
      'SEN_TotStat,a,2025,Dorset (Pre LG),-,835.0,South West'
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ level, dfeCode, name, period, line }) => [level, dfeCode, name, period, line])).toEqual([
      ['council', '830', 'Derbyshire', '2025-01', 2],
      ['council', '830', 'Derbyshire', '2024-25', 4],
      ['england', '', 'England', '2025-01', 5],
      ['region', '', 'Yorkshire and the Humber', '2025-01', 6],
      ['council', '835', 'Dorset', '2025-01', 8]
    ]);
    expect(rows[0]?.cells).toEqual({
      SEN_TotStat: { published: '4.9000000000000004', value: 4.9, mark: null, column: 'Values', line: 2 },
      SEN_TotSENSuP: { published: '14.2', value: 14.2, mark: null, column: 'Values', line: 3 }
    });
    expect(rows[4]?.cells.SEN_TotStat).toMatchObject({ published: '-', value: null, mark: 'x' });
  });

  it('leaves results of a handful of pupils out of use, and keeps shares of all pupils', () => {
    const { rows } = lait(
      'SEN_Stat_AVG_Attain8_Score,c,2023,Isles of Scilly,55.8,420.0,South West',
      'FamilySupportFinance,d,2022-23 (OT),Isles of Scilly,18339,420.0,South West',
      'SEN_TotStat,a,2025,Isles of Scilly,4,420.0,South West'
    );
    expect(rows[0]?.cells).toMatchObject({
      SEN_Stat_AVG_Attain8_Score: { published: '55.8', value: null, mark: 'c', note: 'few-pupils' },
      FamilySupportFinance: { value: 18339, mark: null }
    });
    expect(rows[1]?.cells.SEN_TotStat).toMatchObject({ value: 4, mark: null });
  });

  it('reports line and column of what it does not know', () => {
    const { problems } = lait(
      'SEN_New,a,2025,Derbyshire,1,830.0,East Midlands',
      'SEN_TotStat,a,2024/25,Derbyshire,1,830.0,East Midlands',
      'SEN_TotStat,a,2025,Derbyshire,x,830.0,East Midlands',
      'SEN_TotStat,a,2025,Derbyshire,1,,East Midlands',
      'SEN_TotStat,a,2024,Derbyshire,1,830.0,East Midlands',
      'SEN_TotStat,a,2024,Derbyshire,2,830.0,East Midlands'
    );
    expect(problems.map(({ line, column, what }) => [line, column, what])).toEqual([
      [2, 'Short Desc', "'SEN_New' is no figure that this table has."],
      [3, 'Years', "'2024/25' is no year of this figure."],
      [4, 'Values', "'x' is neither a number nor '-'."],
      [5, 'LA Number', "'' is no number of a council."],
      [7, 'Values', 'The same figure stands on line 6 already.']
    ]);
    expect(readLait('Short Desc,Years\na,b\n', 'lait.csv').problems[0]?.what).toBe("The column 'Data item' is missing.");
  });
});

const ABSENCE =
  'metric,time_period,time_identifier,academic_year,region_code,new_la_code,la_name,education_phase,phase_type_grouping,send_group,send_value,no_sen_value,gap_to_no_sen,source_slice_count\n';
const absence = (...lines: string[]) => readAbsenceSuspension(`${ABSENCE}${lines.join('\n')}\n`, 'absence.csv');

describe('absence and suspension by special educational needs', () => {
  it('become one row a council and year of all phases; what pupils with no SEN did is read once', () => {
    const { rows, problems } = absence(
      'sess_overall_percent,202425,Academic year,,E12000004,E10000007,Derbyshire,Total,,EHC plan,14.809204,5.350839,9.458365,1',
      'sess_overall_percent,202425,Academic year,,E12000004,E10000007,Derbyshire,Total,,SEN support,9.616396,5.350839,4.265557,1',
      'sess_overall_percent,202425,Academic year,,E12000004,E10000007,Derbyshire,Special,,EHC plan,12,1,11,1',
      'one_plus_susp_rate,202425,Autumn term,,E12000004,E10000007,Derbyshire,Total,,EHC plan,5.97,1.233,4.737,1'
    );
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
    const cells = Object.entries(rows[0]?.cells ?? {}).map(([field, cell]) => [field, cell.value, cell.line, cell.column]);
    expect(rows[0]).toMatchObject({ period: '2024-25', onsCode: 'E10000007', region: 'E12000004', line: 2 });
    expect(cells).toEqual([
      ['sess_overall_percent_plan', 14.809204, 2, 'send_value'],
      ['sess_overall_percent_gap_plan', 9.458365, 2, 'gap_to_no_sen'],
      ['sess_overall_percent_none', 5.350839, 2, 'no_sen_value'],
      ['sess_overall_percent_support', 9.616396, 3, 'send_value'],
      ['sess_overall_percent_gap_support', 4.265557, 3, 'gap_to_no_sen'],
      ['one_plus_susp_rate_autumn_plan', 5.97, 5, 'send_value'],
      ['one_plus_susp_rate_autumn_gap_plan', 4.737, 5, 'gap_to_no_sen'],
      ['one_plus_susp_rate_autumn_none', 1.233, 5, 'no_sen_value']
    ]);
  });

  it('of Isles of Scilly is kept out of use, and inner London is taken for no region', () => {
    const { rows } = absence(
      'sess_overall_percent,202425,Academic year,,E12000009,E06000053,Isles of Scilly,Total,,EHC plan,20.298333,5.622016,14.676317,1',
      'sess_overall_percent,202425,Academic year,,E13000001,E09000012,Hackney,Total,,EHC plan,9.4,5.7,3.7,1'
    );
    expect(rows[0]?.cells.sess_overall_percent_plan).toMatchObject({
      published: '20.298333',
      value: null,
      mark: 'c',
      note: 'few-pupils'
    });
    expect(rows[1]?.region).toBe('');
  });

  it('that tell two figures for the same pupils, or a term and metric not known, are reported', () => {
    const { problems } = absence(
      'susp_rate,202425,Autumn term,,E12000004,E10000007,Derbyshire,Total,,EHC plan,5,1,4,1',
      'susp_rate,202425,Autumn term,,E12000004,E10000007,Derbyshire,Total,,SEN support,5,2,3,1',
      'late,202426,Winter term,,E12000004,E10000007,Derbyshire,Total,,All,5,2,3,1'
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'no_sen_value'],
      [4, 'metric'],
      [4, 'time_identifier'],
      [4, 'send_group'],
      [4, 'time_period']
    ]);
  });
});

describe('deprivation', () => {
  it('keeps the mean of neighbourhoods, and no official score for a county', () => {
    const header =
      'utla23_code,utla23_name,n_lsoa,imd_mean_lsoa,pct_lsoa_decile1,income_mean_lsoa,official_imd_average_score_if_single_tier,official_extent_if_single_tier';
    const { rows, problems } = readDeprivation(`${header}\nE10000007,Derbyshire,491,19.5,4.5,0.2,,\n`, 'imd.csv');
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ period: '2025', onsCode: 'E10000007', level: 'council' });
    expect(rows[0]?.cells.imdScore).toMatchObject({ value: 19.5, column: 'imd_mean_lsoa', line: 2 });
    expect(rows[0]?.cells.officialScore).toMatchObject({ value: null, mark: 'blank' });
  });
});
