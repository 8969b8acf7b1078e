import { comparatorOf } from '../../model/comparator.ts';
import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { Observation } from '../../model/observation.ts';
import { changeOf } from '../../ui/council/change.ts';
import { AGAINST_ENGLAND, againstEngland, findingOf } from '../../ui/council/figures.ts';
import { inspectionsInWords } from '../../ui/council/inspection.ts';
import { missingOfficers } from '../../ui/standard/officers.ts';
import { ordinal, standingOf } from '../../words/standing.ts';

const plans = measureById('plans-within-20-weeks');
const waits = measureById('speech-therapy-waits-over-18-weeks');

function row(
  area: string,
  numerator: number | null,
  denominator: number | null,
  period = '2025',
  status: Observation['status'] = 'ok'
) {
  const value = numerator === null || denominator === null ? null : (numerator / denominator) * 100;
  return { area, period, value, numerator, denominator, status, note: [], source: '', row: 1 } satisfies Observation;
}

describe('a place among statistical neighbours', () => {
  const near = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent, i) => row(`N${i}`, percent * 10, 1000));

  it('counts those with a figure, and the median leaves the council out', () => {
    expect(standingOf(plans, row('A', 650, 1000), near)).toEqual({ words: 'fifth highest of 11 similar councils', median: 55 });
    expect(standingOf(plans, row('A', 50, 1000), near).words).toBe('lowest of 11 similar councils');
  });

  it('is level with those that print alike, and with no other', () => {
    expect(standingOf(plans, row('A', 690, 1000), near).words).toBe(
      'fifth highest of 11 similar councils; one is too close to call'
    );
    const joint = 'joint fourth highest of 11 similar councils (one is level with it)';
    expect(standingOf(plans, row('A', 700, 1000), near).words).toBe(joint);
    expect(standingOf(plans, row('A', 69_996, 100_000), near).words).toBe(joint);
    const [none, few] = [row('A', 0, 5000), row('B', 2, 5000)];
    const others = [row('C', 0, 4000), row('D', 1, 4000), ...near.slice(0, 8)];
    expect([none, few].map((own) => standingOf(plans, own, others).words)).toEqual(
      Array(2).fill('joint lowest of 11 similar councils (two are level with it)')
    );
  });

  it('gives no place to few, and none where under five have a figure', () => {
    expect(standingOf(plans, row('A', 1, 29), near)).toEqual({ words: '', median: 55 });
    const gone = near.map((one, i) => (i < 6 ? row(one.area, null, null, '2025', 'not-returned') : one));
    expect(standingOf(plans, row('A', 650, 1000), gone)).toEqual({ words: '', median: null });
    expect(standingOf(plans, row('A', 650, 1000, '2025', 'faulty'), near).words).toBe('');
    expect(standingOf(waits, row('A', 650, 1000), near)).toEqual({ words: '', median: null });
    expect(standingOf(plans, row('A', 650, 1000), near, new Set(['A'])).words).toBe('');
  });

  it('writes places as a reader does', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st']);
  });
});

describe('designated officers', () => {
  const answer = (value: number | null) => ({ status: value === null ? ('not-returned' as const) : ('ok' as const), value });

  it('says which of them is missing, where both answers are known', () => {
    expect(missingOfficers(answer(1), answer(0))).toBe('a health officer in post, and no social care officer');
    expect(missingOfficers(answer(0), answer(1))).toBe('a social care officer in post, and no health officer');
    expect(missingOfficers(answer(0), answer(0))).toBe('neither a health officer nor a social care officer in post');
    expect([
      missingOfficers(answer(2), answer(1)),
      missingOfficers(answer(0), answer(null)),
      missingOfficers(null, answer(0))
    ]).toEqual([null, null, null]);
  });
});

