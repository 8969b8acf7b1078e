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
      'In Westminster in 2025, 11.0 appeals were registered for every 10,000 children, no clear change from 8.8 in 2020, while England’s figure rose from 6.2 to 22.1'
    );
    expect(textOf(storySentence(appeals, run, 22.1))).toBe(
      'It was 8.8 in 2020 (37 appeals) and 11.0 in 2025 (46 appeals); England’s figure is 22.1. The figure itself shows no clear change; relative to England’s figure, it fell in each of the five years.'
    );
    /* Birmingham, appeals of 2022 and 2025 as published: 612 and 639. Plans of January 2023 and 2026: 10,610 and 13,221, a rise beyond chance. */
    const birmingham = { name: 'Birmingham' };
    const held = finding({
      ...{ kind: 'run', way: 'fell', steps: 3, england: 22.1, baseEngland: 10.8 },
      ...{ base: at('2022', 612, 287056, 10000), now: at('2025', 639, 292859, 10000) }
    });
    expect(storyHeadline(appeals, held, birmingham, 22.1)).toBe(
      'In Birmingham in 2025, 21.8 appeals were registered for every 10,000 children, no clear change from 21.3 in 2022, while England’s figure rose from 10.8 to 22.1'
    );
    const slower = finding({
      ...{ kind: 'run', way: 'fell', steps: 3, england: 59, baseEngland: 43.4 },
      ...{ base: at('2023-01', 10610, 287056, 1000), now: at('2026-01', 13221, 292859, 1000) }
    });
    const plans = measureById('plans-per-1000-children');
    expect(storyHeadline(plans, slower, birmingham, 59)).toBe(
      'In Birmingham in January 2026, there were 45.1 plans for every 1,000 children, up from 37.0 in January 2023, while England’s figure rose faster, from 43.4 to 59.0'
    );
    expect(textOf(storySentence(plans, slower, 59))).toContain(
      'It rose more slowly than England’s; relative to England’s figure, it fell in each of the three years.'
    );
  });

  it('of a run that went England’s way beyond it, says so as before', () => {
    const run = finding({
      ...{ measure: timely.id, kind: 'run', way: 'rose', steps: 3, england: 46.1, baseEngland: 49.2 },
      ...{ base: at('2022', 51, 567), now: at('2025', 290, 301) }
    });
    expect(storyHeadline(timely, run, { name: 'Walsall' }, 46)).toBe(
      'In Walsall in 2025, 96 in 100 plans came on time, up from 9 in 2022; England went from 49 to 46'
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
    expect(textOf(storySentence(excepted, finding({ measure: excepted.id }), 4.8))).toMatch(
      /; England’s figure, without Norfolk, is 4\.8%\.$/
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
    const dorset = finding({ area: 'E06000059', notes: ['leap.plans-excepted.dorset.2025', 'exceptions-all'] });
    expect(storyCaveat(excepted, dorset)).toBe(
      'For 2024, Dorset and the City of London classed every new plan as an exception. Our checks flag a swing this large: a cleared backlog and a new way of recording look the same in the figures.'
    );
    expect(storyCaveat(refused, finding({}))).toMatch(/^Few refusals may mean that help is easy to reach/);
    expect(storyCaveat(timely, finding({}))).toMatch(/^Councils decide which plans were exceptions/);
  });
});
