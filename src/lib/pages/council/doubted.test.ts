import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { changeOf } from '../../ui/council/change.ts';
import { figuresOf, findingOf } from '../../ui/council/figures.ts';
import { inspectionsInWords } from '../../ui/council/inspection.ts';
import { kindOf } from './kind.ts';
import { standingOf } from '../../words/standing.ts';
import { lawOf } from './missing.ts';

const plans = measureById('plans-within-20-weeks');
const refusals = measureById('no-plan-decided-in-16-weeks');
const reviews = measureById('reviews-completed-including-early');

interface RowOptions {
  status?: Observation['status'];
  note?: string[];
  period?: string;
}

function row(
  area: string,
  numerator: number | null,
  denominator: number | null,
  { status = 'ok', note = [], period = '2025' }: RowOptions = {}
): Observation {
  const value = numerator === null || !denominator ? null : (numerator / denominator) * 100;
  return { area, period, value, numerator, denominator, status, note, source: '', row: 1 };
}

const doubt = (measure: Measure, check = 'none-among-hundreds') => ({ note: [`${check}.${measure.id}.a.2025`] });
const group = (council: readonly Observation[]) => ({ council, region: [], england: [], counterpart: [], near: [] });
const figures = (measure: Measure, council: readonly Observation[], faults: Parameters<typeof figuresOf>[3] = []) => {
  const found = figuresOf(measure, 'A', group(council), faults);
  if (!found) throw new Error('no figures');
  return found;
};

describe('what the law says', () => {
  const lineOf = (measure: Measure, council: readonly Observation[], faults: Parameters<typeof figuresOf>[3] = []) =>
    lawOf([figures(measure, council, faults)])[0];

  it('prints a sound figure, and marks one that a check doubts', () => {
    expect(lineOf(plans, [row('A', 71, 1431)])).toMatchObject({ figure: '5.0%', count: '71 of 1,431 plans', note: '' });
    expect(lineOf(plans, [row('A', 110, 143, doubt(plans, 'covers-few'))])).toMatchObject({
      figure: '76.9%',
      note: 'One of our checks doubts this figure.'
    });
  });

  it('tells a faulty figure as not used, and why', () => {
    const fault = {
      id: 'return-of-nothing.reviews-completed-including-early.a.2025',
      check: 'return-of-nothing',
      severity: 'blocker',
      measure: reviews.id,
      area: 'A',
      period: '2025',
      published: '0 of 3,217 reviews',
      expected: 'more than none'
    } as Parameters<typeof figuresOf>[3][number];
    const line = lineOf(reviews, [row('A', 0, 3217, { status: 'faulty' })], [fault]);
    expect(line).toMatchObject({
      figure: '',
      count: '',
      note: 'DfE published 0.0%, which fails our checks. A return of all zeros from a council with hundreds of cases. Published as 0 of 3,217 reviews, where we expected more than none.'
    });
  });

  it('says in words that there is nothing to divide, and what there was before', () => {
    const none = row('A', 0, 0, { status: 'nothing-to-divide' });
    expect(lineOf(refusals, [none])).toMatchObject({
      figure: '',
      count: '',
      note: 'There were no decisions not to issue a plan, so there is nothing to divide.'
    });
    expect(lineOf(refusals, [row('A', 30, 40, { period: '2024' }), none])?.note).toMatch(
      /divide\. The newest figure before that is for 2024: 75\.0%, 30 of 40 [a-z ]+\.$/
    );
  });
});

describe('the newest figure before a missing one', () => {
  it('is told in a sentence, with the doubt of a check', () => {
    const gone = row('A', null, null, { status: 'not-returned' });
    const notes = (before: Observation) => figures(plans, [before, gone]).latest.notes;
    expect(notes(row('A', 981, 1743, { period: '2024' }))).toContain(
      'The newest figure before that is for 2024: 56.3%, 981 of 1,743 plans.'
    );
    expect(notes(row('A', 981, 1743, { period: '2024', ...doubt(plans) }))).toContain(
      'The newest figure before that is for 2024: 56.3%, 981 of 1,743 plans; one of our checks doubts this figure.'
    );
  });
});

