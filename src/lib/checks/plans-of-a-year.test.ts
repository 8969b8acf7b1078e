import { describe, expect, it } from 'vitest';
import { found, file, row, COUNCILS } from './fixture.ts';
import { fewerThanTheOthers } from './fewer-than-the-others.ts';
import { newPlansRollForward } from './new-plans-roll-forward.ts';

interface Year {
  issued?: number;
  started: number;
  assessed: number;
  before?: number;
  ended?: number;
  after?: number;
}

/** Council A as told; the others have 300 in every table, and one new plan more than assessments, so that the two are two witnesses. */
function year(a: Year, difference = 1) {
  const of = (code: string): Year => (code === 'A' ? a : { issued: 300, started: 300 + difference, assessed: 300 });
  const rows = (make: (year: Year, code: string) => ReturnType<typeof row>[]) => COUNCILS.flatMap((code) => make(of(code), code));
  return [
    file(
      'timeliness',
      rows(({ issued }, code) => (issued === undefined ? [] : [row(code, '2024', { plansIssued: issued })]))
    ),
    file(
      'new-plans',
      rows(({ started }, code) => [row(code, '2024', { new_ehc_plans: started })])
    ),
    file(
      'assessments',
      rows(({ assessed }, code) => [row(code, '2024', { assess_issued: assessed })])
    ),
    file(
      'caseload',
      rows(({ before, after }, code) =>
        before === undefined || after === undefined
          ? []
          : [row(code, '2024-01', { ehcplans: before }), row(code, '2025-01', { ehcplans: after })]
      )
    ),
    file(
      'ceased-plans',
      rows(({ ended }, code) => (ended === undefined ? [] : [row(code, '2024', { total_ceased: ended })]))
    )
  ];
}

describe('the plans of a year in three tables', () => {
  const tables = (a: Year, difference?: number) =>
    found(fewerThanTheOthers, ...year(a, difference)).findings.map(({ column }) => column);
  it('mark the one that covers far less than both others', () => {
    expect(tables({ issued: 302, started: 452, assessed: 444 })).toEqual(['col_plansIssued']);
    expect(tables({ issued: 441, started: 335, assessed: 450 })).toEqual(['col_new_ehc_plans']);
    expect(found(fewerThanTheOthers, ...year({ issued: 302, started: 452, assessed: 444 })).findings[0]?.expected).toBe(
      'about 444: 452 new plans of the year and 444 assessments of the year that ended in a plan, by DfE’s two other tables'
    );
  });
  it('mark none where one other is near, or all are small', () => {
    expect(tables({ issued: 266, started: 331, assessed: 332 })).toEqual([]);
    expect(tables({ issued: 193, started: 348, assessed: 200 })).toEqual([]);
    expect(tables({ issued: 40, started: 80, assessed: 80 })).toEqual([]);
  });
  it('mark all where the caseload bears out the low one: nothing says which is wrong', () => {
    expect(tables({ issued: 315, started: 411, assessed: 431, before: 2000, ended: 44, after: 2268 })).toHaveLength(3);
    expect(tables({ issued: 302, started: 452, assessed: 444, before: 2000, ended: 130, after: 2311 })).toHaveLength(1);
  });
  it('mark all where the two others are one number in every council, unless the caseload is with them', () => {
    expect(tables({ issued: 243, started: 315, assessed: 315 }, 0)).toHaveLength(3);
    expect(tables({ issued: 243, started: 315, assessed: 315, before: 2000, ended: 100, after: 2230 }, 0)).toEqual([
      'col_plansIssued'
    ]);
  });
  it('take the caseload for the second witness where one table has no count', () => {
    expect(tables({ started: 309, assessed: 738, before: 3464, ended: 28, after: 4111 })).toEqual(['col_new_ehc_plans']);
  });
});

describe('new plans and the caseload', () => {
  it('are told where it implies more than twice as many', () => {
    const { findings } = found(
      newPlansRollForward,
      ...year({ started: 466, assessed: 465, before: 8671, ended: 1120, after: 8735 })
    );
    expect(findings).toMatchObject([{ of: 'A', period: '2024', published: '466' }]);
    expect(findings[0]?.expected).toBe('about 1,184: 8,735 plans in January 2025, 8,671 a year before, 1,120 ended between');
  });
  it('are not where it implies a third more, or where the caseload itself leaps', () => {
    expect(
      found(newPlansRollForward, ...year({ started: 300, assessed: 300, before: 2000, ended: 100, after: 2300 })).findings
    ).toEqual([]);
    expect(
      found(newPlansRollForward, ...year({ started: 300, assessed: 300, before: 2000, ended: 100, after: 3100 })).findings
    ).toEqual([]);
  });
});
