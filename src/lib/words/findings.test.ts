import { describe, expect, it } from 'vitest';
import { at, findingsLike } from '../../../tests/fixtures/finding.ts';
import { measureById } from '../measures/index.ts';
import type { Finding, Group } from '../model/finding.ts';
import { byChance, reachInWords } from './chance.ts';
import { besideFinding, findingAsText, findingInWords } from './findings.ts';
import {
  blindInWords,
  doubtedInWords,
  expectedOfOne,
  groupInWords,
  listedInWords,
  NOT_INDEPENDENT,
  tallyFurther,
  tallyInWords,
  tallyOf
} from './finding-groups.ts';

const timely = measureById('plans-within-20-weeks');
const appeals = measureById('appeals-per-10000-children');
const finding = findingsLike({
  measure: timely.id,
  now: at('2025', 290, 301),
  base: at('2024', 51, 567),
  low: 80.66,
  high: 91.14
});
const sentence = (measure: typeof timely, more: Partial<Finding>, england: number | null = null) =>
  findingAsText('Walsall', findingInWords(measure, finding(more), england));
const group = (more: Partial<Group>): Group => ({
  kind: 'change',
  measure: timely.id,
  period: '2025',
  basePeriod: '2024',
  england: null,
  tests: 145,
  plain: null,
  found: 85,
  expected: 0.29,
  reach: null,
  phi: null,
  tau2: null,
  ...more
});