describe('the finding of a page', () => {
  const england = { value: 46.1 };
  const said = (numerator: number, denominator: number) =>
    findingOf(plans, 'A', [row('A', numerator, denominator)], england, null);

  it('says all and none in words, with their count, and nearly all in figures', () => {
    expect(said(168, 168)).toBe('In 2025, all 168 plans came on time. In England, 46 in 100 did.');
    expect(said(0, 40)).toBe('In 2025, none of the 40 plans came on time. In England, 46 in 100 did.');
    expect(said(2999, 3000)).toBe('In 2025, 99.97 in 100 plans came on time: 2,999 of 3,000 plans. In England, 46 in 100 did.');
    expect(said(71, 1431)).toBe('In 2025, 5 in 100 plans came on time: 71 of 1,431 plans. In England, 46 in 100 did.');
  });

  it('of few is a sentence too', () => {
    expect(said(2, 7)).toBe('In 2025, 2 of 7 plans came on time (28.6%), too few to compare. In England, 46 in 100 did.');
    expect(said(1, 1)).toBe('In 2025, 1 of 1 plan came on time (100.0%), too few to compare. In England, 46 in 100 did.');
  });
});

describe('against England', () => {
  it('nothing is said of four of four: the measure’s page gives no verdict either', () => {
    const england = comparatorOf({ value: 46.1, numerator: null, denominator: null });
    expect(againstEngland(plans, row('City of London', 4, 4), england)).toBe('too-few');
    expect(againstEngland(plans, row('A', 30, 30), england)).toBe('above');
    expect(againstEngland(plans, row('A', 15, 30), england)).toBe('unclear');
    expect(againstEngland(plans, row('A', 4, 4), null)).toBeNull();
    expect(Object.values(AGAINST_ENGLAND).map(({ brief }) => brief)).toEqual(['Above.', 'Below.', 'Unclear.', 'Too few.']);
  });
});

describe('what changed', () => {
  /* Newcombe 1998, table II, method 10: 56/70 less 48/80, from 0.0524 to 0.3339. */
  it('rose, by Newcombe’s interval', () => {
    expect(changeOf(plans, [row('A', 48, 80, '2024'), row('A', 56, 70)])).toMatchObject({
      from: '2024',
      to: '2025',
      before: '60.0%',
      now: '80.0%',
      difference: '+20.0 points',
      interval: '5.2 to 33.4 points',
      verdict: 'rose'
    });
    expect(changeOf(plans, [row('A', 56, 70, '2024'), row('A', 48, 80)])?.verdict).toBe('fell');
    expect(changeOf(plans, [row('A', 50, 100, '2024'), row('A', 52, 100)])?.verdict).toBe('alike');
  });

  /* The ratio of two Poisson rates by Wilson's interval of the later events among all, as odds; worked out apart from this code. */
  it('of a rate with its counts is a ratio, with its interval', () => {
    const rate = (count: number, children: number, period: string): Observation => ({
      ...row('A', count, children, period),
      value: (count / children) * 10000
    });
    const appeals = measureById('appeals-per-10000-children');
    expect(changeOf(appeals, [rate(257, 75000, '2024'), rate(331, 75000, '2025')])).toMatchObject({
      before: '34.3',
      now: '44.1',
      difference: '1.29 times as high',
      interval: '1.09 to 1.52 times',
      verdict: 'rose'
    });
    expect(changeOf(appeals, [rate(331, 75000, '2024'), rate(257, 75000, '2025')])?.verdict).toBe('fell');
    expect(changeOf(appeals, [rate(100, 75000, '2024'), rate(104, 75000, '2025')])?.verdict).toBe('alike');
    expect(changeOf(appeals, [rate(0, 75000, '2024'), rate(20, 75000, '2025')])).toMatchObject({
      difference: 'from none',
      interval: 'at least 5.21 times',
      verdict: 'rose'
    });
    expect(changeOf(appeals, [rate(20, 75000, '2024'), rate(0, 75000, '2025')])).toMatchObject({
      difference: 'to none',
      interval: '0 to 0.19 times',
      verdict: 'fell'
    });
    expect(changeOf(appeals, [rate(0, 75000, '2024'), rate(0, 75000, '2025')])?.verdict).toBe('untested');
  });

  it('is not told of a measure that has ended, or whose newest period is long past', () => {
    const [older, newer] = [row('A', 48, 80, '2024'), row('A', 56, 70)];
    expect(changeOf(plans, [older, newer, row('A', null, null, '2026', 'not-collected')])).toBeNull();
    expect(changeOf(plans, [older, row('A', null, null, '2024-25', 'not-collected'), newer])?.from).toBe('2024');
    expect([changeOf(plans, [older, newer], '2026'), changeOf(plans, [older, newer], '2025')?.verdict]).toEqual([null, 'rose']);
  });

  it('compares nothing with a missing or faulty figure, or across a change of return', () => {
    expect(changeOf(plans, [row('A', null, null, '2024', 'no-row'), row('A', 56, 70)])).toBeNull();
    expect(changeOf(plans, [row('A', 48, 80, '2024', 'faulty'), row('A', 56, 70)])).toBeNull();
    expect(changeOf(plans, [row('A', 48, 80, '2021'), row('A', 56, 70, '2022')])).toBeNull();
  });
});

