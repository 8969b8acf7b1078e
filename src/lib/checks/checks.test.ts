import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Observation } from '../model/observation.ts';
import { fieldInWords } from '../publications/field-words.ts';
import { NEVER_NONE } from '../publications/never-none.ts';
import { codeIsCurrent } from './code-is-current.ts';
import { datesFollow } from './dates-follow.ts';
import { readWithCare } from './read-with-care.ts';
import { councilsSumToTotal } from './councils-sum-to-total.ts';
import { differenceOfItsTwo } from './difference-of-its-two.ts';
import { noNegativeCount } from './no-negative-count.ts';
import { printedRateWithinBounds } from './printed-rate-within-bounds.ts';
import { leapsAndReturns } from './leaps-and-returns.ts';
import { countsLeap } from './counts-leap.ts';
import { sameAsTheYearBefore } from './same-as-the-year-before.ts';
import { area, COUNCILS, ENGLAND, file, found, gazetteer, row, type Figures } from './fixture.ts';
import { partsMakeTheWhole } from './parts-make-the-whole.ts';
import { releasesAgree } from './releases-agree.ts';
import { coversFew } from './covers-few.ts';
import { mostlyUnrecorded } from './mostly-unrecorded.ts';
import { noneAmongHundreds } from './none-among-hundreds.ts';
import { totalsHoldTheWithheld } from './totals-hold-the-withheld.ts';
import { countedTwice } from './counted-twice.ts';
import { zeroForNothing } from './zero-for-nothing.ts';

describe('a count below zero', () => {
  const review = {
    total_review_meeting: 10,
    review_decision25: 1,
    review_decision24: 8,
    review_decision_prior24: 2,
    review_decision_not_due: 1
  };
  it('is told with what it is the rest of', () => {
    const { findings } = found(
      noNegativeCount,
      file('annual-reviews', [row('A', '2024', { ...review, review_decision_outstanding: -2 })])
    );
    expect(findings[0]).toMatchObject({ of: 'A', published: '-2' });
    expect(findings[0]?.expected).toBe(
      '0 or more: it is the 10 review meetings held less the four other counts beside it, which come to 12'
    );
  });
  it('is not found in zeros, rates or balances', () => {
    expect(found(noNegativeCount, file('annual-reviews', [row('A', '2024', review)])).findings).toEqual([]);
    expect(found(noNegativeCount, file('dsg-balance', [row('A', '2021-22', { balance: -5 })]))).toEqual({
      tested: 0,
      findings: []
    });
  });
});

describe('a printed percentage', () => {
  it('lies between 0 and 100', () => {
    const rows = [row('A', '2024', { pc_x: 100.5 }), row('B', '2024', { pc_x: 100 })];
    expect(found(printedRateWithinBounds, file('timeliness', rows)).findings.map(({ of }) => of)).toEqual(['A']);
  });
});

describe('a gap', () => {
  it('is the difference of its two', () => {
    const rows = [
      row('A', '2023-24', { absence_plan: 12.5, absence_none: 6, absence_gap_plan: 6.5 }),
      row('B', '2023-24', { absence_plan: 12.5, absence_none: 6, absence_gap_plan: 5.5 })
    ];
    const { tested, findings } = found(differenceOfItsTwo, file('absence-suspension', rows));
    expect(tested).toBe(2);
    expect(findings).toMatchObject([{ of: 'B', published: '5.5', expected: '6.500: 12.500 less 6.000' }]);
  });
});