describe('a finding as a sentence', () => {
  it('of a change: both figures with their counts, the size in points, the interval', () => {
    expect(sentence(timely, {})).toBe(
      'Walsall: Plans issued within 20 weeks went up from 9.0% in 2024 (51 of 567 plans) to 96.3% in 2025 (290 of 301 plans): 87.4 percentage points, 99.8% interval 80.7 to 91.1.'
    );
    const fell = sentence(timely, {
      way: 'fell',
      now: at('2025', 51, 567),
      base: at('2024', 290, 301),
      low: -91.14,
      high: -80.66
    });
    expect(fell).toMatch(/went down from 96\.3% .*: 87\.4 percentage points, 99\.8% interval 80\.7 to 91\.1\.$/);
  });

  it('of a rate: how many times as high, and what it was from none', () => {
    const rate = { now: at('2025', 166, 71697, 10000), base: at('2024', 52, 71697, 10000), low: 1.963, high: 5.19 };
    expect(sentence(appeals, rate)).toBe(
      'Walsall: Appeals registered per 10,000 children went up from 7.3 in 2024 (52 appeals) to 23.2 in 2025 (166 appeals): 3.19 times as high, 99.8% interval 1.96 to 5.19 times.'
    );
    expect(sentence(appeals, { ...rate, base: at('2024', 0, 71697, 10000), high: Infinity })).toMatch(
      /: from none, 99\.8% interval at least 1\.96 times\.$/
    );
    const fell = {
      way: 'fell' as const,
      now: at('2025', 148, 71697, 10000),
      base: at('2024', 166, 71697, 10000),
      low: 0.65,
      high: 0.957
    };
    expect(sentence(appeals, fell)).toMatch(/to 20\.6 in 2025 \(148 appeals\): 11% lower, 99\.8% interval 4% to 35% lower\.$/);
    expect(sentence(appeals, { ...fell, high: 1.02 })).toMatch(/: 11% lower, 99\.8% interval 35% lower to 2% higher\.$/);
  });

  it('of a run that went against the council’s own figure', () => {
    const run = {
      ...{ kind: 'run' as const, way: 'fell' as const, steps: 3, england: 22, baseEngland: 11, low: 0.7, high: 0.9 },
      ...{ now: at('2025', 166, 71697, 10000), base: at('2022', 104, 71697, 10000) }
    };
    expect(sentence(appeals, run)).toMatch(
      /It rose more slowly than England’s; relative to England’s figure, it fell in each of the three years: 20% lower than if it had kept pace with England, 99\.8% interval 10% to 30% lower\./
    );
  });

  it('of a run: England’s move, what the council’s is beyond it, and how often chance gives one', () => {
    const ran = {
      kind: 'run' as const,
      steps: 3,
      base: at('2022', 51, 567),
      baseEngland: 49.2,
      england: 46.1,
      low: 83.7,
      high: 94.2
    };
    expect(sentence(timely, ran)).toBe(
      'Walsall: Plans issued within 20 weeks went from 9.0% in 2022 (51 of 567 plans) to 96.3% in 2025 (290 of 301 plans), England’s, like for like, from 49.2% to 46.1%. Relative to England’s figure, it rose in each of the three years, by 90.5 percentage points in all, 99.8% interval 83.7 to 94.2. By chance alone, about one council in 12 would show such a run, whatever its size.'
    );
    expect(findingInWords(timely, finding(ran), null)).toContainEqual({ figure: '49.2%', period: '2022', england: true });
    expect(sentence(timely, { ...ran, steps: 9 })).toMatch(/about one council in 1,814,400 would/);
    const rate = { now: at('2025', 166, 71697, 10000), base: at('2022', 52, 71697, 10000), low: 0.98, high: 2.6 };
    expect(sentence(appeals, { ...ran, ...rate, england: 22, baseEngland: 11 })).toMatch(
      /England’s, like for like, from 11\.0 to 22\.0\. .* 1\.60 times as high as if it had kept pace with England, 99\.8% interval 0\.98 to 2\.60 times\./
    );
  });

  it('of a reversal: three figures and two intervals', () => {
    const turned = {
      kind: 'reversal' as const,
      way: 'rose-then-fell' as const,
      steps: 2,
      turn: at('2024', 290, 301),
      now: at('2025', 51, 567)
    };
    expect(
      sentence(timely, { ...turned, base: at('2023', 51, 567), low: -91.1, high: -80.7, firstLow: 80.7, firstHigh: 91.1 })
    ).toMatch(
      /went up from 9\.0% in 2023 .* to 96\.3% in 2024 .*, then down to 9\.0% in 2025 .*: 80\.7 to 91\.1 percentage points, then 80\.7 to 91\.1 \(99\.8% intervals\)\.$/
    );
  });

  it('of a council far from England: England’s figure and the limits', () => {
    const parts = findingInWords(timely, finding({ kind: 'outlier', way: 'above', base: null, low: 1.24, high: 95.21 }), 46.1);
    expect(findingAsText('Walsall', parts)).toBe(
      'Walsall: Plans issued within 20 weeks: 96.3% in 2025 (290 of 301 plans), against 46.1% in England. It is above the 99.8% limits, 1.2% to 95.2%, which allow for chance and for how far councils usually differ.'
    );
    expect(parts).toContainEqual({ figure: '46.1%', period: '2025', england: true });
  });

  it('says what stands beside it, and no word of best and worst', () => {
    const notes = ['exceptions-moved', 'few', 'nearly-none'];
    const beside = besideFinding(timely, finding({ notes, excepted: 40.2, baseExcepted: 3.1 }));
    expect(beside).toEqual([
      'The share of plans excepted moved as well, from 3.1% in 2024 to 40.2%: this figure leaves those plans out.',
      'It rests on zero, or nearly zero, where England’s share would give dozens: that may be a way of recording.',
      'Small numbers: fewer than 100 plans in at least one of these years.'
    ]);
    expect(
      besideFinding(
        timely,
        finding({ kind: 'outlier', base: null, notes: ['exceptions-differ'], excepted: 58.8, baseExcepted: 4.8 })
      )
    ).toEqual(['It leaves out 58.8% of the council’s plans as exceptions, and 4.8% of England’s.']);
    expect(besideFinding(appeals, finding({ base: null, notes: ['few'] }))).toEqual(['Small numbers: fewer than 30 appeals.']);
  });
});

