import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../src/lib/model/fault.ts';
import { GUIDANCE_NOTES, readGuidance, speaksOf } from '../src/lib/publications/guidance.ts';
import { GUIDANCE_FILES, guidanceBeside, guidanceMissing } from './explain.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
const read = <Row>(path: string) => Papa.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data;
const faults = read<Fault>('data/faults.csv');
const areas = new Map(read<{ code: string; slug: string; name: string }>('data/areas.csv').map((area) => [area.slug, area]));

/** [file, area, period, column, a part of what was published or expected]: each found by reading the files by other means. */
const BY_HAND: [string, string, string, string, string][] = [
  ['annual-reviews', 'wigan', '2024', 'review_decision_outstanding', '-89'],
  ['annual-reviews', 'warrington', '2024', 'review_decision_outstanding', '-84'],
  ['annual-reviews', 'kingston-upon-hull', '2024', 'no_outcome', '-153'],
  ['annual-reviews', 'middlesbrough', '2024', 'number_decsion_4weeks', 'most of 1,621'],
  ['annual-reviews', 'stockton-on-tees', '2024', 'number_decsion_4weeks', 'most of 1,897'],
  ['annual-reviews', 'thurrock', '2024', 'number_decsion_4weeks', '869'],
  ['annual-reviews', 'west-berkshire', '2024', 'outcome_amend', 'about 611'],
  ['annual-reviews', 'england', '2024', 'review_expected', 'Blackpool'],
  ['annual-reviews', '', '2024', 'review_meeting_prior_24', 'Two columns'],
  ['newplans', 'york', '2022', 'new_ehc_plans', '6,078'],
  ['newplans', 'england', '2022', 'new_ehc_plans', '151,798'],
  ['newplans', 'cambridgeshire', '2024', 'placement_unknown', '739 of 739'],
  ['newplans', 'england', '2019', 'new_ehc_plans', '52,615'],
  ['lait', 'york', '2022', 'Values', '6,078'],
  ['lait', 'hackney', '2023', 'SEN_TOT_CEASED_EHC_PLAN', 'no figure'],
  ['residential-settings', 'england', '2023-01', 'Res_tot', '2,196'],
  ['residential-settings', 'london', '2023-01', 'Res_tot', '303'],
  ['caseload', 'england', '2019-01', 'ed_elsewhere', 'leaves out ‘other placement settings’'],
  ['caseload', 'england', '2023-01', 'ed_elsewhere', '36,138'],
  ['caseload', 'redcar-and-cleveland', '2023-01', 'placement_unknown', '972 of 1,543'],
  ['caseload', 'london', '2024-01', 'ehcplans', '90,353'],
  ['personal-budgets', 'bexley', '2023-01', 'personal_budget', '143'],
  ['requests', 'leeds', '2023', 'requests_received_in_year', '1,702'],
  ['requests', 'medway', '2024', 'requests_received_in_year', '1,215'],
  ['requests', 'bristol', '2025', 'requests_received_in_year', '1,633'],
  ['requests', 'kent', '2024', 'requests_decided_to_assess', '3,197'],
  ['requests', 'leeds', '2024', 'requests_decided_to_assess', '866'],
  ['requests', 'wolverhampton', '2020', 'requests_rya', '348'],
  ['sen-need-newplans', 'isle-of-wight', '2024', 'ehc_plans', '187'],
  ['sen-needs-all-plans', 'south-east', '2025-01', 'number_sld', '3,386'],
  ['sen-need-newplans', 'peterborough', '2024', 'number_need_unknown', '142 of 465'],
  ['ceased-plans', 'essex', '2023', 'total_ceased', '600'],
  ['ceased-plans', 'plymouth', '2023', 'total_ceased', '205'],
  ['ceased-plans', 'cumbria', '2022', 'other', '251 of 377'],
  ['timeliness', 'brighton-and-hove', '2024', 'plans_issued_den', '444 assessments of the year that ended in a plan'],
  ['newplans', 'norfolk', '2022', 'new_ehc_plans', 'about 1,184'],
  ['newplans', 'lewisham', '2024', 'new_ehc_plans', 'about 199'],
  ['assessments', 'isle-of-wight', '2024', 'assess_issued', '187'],
  ['timeliness', 'isle-of-wight', '2024', 'plans_issued_den', '187'],
  ['timeliness', 'england', '2025', 'plans_issued_den', 'Halton'],
  ['timeliness', 'somerset', '2024', 'new_la_code', 'E06000066'],
  ['caseload', 'nottingham', '2024-01', 'ehcplans', 'this count is the odd one'],
  ['caseload', 'nottingham', '2025-01', 'ehcplans', '2,115 in January 2024'],
  ['personal-budgets', 'westmorland-and-furness', '2025-01', 'personal_budget', 'all 4 counts are the same'],
  ['personal-budgets', 'waltham-forest', '2023-01', 'pb_integrated', '2,883'],
  ['ceased-plans', '', '2024', 'not_rec and other', '837 to 2,193'],
  ['tribunals', 'hertfordshire', '2024', 'appealable_decisions_2024', '2,195'],
  ['tribunals', 'cambridgeshire', '2024', 'LA code', '873'],
  ['tribunals', 'cambridgeshire', '2024', 'appealable', 'the two are swapped']
];

