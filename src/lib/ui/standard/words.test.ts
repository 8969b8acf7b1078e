import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { ITEMS, itemById, JUDGED, judgedItem } from '../../standard/items.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import { periodOnBasis } from '../../words/index.ts';
import { figuresOf } from '../council/figures.ts';
import { cellInWords, codeOf, missingInBrief, verdictOfCode } from './missing.ts';
import { monthInBrief, whenOf } from './when.ts';
import {
  evidenceInWords,
  noReturnInWords,
  standingInWords,
  testInWords,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  whatItWouldTake
} from './words.ts';

const EMPTY: JudgedCell = {
  area: 'A',
  item: 'plan-on-time',
  verdict: 'no-return',
  reason: '',
  value: null,
  numerator: null,
  denominator: null,
  numerator0: null,
  denominator0: null,
  dated: ''
};
const cellOf = (part: Partial<JudgedCell>): JudgedCell => ({ ...EMPTY, ...part });
const PLACE = { name: 'Quarrytown', slug: 'quarrytown' };
const INSPECTION = measureById('area-inspection-outcome');

describe('a cell without a verdict', () => {
  it('says why in its own words, and accuses nobody', () => {
    const column = (id: string) => ITEMS.findIndex((item) => item.id === id);
    const row = (id: string, reason: JudgedCell['reason'], past = false) =>
      ITEMS.map((item) => codeOf(item, item.id === id ? cellOf({ item: id, reason }) : undefined, past)).join('');
    const words = (id: string, reason: JudgedCell['reason'], past = false) => cellInWords(row(id, reason, past), column(id));
    expect(words('parity-inspection', 'no-row')).toBe('not yet inspected');
    expect(words('parity-inspection', 'no-row', true)).toBe('no report by then');
    expect(words('parity-inspection', 'not-returned')).toBe('no grade listed');
    expect(words('plan-on-time', 'not-returned')).toBe('no figure (x)');
    expect(words('plan-on-time', 'no-row', true)).toBe('not in the table');
    expect(words('falling-appeals', 'no-base')).toBe('no earlier figure');
    expect(words('review-on-time', 'faulty')).toBe('figure in doubt');
    expect(row('plan-on-time', 'not-returned').split('').map(verdictOfCode)[column('plan-on-time')]).toBe('no-return');
    expect(row('plan-on-time', 'not-returned').split('').map(verdictOfCode)[0]).toBe('not-published');
    for (const item of JUDGED)
      for (const reason of ['no-row', 'not-returned', 'nothing-to-divide', 'suppressed', 'no-base', 'faulty'] as const)
        expect(missingInBrief(item, reason)).not.toMatch(/return|fail|refus/);
    expect(VERDICT_WORDS['no-return']).toBe('no figure');
    expect(VERDICT_MEANINGS['no-return']).not.toMatch(/no return|did not return/);
  });

  it('has no figure and no letter where it has a verdict', () => {
    const plan = itemById('plan-on-time');
    expect(codeOf(plan!, cellOf({ verdict: 'meets' }), false)).toBe('0');
    expect(codeOf(plan!, cellOf({ verdict: 'not-clear' }), true)).toBe('2');
  });

  it('of an earlier year says of which report the list knows', () => {
    const cell = cellOf({ item: 'parity-inspection', reason: 'no-row' });
    expect(noReturnInWords(INSPECTION, PLACE, cell, { period: '2024', before: '' })).toBe(
      'Quarrytown: no report under the framework of 2023 was published by the end of 2024, by the list used here, which has the newest report of each area.'
    );
    expect(noReturnInWords(INSPECTION, PLACE, cell, { period: '2026', before: '' })).toContain(
      'Not inspected yet under the framework of 2023'
    );
  });
});

describe('when a figure is of', () => {
  it('an outcome is of the day of its report, never of the year of the list', () => {
    const cell = cellOf({ item: 'parity-inspection', verdict: 'falls-short', value: 3, dated: '2024-11-14' });
    const said = evidenceInWords(judgedItem('parity-inspection'), INSPECTION, PLACE, cell, { period: '2026', before: '' });
    expect(said).toContain('widespread or systemic failings (3); report published 14 November 2024.');
    expect(whenOf(INSPECTION, '2026')).toBe('by 26 June 2026');
    expect(whenOf(INSPECTION, '2024')).toBe('by the end of 2024');
    expect([monthInBrief('2024-11-14'), monthInBrief('2026-05-08'), monthInBrief('')]).toEqual(['Nov 2024', 'May 2026', '']);
    expect(whenOf(measureById('joint-officers-in-post'), '2025-01')).toBe('January 2025');
  });
});