describe('parts and their whole', () => {
  const parts = (res_3851: number, res_52: number, res_tot: number) => ({ res_3851, res_52, res_tot });
  it('add up, or are told', () => {
    const rows = [row(ENGLAND, '2023-01', parts(10, 20, 60)), row('A', '2023-01', parts(10, 20, 30))];
    const { tested, findings } = found(partsMakeTheWhole, file('residential-settings', rows));
    expect(tested).toBe(2);
    expect(findings).toEqual([
      {
        of: ENGLAND,
        period: '2023-01',
        column: 'col_res_tot',
        published: '60',
        expected: '30: what its two parts beside it add up to'
      }
    ]);
  });
  it('are not tested where one is a mark', () => {
    const rows = [row('A', '2023-01', { res_3851: 1, res_52: 'x', res_tot: 60 })];
    expect(found(partsMakeTheWhole, file('residential-settings', rows))).toEqual({ tested: 0, findings: [] });
  });
  it('tells one mistake that all rows share once, and what it leaves out', () => {
    const areas = Array.from({ length: 24 }, (_, index) => area(`M${index}`, 'unitary', `Many ${index}`));
    const many = new Gazetteer([area(ENGLAND, 'england', 'England'), ...areas]);
    const cells = { neet: 5, other_placement_settings: 3, other_arrangements_la: 2, ed_elsewhere: 7 };
    const rows = [ENGLAND, ...areas.map(({ code }) => code)].map((code) => row(code, '2021-01', cells));
    const { findings } = partsMakeTheWhole.run({
      gazetteer: many,
      files: [file('caseload', rows)],
      measures: [],
      observations: new Map()
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.expected).toContain('the total leaves out ‘other placement settings’, here and in 24 councils');
  });
  it('tells once what no columns make, in a period that nothing is stated for', () => {
    const areas = Array.from({ length: 24 }, (_, index) => area(`M${index}`, 'unitary', `Many ${index}`));
    const many = new Gazetteer([area(ENGLAND, 'england', 'England'), ...areas]);
    const rows = [ENGLAND, ...areas.map(({ code }) => code)].map((code, i) =>
      row(code, '2019', { other_arrangements_la: 2, other_placement_settings: 3, ed_elsewhere: 7 + i })
    );
    const { findings } = partsMakeTheWhole.run({
      gazetteer: many,
      files: [file('new-plans', rows)],
      measures: [],
      observations: new Map()
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.expected).toContain('in 24 councils they do not, by more or by less');
  });
  it('names in one list the councils that are off by little', () => {
    const rows = [ENGLAND, ...COUNCILS].map((code) => row(code, '2024', { total_ceased: 600, transfer: 599, ...rest }));
    const { findings } = found(partsMakeTheWhole, file('ceased-plans', rows));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.published).toBe('totals slightly off in 4 councils');
    expect(findings[0]?.expected).toContain('Council A (600 printed on line 2, 599 added up)');
  });
  const rest = {
    max_age: 0,
    needs_met: 0,
    he: 0,
    employ: 0,
    no_engage: 0,
    moved_outside_eng: 0,
    deceased: 0,
    not_rec: 0,
    other: 0
  };
  it('cannot be more than the whole they are within', () => {
    const rows = [row('A', '2024', { received: 440, within6Weeks: 500, over6Weeks: 20 })];
    expect(found(partsMakeTheWhole, file('requests', rows)).findings[0]?.expected).toContain(
      'add up to 520, more than the requests received, unless answers to requests of the year before are among them'
    );
    const fine = [row('A', '2024', { received: 440, within6Weeks: 400, over6Weeks: 20 })];
    expect(found(partsMakeTheWhole, file('requests', fine)).findings).toEqual([]);
  });
});

describe('councils and their totals', () => {
  const with3 = (total: number, d: number | string) => [
    row(ENGLAND, '2024', { total_ceased: total }),
    ...COUNCILS.map((code) => row(code, '2024', { total_ceased: code === 'D' ? d : 100 }))
  ];
  it('add up, or are told', () => {
    expect(found(councilsSumToTotal, file('ceased-plans', with3(800, 100))).findings).toMatchObject([
      { of: ENGLAND, published: '800' }
    ]);
    expect(found(councilsSumToTotal, file('ceased-plans', with3(400, 100))).findings).toEqual([]);
  });
  it('tells a total that counts what is withheld, without the amount', () => {
    const { findings } = found(totalsHoldTheWithheld, file('ceased-plans', with3(417, 'x')));
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('17');
    expect(findings[0]?.published).toContain('Council D');
    expect(found(totalsHoldTheWithheld, file('ceased-plans', with3(300, 'x'))).findings).toEqual([]);
  });
  it('leave care boards out: their rows stand once a council', () => {
    expect(found(councilsSumToTotal, file('community-waits', with3(800, 100), { geography: 'icb' }))).toEqual({
      tested: 0,
      findings: []
    });
  });
});

describe('two files', () => {
  const caseload = file(
    'caseload',
    COUNCILS.map((code) => row(code, '2025-01', { ehcplans: 1000 }))
  );
  it('count one thing alike', () => {
    const needs = file('needs-of-plans', [row('A', '2025-01', { ehc_plans: 1000 }), row('B', '2025-01', { ehc_plans: 990 })]);
    expect(found(countedTwice, caseload, needs).findings).toMatchObject([{ of: 'B', published: '990' }]);
  });
  it('of which one is within the other', () => {
    const budgets = file('personal-budgets', [row('A', '2025-01', { personal_budget: 1001 })]);
    expect(found(countedTwice, caseload, budgets).findings[0]?.expected).toMatch(/^at most 1,000/);
  });
  it('never print 0 for nothing', () => {
    const lait = file('lait', [row('A', '2025-01', { SEN_CASES_JAN: 1000 }), row('D', '2025-01', { SEN_CASES_JAN: 0 })]);
    const without = file(
      'caseload',
      caseload.rows.filter(({ area: of }) => of !== 'D')
    );
    expect(found(zeroForNothing, without, lait).findings).toMatchObject([{ of: 'D', published: '0' }]);
    expect(found(zeroForNothing, caseload, lait).findings).toEqual([]);
  });
  it('of one publication say the same', () => {
    const newest = file('requests', [row('A', '2024', { received: 10 })], { source: 'new' });
    const older = file('requests', [row('A', '2024', { received: 11 })], { source: 'old' });
    expect(found(releasesAgree, newest, older).findings).toMatchObject([{ of: 'A', published: '11' }]);
    expect(found(releasesAgree, newest, { ...newest, source: 'old' }).findings).toEqual([]);
  });
});

describe('shares of a whole', () => {
  const requests = (figures: (code: string) => Figures) =>
    file(
      'requests',
      COUNCILS.map((code) => row(code, '2024', figures(code)))
    );
  it('that are none where dozens are expected', () => {
    const { findings } = found(
      noneAmongHundreds,
      requests((code) => ({ received: 500, refused: code === 'A' ? 0 : 150 }))
    );
    expect(findings).toMatchObject([{ of: 'A', published: '0 (requests refused)' }]);
    const refusing = (few: number) => requests((code) => ({ received: 1176, refused: code === 'A' ? few : 300 }));
    expect(found(noneAmongHundreds, refusing(1)).findings).toMatchObject([{ of: 'A', published: '1 (requests refused)' }]);
    expect(found(noneAmongHundreds, refusing(30)).findings).toEqual([]);
    expect(
      found(
        noneAmongHundreds,
        requests((code) => ({ received: 50, refused: code === 'A' ? 0 : 15 }))
      ).findings
    ).toEqual([]);
  });
  it('are named by what is counted, so that a figure that is a sum or the rest is not taken for none', () => {
    for (const { parts } of NEVER_NONE) expect(parts.map(fieldInWords).join()).toMatch(/^[a-zA-Z]/);
    const answered = requests((code) => ({
      received: 2761,
      within6Weeks: code === 'A' ? 2761 : 2000,
      over6Weeks: code === 'A' ? 0 : 761
    }));
    expect(found(noneAmongHundreds, answered).findings).toMatchObject([
      { of: 'A', published: '0 (requests answered after more than 6 weeks)' }
    ]);
  });
  it('but few plans on time, or few late answers, are what they are', () => {
    const issued = COUNCILS.map((code) => row(code, '2024', { plansIssued: 500, within20Weeks: code === 'A' ? 4 : 230 }));
    expect(found(noneAmongHundreds, file('timeliness', issued)).findings).toEqual([]);
    const late = requests((code) => ({ received: 1260, within6Weeks: 1000, over6Weeks: code === 'A' ? 1 : 180 }));
    expect(found(noneAmongHundreds, late).findings).toEqual([]);
  });
  it('that are not recorded make the shares of the others too low, and are what their own share measures', () => {
    const caseload = file(
      'caseload',
      COUNCILS.map((code) =>
        row(code, '2025-01', { ehcplans: 500, mainstream_total: 150, placement_unknown: code === 'A' ? 300 : 5 })
      )
    );
    const measures = ['plans-placement-unknown', 'plans-mainstream', 'plans-per-1000-children'].map(measureById);
    const line = { area: 'A', period: '2025-01', source: caseload.source, value: 8, status: 'ok', note: [] };
    const observations = new Map(measures.map(({ id }) => [id, [line as unknown as Observation]]));
    const { findings } = mostlyUnrecorded.run({ gazetteer, files: [caseload], measures, observations });
    expect(findings).toMatchObject([
      { area: 'A', measure: 'plans-mainstream', published: '300 of 500', column: 'col_placement_unknown' }
    ]);
  });
  it('that are not decided yet are recorded as such', () => {
    const { findings } = found(
      mostlyUnrecorded,
      requests((code) => ({ received: 500, undecided: code === 'A' ? 300 : 5 }))
    );
    expect(findings).toEqual([]);
  });
  it('that a rate rests on', () => {
    const few = requests((code) => ({ received: 500, within6Weeks: code === 'A' ? 100 : 450, over6Weeks: 10 }));
    expect(found(coversFew, few).findings).toMatchObject([{ of: 'A', published: '110 (100 + 10)' }]);
  });
  it('stands beside every measure that divides by it, and not beside the one that measures it', () => {
    const issued = (unexcepted: number) => ({ plansIssued: 400, plansIssuedExcludingExceptions: unexcepted, mean: 8 });
    const timeliness = file(
      'timeliness',
      COUNCILS.map((code) => row(code, '2025', issued(code === 'A' ? 140 : 390)))
    );
    const measures = ['plans-within-20-weeks', 'mean-weeks-to-plan', 'plans-excepted'].map(measureById);
    const line = { area: 'A', period: '2025', source: timeliness.source, value: 8, status: 'ok', note: [] };
    const observations = new Map(measures.map(({ id }) => [id, [line as unknown as Observation]]));
    const { findings } = coversFew.run({ gazetteer, files: [timeliness], measures, observations });
    expect(findings.map(({ measure }) => measure).sort()).toEqual(['mean-weeks-to-plan', 'plans-within-20-weeks']);
  });
});

describe('a count and the year before', () => {
  const years = (before: number, now: number) =>
    file('ceased-plans', [row('A', '2022', { total_ceased: before }), row('A', '2023', { total_ceased: now })]);
  it('leaps', () => {
    expect(found(countsLeap, years(320, 1)).findings).toMatchObject([
      { period: '2023', published: '1', expected: 'a count nearer 320, as in 2022' }
    ]);
    expect(found(countsLeap, years(320, 200)).findings).toEqual([]);
  });
  it('leaps and is back a year later, up or down, in hundreds', () => {
    const three = (...counts: number[]) =>
      file(
        'personal-budgets',
        counts.map((count, i) => row('A', `${2022 + i}-01`, { personal_budget: count }))
      );
    expect(found(leapsAndReturns, three(173, 2880, 22)).findings).toMatchObject([
      { period: '2023-01', published: '2,880', expected: 'a count nearer those of the years either side: 173 and 22' }
    ]);
    expect(found(leapsAndReturns, three(607, 15, 735)).findings).toHaveLength(1);
    for (const real of [three(173, 2880, 2700), three(173, 400, 22), three(3, 90, 2), three(22, 173, 2880)])
      expect(found(leapsAndReturns, real).findings).toEqual([]);
  });
  it('of plans on time swings so for reasons', () => {
    const plans = [342, 0, 399].map((count, i) => row('A', `${2023 + i}`, { within20Weeks: count }));
    expect(found(leapsAndReturns, file('timeliness', plans)).findings).toEqual([]);
  });
  it('is the very same', () => {
    expect(found(sameAsTheYearBefore, years(630, 630)).findings).toMatchObject([{ period: '2023', published: '630' }]);
    expect(found(sameAsTheYearBefore, years(630, 631)).findings).toEqual([]);
  });
});

describe('codes, headers and dates', () => {
  it('tells a code that is no longer the council’s, once for all its years', () => {
    const old = (period: string) => row('A', period, { received: 1 }, { onsCode: 'E10000001' });
    const { tested, findings } = found(codeIsCurrent, file('requests', [old('2023'), old('2024')]));
    expect(tested).toBe(2);
    expect(findings).toMatchObject([{ of: 'A', period: '2023 2024', published: 'E10000001' }]);
  });
  it('tells what a reader found odd', () => {
    const problem = {
      file: 'f',
      line: 1,
      column: 'c',
      severity: 'warning' as const,
      what: 'Two columns are called c.',
      advice: 'The first is used.'
    };
    const odd = file('requests', [row('A', '2024', {})], { problems: [problem] });
    expect(found(readWithCare, odd).findings).toMatchObject([{ published: 'Two columns are called c' }]);
    expect(found(readWithCare, file('requests', [row('A', '2024', {})])).findings).toEqual([]);
  });
  it('tells dates that run backwards', () => {
    const inspected = (start: string, end: string) => file('inspections-2023', [row('A', '2026', {}, { dates: { start, end } })]);
    expect(found(datesFollow, inspected('2025-03-10', '2025-03-07')).findings).toMatchObject([{ published: '2025-03-07' }]);
    expect(found(datesFollow, inspected('2025-03-03', '2025-03-07'))).toEqual({ tested: 1, findings: [] });
  });
});
