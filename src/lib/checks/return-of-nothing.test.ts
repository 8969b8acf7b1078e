import { describe, expect, it } from 'vitest';
import type { Check, Finding } from './evidence.ts';
import { file, found, gazetteer, REGION, row } from './fixture.ts';
import { runChecks, withFaults } from './index.ts';
import { returnOfNothing } from './return-of-nothing.ts';
import { nothingRecorded } from './nothing-recorded.ts';

const due = (expected: number, completed: number, before = 0) => ({
  reviewsExpected: expected,
  reviewsCompleted: completed,
  reviewsCompletedBefore: before
});

describe('a return of zeros', () => {
  it('is told where hundreds were due, and not where few were or any was completed', () => {
    const reviews = file('annual-reviews', [
      row('A', '2025', due(3217, 0)),
      row('B', '2025', due(60, 0)),
      row('C', '2025', due(900, 0, 40)),
      row('D', '2025', { ...due(900, 0), reviewsCompletedBefore: 'x' })
    ]);
    const { tested, findings } = found(returnOfNothing, reviews);
    expect(tested).toBe(3);
    expect(findings).toMatchObject([{ of: 'A', published: '0, 0', expected: 'some beside 3,217 reviews that fell due in 2025' }]);
  });

  it('of assessments is told beside the requests of the year', () => {
    const zero = { assess_in_year: 0, assess_issued: 0, assess_not_issued: 0 };
    const { findings } = found(
      returnOfNothing,
      file('assessments', [row('A', '2025', zero), row('B', '2025', zero)]),
      file('requests', [row('A', '2025', { decidedToAssess: 126 }), row('B', '2025', { decidedToAssess: 3 })])
    );
    expect(findings).toMatchObject([{ of: 'A', published: '0, 0, 0' }]);
  });

  it('makes nought of hundreds faulty, and nought of nought a figure that was not returned', () => {
    const line = { area: 'A', period: '2025', source: 's', row: 2, note: [] };
    const fault = { id: 'f', check: 'return-of-nothing', severity: 'blocker', area: 'A', measure: 'm', period: '2025' } as never;
    const [share, rest] = [
      withFaults('m', [{ ...line, value: 0, numerator: 0, denominator: 3217, status: 'ok' }], [fault]),
      withFaults('m', [{ ...line, value: null, numerator: 0, denominator: 0, status: 'nothing-to-divide' }], [fault])
    ];
    expect(share[0]).toMatchObject({ value: 0, denominator: 3217, status: 'faulty', note: ['f'] });
    expect(rest[0]).toMatchObject({ value: null, numerator: null, denominator: null, status: 'not-returned', note: ['f'] });
  });
});

describe('nothing recorded', () => {
  it('is told of all, and of all but slips', () => {
    const reviews = file('annual-reviews', [
      row('A', '2025', { reviewsCompleted: 1789, noOutcomeRecorded: 1789 }),
      row('B', '2025', { reviewsCompleted: 2234, noOutcomeRecorded: 2230 }),
      row('C', '2025', { reviewsCompleted: 1000, noOutcomeRecorded: 500 }),
      row('D', '2025', { reviewsCompleted: 50, noOutcomeRecorded: 50 })
    ]);
    const { findings } = found(nothingRecorded, reviews);
    expect(findings.map(({ of, published }) => [of, published])).toEqual([
      ['A', '1,789 of 1,789'],
      ['B', '2,230 of 2,234']
    ]);
    expect(findings[0]?.expected).toContain('and here nothing is recorded');
    expect(findings[1]?.expected).toContain('and here next to nothing is recorded');
  });
});

describe('a fault of a total that would give a withheld council away', () => {
  const finding: Omit<Finding, 'area'> = {
    source: 's-assessments',
    row: 2,
    measure: '',
    period: '2025',
    column: 'c',
    published: '26,040',
    expected: '25,902, what the councils add up to'
  };
  const check: Check = {
    id: 'made-up',
    title: '',
    reason: '',
    fault: { title: '', text: '' },
    severity: 'warning',
    run: () => ({
      tested: 1,
      findings: [
        { ...finding, area: REGION },
        { ...finding, area: 'B' },
        { ...finding, area: REGION, period: '2024' }
      ]
    })
  };
  const files = (['assessments', 'annual-reviews'] as const).flatMap((publication) => [
    file(publication, [row('A', '2025', { all: 'x' }), row('B', '2025', { all: 5 }), row('A', '2024', { all: 5 })])
  ]);

  it('prints none of its numbers; one of a council, or of another year, does', () => {
    const { faults } = runChecks({ gazetteer, files, measures: [], observations: new Map() }, [check]);
    const printed = faults.map(({ area, period, published }) => [area, period, published]);
    expect(printed).toContainEqual(['B', '2025', '26,040']);
    expect(printed).toContainEqual([REGION, '2024', '26,040']);
    expect(faults.find(({ area, period }) => area === REGION && period === '2025')).toMatchObject({
      published: 'a figure not printed here, because it holds a council whose whole return is withheld',
      expected: 'another figure, not printed here, because it would give that council away'
    });
  });
});