describe('what was tested', () => {
  it('is told of a group with what chance would give', () => {
    expect(groupInWords(group({}))).toBe(
      'In 85 of 145 councils the figure moved by more than chance explains between 2024 and 2025; chance alone would give fewer than one (0.3).'
    );
    const outliers = { kind: 'outlier' as const, tests: 149, plain: 129, found: 0 };
    expect(groupInWords(group({ ...outliers, expected: 0, period: '2024', reach: { below: 0, above: 0 } }))).toBe(
      'Of 149 councils, 129 lie beyond 99.8% limits that allow for chance alone, where chance would put fewer than one (0.3). Limits that also allow for how far councils usually differ run from 0% to 100%: with councils this different the test cannot single any out.'
    );
    expect(groupInWords(group({ ...outliers, expected: 0.149, reach: { below: 149, above: 0 } }))).toContain(
      'No council lies beyond limits that also allow for how far councils usually differ, where chance would put fewer than one (0.1).'
    );
    expect(groupInWords(group({ ...outliers, found: 1, expected: 0.149, reach: { below: 149, above: 0 } }))).toBe(
      'Of 149 councils, 129 lie beyond 99.8% limits that allow for chance alone, where chance would put fewer than one (0.3). Beyond limits that also allow for how far councils usually differ lies one; chance would put fewer than one (0.1) there. These limits reach 100%, so the test can only find a council below England.'
    );
    expect(reachInWords({ below: 0, above: 3 }, 'board')).toBe(
      'These limits begin at 0, so the test can only find a board above England.'
    );
    expect([reachInWords({ below: 1, above: 1 }), reachInWords({ below: 0, above: 0 })]).toEqual(['', '']);
    expect(groupInWords(group({ kind: 'run', tests: 136, plain: 27, found: 1, expected: 136 / 12 }))).toBe(
      'In 27 of 136 councils the figure rose, or fell, relative to England’s in each of the last three years or more; by chance alone, with a steady distance from England, about 11 would. In one of them it also moved by more than chance explains from first to last.'
    );
  });

  it('says how many are left out of a group because a check doubts their count', () => {
    expect([0, 1, 3].map(doubtedInWords)).toEqual([
      '',
      'One more, whose count a check doubts, is left out here.',
      'Three more, whose counts a check doubts, are left out here.'
    ]);
  });

  it('gives one council its own number by chance, and not that of all', () => {
    const all = [
      group({}),
      group({ kind: 'outlier', tests: 149, expected: 0.298 }),
      group({ kind: 'run', tests: 136, expected: 136 / 12 })
    ];
    expect(expectedOfOne(all)).toBeCloseTo(0.004, 10);
    expect(expectedOfOne([group({ tests: 0, expected: 0 })])).toBe(0);
    expect(NOT_INDEPENDENT).toMatch(
      /^One event can be counted up to four times\..* sampling chance alone.* not independent evidence/
    );
  });

  it('comes to a sum in which runs are kept apart, and a test that cannot find anything is not counted', () => {
    const tally = tallyOf([
      group({}),
      group({ kind: 'outlier', plain: 129, found: 1, expected: 0.3, reach: { below: 145, above: 145 } }),
      group({ kind: 'outlier', measure: appeals.id, tests: 99, plain: 9, found: 0, expected: 0, reach: { below: 0, above: 0 } }),
      group({ kind: 'run', plain: 30, found: 20, expected: 145 / 12 })
    ]);
    expect(tallyInWords(tally)).toBe(
      'In the newest figures of two measures, 86 findings stand out among 290 tests; chance alone would give fewer than one (0.6).'
    );
    expect(tallyFurther(tally, 1, (id) => measureById(id).title)).toEqual([
      'Chance is counted test by test. It would put 2 in 1,000 figures far from England’s, half as many where the limits can single out councils on one side alone, and would make 2 in 1,000 seem to rise or fall. Over 290 tests that comes to fewer than one (0.6).',
      expect.stringMatching(
        /^Compared with England, 138 of 244 figures lie beyond limits that allow for chance alone: more than sampling chance would produce; recording practice is one possible cause\./
      ),
      'For ‘Appeals registered per 10,000 children’ the limits that allow for how far councils usually differ run from 0% to 100%: with councils this different the test cannot single any out.',
      'In 30 of 145 cases a figure rose, or fell, relative to England’s in each of three years or more; by chance alone, with a steady distance from England, about 12 would. The 20 that also moved beyond chance from first to last are findings too.'
    ]);
    expect(tallyFurther(tallyOf([group({ kind: 'reversal', tests: 7903, expected: 0.85762 })]), 0, String)[0]).toContain(
      'A figure that moved and moved back is tested twice, and chance would do that about once in 9,000 times. Over 7,903 tests that comes to fewer than one (0.9).'
    );
    expect(blindInWords(['A', 'B'])).toMatch(/^For ‘A’ and ‘B’ the limits/);
    expect([byChance(21.7), byChance(4.18), byChance(0.0156)]).toEqual(['about 22', 'about 4.2', 'fewer than one (0.016)']);
    expect([listedInWords(3, 3), listedInWords(3, 85)]).toEqual(['', 'The three most striking of 85.']);
  });
});