describe('the ledger of the published files', () => {
  it.each(BY_HAND)('holds %s, %s, %s, %s: %s', (source, slug, period, column, words) => {
    const area = slug === '' ? '' : areas.get(slug)?.code;
    expect(area).toBeDefined();
    const found = faults.filter(
      (fault) =>
        fault.source.includes(source) &&
        fault.area === area &&
        fault.period.split(' ').includes(period) &&
        fault.column.toLowerCase().includes(column.toLowerCase()) &&
        `${fault.published} ${fault.expected}`.includes(words)
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('holds all that is below zero: 33 councils’ decisions outstanding and 4 councils’ reviews without an outcome', () => {
    const below = faults.filter((fault) => fault.check === 'no-negative-count' && fault.area.match(/^E(06|08|09|10)/));
    expect(below.filter(({ column }) => column === 'review_decision_outstanding')).toHaveLength(33);
    expect(below.filter(({ column }) => column === 'no_outcome')).toHaveLength(4);
  });

  it('takes no figure out of use but by a check that shows it wrong', () => {
    const checks = new Set(faults.filter(({ severity }) => severity === 'blocker').map(({ check }) => check));
    const proving = [
      'plans-roll-forward',
      'total-in-council-rows',
      'count-leaps',
      'denominator-rebuilt',
      'zero-between-hundreds',
      'withdrawn-by-publisher',
      'return-of-nothing'
    ];
    expect(
      [...checks].filter((check) => ![...proving, 'no-negative-count', 'share-within-bounds', 'zero-for-nothing'].includes(check))
    ).toEqual([]);
  });

  it('tests every check on something, dates apart where a file has none', () => {
    for (const { check, tested } of read<{ check: string; tested: string }>('data/checks.csv'))
      expect(Number(tested), check).toBeGreaterThan(0);
  });
});

describe('what DfE says of missing figures', () => {
  it('is read by sentence, the longest name first', () => {
    const text = [
      'Filename: a.csv',
      '1. Lincolnshire and North East Lincolnshire are large.',
      '2. Hull and York sent totals for 2023/24. Both LAs were unable to return the rest. Data for Leeds has been suppressed.'
    ].join('\n');
    const names = ['Hull', 'York', 'Leeds', 'Lincolnshire', 'North East Lincolnshire'];
    expect(readGuidance(text, names)).toMatchObject([
      { file: 'a.csv', cause: 'unable', councils: ['Hull', 'York'], years: ['2023/24'] },
      { file: 'a.csv', cause: 'suppressed', councils: ['Leeds'] }
    ]);
  });

  it('speaks of the January of its return, or the calendar year before', () => {
    expect(speaksOf({ years: ['2023/24'] }, '2024-01')).toBe(true);
    expect(speaksOf({ years: ['2025'] }, '2024')).toBe(true);
    expect(speaksOf({ years: ['2025'] }, '2024-01')).toBe(false);
    expect(speaksOf({ years: [] }, '2019')).toBe(true);
  });

  it('is asked for loudly where the folder has none, with what the tables then lack', () => {
    const [warning, ...others] = guidanceMissing('no/such/folder');
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ file: GUIDANCE_FILES[0], severity: 'warning' });
    expect(warning?.what).toContain("told as 'no figure published' in every table made from dfe-ehc-plans/2025");
    expect(warning?.advice).toContain('npm run data:fetch');
  });

  it.skipIf(SOURCES === '')('is there beside the published files', () => expect(guidanceMissing(SOURCES)).toEqual([]));

  it.skipIf(SOURCES === '')('names seven councils whose reviews are suppressed, and the tables say so of no other', () => {
    const names = [...areas.values()].map(({ name }) => name);
    const statements = readGuidance(guidanceBeside(SOURCES, 'dfe-ehc-plans/2025/annual_reviews.csv'), names);
    const suppressed = statements.find(({ file, cause }) => file === 'annual_reviews.csv' && cause === 'suppressed');
    expect(suppressed?.councils).toHaveLength(7);
    const lines = read<{ area: string; status: string; note: string }>('data/observations/reviews-decided-in-4-weeks.csv');
    const marked = lines.filter(({ status }) => status === 'suppressed');
    const byCode = new Map([...areas.values()].map(({ code, name }) => [code, name]));
    expect(marked.map(({ area }) => byCode.get(area)).sort()).toEqual(suppressed?.councils);
    expect(marked.filter(({ note }) => note.split(' ').includes(GUIDANCE_NOTES.both))).toHaveLength(2);
  });
});