describe('the same on every page', () => {
  it('what stands as of a day is named by it, and never by the year of the list', () => {
    expect(periodOnBasis(INSPECTION, '2026')).toBe('by 26 June 2026');
    expect(periodOnBasis(measureById('deprivation-score'), '2025')).toBe('2025');
  });

  it('a council’s figures give the day of the report', () => {
    const row = {
      area: 'A',
      period: '2026',
      value: 3,
      numerator: null,
      denominator: null,
      status: 'ok' as const,
      note: [],
      source: '',
      row: 1
    };
    const group = { council: [row], region: [], england: [], twin: [], near: [] };
    expect(figuresOf(INSPECTION, 'Quarrytown', { ...group, reported: '2024-11-14' }, [])?.latest.basis).toBe(
      'report published 14 November 2024'
    );
    expect(figuresOf(INSPECTION, 'Quarrytown', group, [])?.latest.basis).toBe('by 26 June 2026');
  });
});

describe('fewer appeals', () => {
  const item = judgedItem('falling-appeals');
  const measure = measureById('appeals-per-10000-children');

  it('is tested by appeals per 10,000 children, and not by the measure called appeal rate', () => {
    expect(testInWords(item, 1)).toBe('appeals per 10,000 children no higher than three years before');
    expect(testInWords(item, 1.2)).toBe('appeals per 10,000 children at most 1.2 times those of three years before');
  });

  it('shows both rates and the ratio, so that the verdict can be worked out again', () => {
    const cell = cellOf({
      item: item.id,
      verdict: 'falls-short',
      value: 20,
      numerator: 100,
      denominator: 50_000,
      numerator0: 40,
      denominator0: 40_000
    });
    const said = evidenceInWords(item, measure, PLACE, cell, { period: '2025', before: '2022' });
    expect(said).toContain('100 appeals, 20.0 per 10,000 children');
    // 100/50,000 over 40/40,000; the interval is Wilson's of 100 of 140, turned back into a ratio.
    expect(said).toContain(
      'In 2022: 40 appeals, 10.0 per 10,000 children. The rate of 2025 is 2.00 times that, 95% interval 1.39 to 2.88.'
    );
    const none = { ...cell, numerator0: 0 };
    expect(evidenceInWords(item, measure, PLACE, none, { period: '2025', before: '2022' })).toContain(
      'In 2022: 0 appeals, 0.0 per 10,000 children. There is no ratio to none; its 95% interval begins at'
    );
    expect(whatItWouldTake(item, measure, cell, 1, { before: '2022' })).toBe(
      'The rate of 2022 would have brought 50 appeals; there were 100.'
    );
  });
});

describe('what it would take', () => {
  const measure = measureById('requests-answered-in-6-weeks');
  const item = judgedItem('answer-on-time');
  const take = (numerator: number, denominator: number, test: number) =>
    whatItWouldTake(item, measure, cellOf({ item: item.id, verdict: 'falls-short', numerator, denominator, value: 1 }), test);

  it('tells the number that reaches the test, and the number at which the whole interval does', () => {
    // 108 of 119 is 90.8%, Wilson 84.2% to 94.7%: not clear. 113 of 119 is 95.0%, Wilson 89.4%; 114 of 119, 90.5%.
    expect(take(97, 119, 90)).toMatch(/^11 more of the 119 .+ on time, 108 in all, would have reached 90%\./);
    expect(take(97, 119, 90)).toMatch(/it would take 17 more, 114 in all; short of that the verdict is not clear\.$/);
  });

  it('says so where the figure is past the test and too few stand behind it, and where all would not be enough', () => {
    expect(take(33, 35, 90)).toMatch(/^The figure is at 90% or above already\. .* it would take 2 more, 35 in all/);
    expect(take(8, 10, 90)).toContain('10 are too few for the whole interval to lie at 90% or above, were all of them on time.');
  });

  it('at 100% is all of them, and nothing more is to be said', () => {
    expect(take(8, 10, 100)).toMatch(/^2 more of the 10 .+ on time, 10 in all, would have reached 100%\.$/);
  });
});

describe('what the list is', () => {
  it('is counted: what rests on the law, on guidance, and what is asked for', () => {
    expect(standingInWords(ITEMS)).toBe(
      'These are 13 things that every disabled child should be able to count on: nine rest on the law, one on statutory guidance, and three are what families, members of parliament and the sector ask for.'
    );
    // What is said to be law cites law; what is guidance cites guidance alone.
    for (const { standing, basis } of ITEMS)
      if (standing !== 'asked') expect(basis.some(({ force }) => force === standing)).toBe(true);
  });
});
