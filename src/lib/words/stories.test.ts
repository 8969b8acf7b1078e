import { describe, expect, it } from 'vitest';
import { at, findingsLike } from '../../../tests/fixtures/finding.ts';
import { measureById } from '../measures/index.ts';
import { textOf } from './findings.ts';
import { storyCaveat, storyHeadline, storySentence } from './stories.ts';

const refused = measureById('requests-refused');
const timely = measureById('plans-within-20-weeks');
const appeals = measureById('appeals-per-10000-children');
const excepted = measureById('plans-excepted');
const finding = findingsLike({
  measure: refused.id,
  now: at('2025', 388, 858),
  base: at('2024', 39, 844),
  low: 34.7,
  high: 46.2
});
const wakefield = { name: 'Wakefield' };

describe('a headline stands alone', () => {
  it('of a change, with what it was before', () => {
    expect(storyHeadline(refused, finding({}), wakefield, 26.6)).toBe(
      'In Wakefield in 2025, 45 in 100 requests for an assessment were refused, up from 5 a year before'
    );
  });

  it('of a figure far from England, with England’s', () => {
    const outlier = finding({ kind: 'outlier', way: 'above', base: null, now: at('2025', 609, 995) });
    expect(storyHeadline(refused, outlier, { name: 'Walsall' }, 26.6)).toBe(
      'In Walsall in 2025, 61 in 100 requests for an assessment were refused, against 27 in England'
    );
  });

  it('of a reversal, with both figures before', () => {
    const reversal = finding({
      kind: 'reversal',
      way: 'fell-then-rose',
      base: at('2023', 379, 515),
      turn: at('2024', 142, 824),
      now: at('2025', 483, 855)
    });
    expect(storyHeadline(timely, reversal, { name: 'North Northamptonshire' }, 46)).toBe(
      'In North Northamptonshire in 2025, 56 in 100 plans came on time, after 17 a year before and 74 in 2023'
    );
  });

  it('of a run, with what England did, whichever way the figure itself went', () => {
    const run = finding({
      kind: 'run',
      way: 'fell',
      base: at('2020', 37, 42000, 10000),
      now: at('2025', 46, 42000, 10000),
      steps: 5,
      england: 22.1,
      baseEngland: 6.2
    });
    expect(storyHeadline(appeals, run, { name: 'Westminster' }, 22.1)).toBe(
      'In Westminster in 2025, 11.0 appeals were registered for every 10,000 children, up from 8.8 in 2020; England went from 6.2 to 22.1'
    );
    expect(textOf(storySentence(appeals, run, 22.1))).toBe(
      'It was 8.8 in 2020 (37 appeals) and 11.0 in 2025 (46 appeals); England’s figure is 22.1. It rose less than England’s: set against England’s, it went down in each of the five years.'
    );
  });

  it('says all and none in words, and keeps apart what would print alike', () => {
    const none = finding({ way: 'fell', base: at('2024', 585, 585), now: at('2025', 0, 510) });
    expect(storyHeadline(excepted, none, { name: 'Dorset' }, 4.8)).toBe(
      'In Dorset in 2025, none of the 510 plans were counted as exceptions, down from all 585 a year before'
    );
    const all = finding({ way: 'rose', base: at('2024', 93, 203), now: at('2025', 120, 120) });
    expect(storyHeadline(timely, all, { name: 'Bracknell Forest' }, 46)).toBe(
      'In Bracknell Forest in 2025, all 120 plans came on time, up from 46 in 100 a year before'
    );
    const undecided = finding({ kind: 'outlier', way: 'below', base: null, now: at('2025', 0, 354) });
    expect(storyHeadline(measureById('requests-undecided'), undecided, { name: 'Windsor and Maidenhead' }, 6.6)).toBe(
      'In Windsor and Maidenhead in 2025, none of the 354 requests for an assessment were without a decision when the figures were drawn up, against 7 in 100 in England'
    );
    const one = finding({ way: 'fell', base: at('2024', 21, 100), now: at('2025', 1, 100) });
    expect(storyHeadline(excepted, one, { name: 'Gateshead' }, 4.8)).toBe(
      'In Gateshead in 2025, 1 in 100 plans was counted as an exception, down from 21 a year before'
    );
    const close = finding({ base: at('2024', 4460, 10000), now: at('2025', 4540, 10000) });
    expect(storyHeadline(refused, close, wakefield, 26.6)).toContain('45.4 in 100 requests');
    expect(storyHeadline(refused, close, wakefield, 26.6)).toContain('up from 44.6');
  });

  it('names a place as a sentence does', () => {
    expect(storyHeadline(refused, finding({}), { name: 'Isle of Wight' }, 26.6)).toMatch(/^In the Isle of Wight in 2025, /);
    expect(storyHeadline(refused, finding({}), { name: 'Bristol, City of' }, 26.6)).toMatch(/^In Bristol in 2025, /);
  });
});

describe('the sentence under it', () => {
  it('has the counts, in the order of the years, and England’s figure', () => {
    expect(textOf(storySentence(refused, finding({}), 26.6))).toBe(
      'It was 4.6% in 2024 (39 of 844 requests) and 45.2% in 2025 (388 of 858 requests); England’s figure is 26.6%.'
    );
    expect(textOf(storySentence(refused, finding({ kind: 'outlier', base: null }), 26.6, true))).toBe(
      'The figure is 45.2% in 2025 (388 of 858 requests); England’s figure for the same councils is 26.6%.'
    );
  });
});

describe('what to be careful of', () => {
  it('is what the finding’s own notes say, or that a swing may be a record, or what the measure says of itself', () => {
    expect(storyCaveat(timely, finding({ notes: ['exceptions-moved'], excepted: 19, baseExcepted: 0 }))).toMatch(
      /^The share of plans excepted moved as well/
    );
    expect(storyCaveat(timely, finding({ notes: ['leap.plans-within-20-weeks.x.2025'] }))).toContain('look the same');
    expect(storyCaveat(refused, finding({}))).toMatch(/^Few refusals may mean that help is easy to reach/);
    expect(storyCaveat(timely, finding({}))).toMatch(/^Councils decide which plans were exceptions/);
  });
});