describe('the finding', () => {
  it('says what a check doubts', () => {
    expect(findingOf(plans, 'A', [row('A', 110, 143, doubt(plans, 'covers-few'))], { value: 46.1 }, null)).toBe(
      'In 2025, 77 in 100 plans came on time: 110 of 143 plans; one of our checks doubts this figure. In England, 46 in 100 did.'
    );
  });

  it('of an island and of the City has its article', () => {
    const none = row('A', 0, 0, { status: 'nothing-to-divide' });
    expect(findingOf(plans, 'City of London', [none], null, row('A', 4, 5))).toContain(
      'In 2025, every plan that the City of London issued was classed as an exception'
    );
    expect(findingOf(plans, 'Isle of Wight', [row('A', null, null, { status: 'no-row' })], { value: 46.1 }, null)).toBe(
      'For 2025 there is no figure: DfE’s table leaves the Isle of Wight out. In England, 46 in 100 plans came on time.'
    );
  });
});

describe('a place among statistical neighbours, and doubt', () => {
  const near = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent, i) => row(`N${i}`, percent * 10, 1000));

  it('is not given to a figure that a check doubts, whose neighbours’ median stays', () => {
    expect(standingOf(plans, row('A', 0, 1000, doubt(plans)), near)).toEqual({
      words: 'no rank: one of our checks doubts this figure',
      median: 55
    });
    expect(standingOf(plans, row('A', 0, 10, doubt(plans)), near).words).toBe('');
  });

  it('counts no neighbour whose figure one doubts: not as lower, not as level, not in the median', () => {
    const zeros = near.map((one, i) => (i < 2 ? row(one.area, 0, 1000, doubt(plans)) : one));
    expect(standingOf(plans, row('A', 0, 1000), zeros)).toEqual({ words: 'lowest of 9 similar councils', median: 65 });
    expect(standingOf(plans, row('A', 300, 1000), zeros).words).toBe('joint lowest of 9 similar councils (one is level with it)');
    const most = near.map((one, i) => (i < 6 ? row(one.area, 0, 1000, doubt(plans)) : one));
    expect(standingOf(plans, row('A', 300, 1000), most)).toEqual({ words: '', median: null });
  });
});

describe('what changed, and doubt', () => {
  const [older, newer] = [row('A', 48, 80, { period: '2024' }), row('A', 56, 70)];

  it('neither rose nor fell from or to a figure that a check rules out: its two figures are kept', () => {
    const doubtedMove = { before: '60.0%', now: '80.0%', difference: '', interval: '', verdict: 'doubted' };
    expect(changeOf(plans, [older, { ...newer, ...doubt(plans) }])).toMatchObject(doubtedMove);
    expect(changeOf(plans, [{ ...older, ...doubt(plans) }, newer])).toMatchObject(doubtedMove);
    expect(changeOf(plans, [row('A', 4, 8, { period: '2024' }), { ...newer, ...doubt(plans) }])?.verdict).toBe('doubted');
  });

  it('is told of a count that leaps, with a flag, as findings tell it', () => {
    const mainstream = measureById('plans-mainstream');
    const leapt = { ...newer, note: ['counts-leap.plans-mainstream.a.2025'] };
    expect(changeOf(mainstream, [older, leapt])).toMatchObject({ verdict: 'rose', flagged: true });
    expect(changeOf(mainstream, [older, newer])).toMatchObject({ verdict: 'rose', flagged: false });
  });
});

describe('a second visit', () => {
  it.each([
    ['Yes', 'Inspectors found sufficient progress in all of the significant weaknesses.'],
    ['Some', 'Inspectors found sufficient progress in some of the significant weaknesses.'],
    ['No', 'Inspectors did not find sufficient progress in the significant weaknesses.'],
    ['', 'Revisited; the list used here does not record what was found.']
  ])('that ended in ‘%s’ is told in a sentence', (outcome, found) => {
    const visit = { framework: '2016-revisit' as const, start: '', end: '', published: '2019-01-01', outcome };
    expect(inspectionsInWords([{ ...visit, monitoringWithin: '', fullWithin: '' }])[0]?.found).toBe(found);
  });
});

describe('the kind of council', () => {
  it('calls the City of London no borough', () => {
    expect(kindOf({ code: 'E09000001', kind: 'london' })).toBe('City of London Corporation');
    expect(kindOf({ code: 'E09000012', kind: 'london' })).toBe('London borough');
    expect(kindOf({ code: 'E92000001', kind: 'england' })).toBe('');
  });
});