describe('the finding of a council whose headline figure is missing', () => {
  const none = (status: Observation['status']) => row('Norfolk', null, null, '2025', status);
  const before = row('Norfolk', 981, 1743, '2024');

  it('tells the figure including exceptions, beside England’s, where that one is published', () => {
    const said = findingOf(
      plans,
      'Norfolk',
      [before, none('not-returned')],
      { value: 46.1 },
      row('Norfolk', 1147, 1943),
      45.4957
    );
    expect(said).toBe(
      'In 2025, DfE published no headline figure for Norfolk; including exceptions, 59 in 100 plans came on time: 1,147 of 1,943 plans. In England, 45.5 in 100 did. By the newest headline figure, in 2024, 56 in 100 plans came on time: 981 of 1,743 plans.'
    );
  });

  it('says so where every plan was classed as an exception, and claims little of a few', () => {
    const dorset = { ...none('nothing-to-divide'), numerator: 0, denominator: 0 };
    expect(findingOf(plans, 'Dorset', [dorset], { value: 46.4 }, row('Dorset', 287, 585), 45.8536)).toBe(
      'In 2025, every plan that Dorset issued was classed as an exception, so there is no headline figure; including exceptions, 49 in 100 plans came on time: 287 of 585 plans. In England, 45.9 in 100 did.'
    );
    expect(findingOf(plans, 'City of London', [dorset], null, row('City of London', 4, 5))).toContain(
      'including exceptions, 4 of 5 plans came on time, too few to compare.'
    );
  });

  it('invents none where that one is missing too', () => {
    expect(findingOf(plans, 'Halton', [none('not-returned')], { value: 46.1 }, none('not-returned'), 45.5)).toBe(
      'For 2025 there is no figure: DfE withheld the figure and gives no reason. In England, 46 in 100 plans came on time.'
    );
  });
});

describe('inspections', () => {
  it('names the framework and never mixes outcomes', () => {
    const one = { start: '', end: '', monitoringWithin: '', fullWithin: '' };
    expect(
      inspectionsInWords([
        { ...one, framework: '2016', start: '2016-11-14', published: '2017-01-12', outcome: 'No' },
        {
          ...one,
          framework: '2023',
          published: '2024-11-14',
          outcome: '3',
          monitoringWithin: 'about 18 months',
          fullWithin: 'about 3 years'
        }
      ])
    ).toEqual([
      {
        framework: '2023 framework',
        when: 'Report published 14 November 2024',
        found:
          'Inspectors found widespread or systemic failings (3). The report says that a monitoring inspection will follow within about 18 months and a full reinspection within about three years.'
      },
      {
        framework: '2016 framework',
        when: 'Began 14 November 2016; report published 12 January 2017',
        found: 'No written statement of action was required.'
      }
    ]);
  });
});
