import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { ITEMS, itemById, judgedItem, PUBLISHED, publishedItem } from '../../standard/items.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import { periodOnBasis } from '../../words/index.ts';
import { figuresOf } from '../council/figures.ts';
import { cellInWords, codeOf, missingInBrief, verdictOfCode } from './missing.ts';
import { monthInBrief, whenOf } from './when.ts';
import { nothingCounted } from '../../standard/matrix.ts';
import { TRACKS } from '../../standard/model.ts';
import {
  checkableInWords,
  countInWords,
  evidenceInWords,
  livedInWords,
  markInWords,
  noReturnInWords,
  standingInWords,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  shortOfPassMark,
  WHOSE
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
    const words = (id: string, reason: JudgedCell['reason'], past = false) =>
      cellInWords(row(id, reason, past)[column(id)] ?? '', itemById(id));
    expect(words('parity-inspection', 'no-row')).toBe('not yet inspected');
    expect(words('parity-inspection', 'no-row', true)).toBe('no report by then');
    expect(words('parity-inspection', 'not-returned')).toBe('no grade listed');
    expect(words('plan-on-time', 'not-returned')).toBe('no figure');
    expect(words('plan-on-time', 'no-row', true)).toBe('not in the table');
    expect(words('falling-appeals', 'no-base')).toBe('no earlier figure');
    expect(words('falling-appeals', 'new-since')).toBe('council too new');
    expect(words('review-on-time', 'faulty')).toBe('figure in doubt');
    const said = (id: string, at: number) => verdictOfCode(row(id, 'not-returned')[at], ITEMS[at]);
    expect(said('plan-on-time', column('plan-on-time'))).toBe('no-return');
    expect(said('plan-on-time', 0)).toBe('not-published');
    expect(said('falling-appeals', column('falling-appeals'))).toBe('no-figure');
    for (const item of PUBLISHED)
      for (const reason of [
        'no-row',
        'not-returned',
        'nothing-to-divide',
        'suppressed',
        'no-base',
        'new-since',
        'faulty'
      ] as const)
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
      'Quarrytown: no report under the 2023 framework was published by the end of 2024, by the list used here, which has the newest report of each area.'
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
    const group = { council: [row], region: [], england: [], counterpart: [], near: [] };
    expect(figuresOf(INSPECTION, 'Quarrytown', { ...group, reported: '2024-11-14' }, [])?.latest.basis).toBe(
      'report published 14 November 2024'
    );
    expect(figuresOf(INSPECTION, 'Quarrytown', group, [])?.latest.basis).toBe('by 26 June 2026');
  });
});

describe('appeals', () => {
  const item = publishedItem('falling-appeals');
  const measure = measureById('appeals-per-10000-children');

  it('are tracked by the rate per 10,000 children, and nothing says that they meet or fall short', () => {
    expect(markInWords(item, {})).toBe(
      'Tracked, not judged: appeals registered per 10,000 children, against three years before.'
    );
    expect(countInWords(item, { ...nothingCounted(), fallen: 9, risen: 104, 'no-clear-change': 38, 'no-figure': 2 })).toBe(
      'In three years appeals registered per 10,000 children have fallen in nine councils and risen in 104; 38 show no clear change, and two cannot be compared with three years before.'
    );
    const onTime = publishedItem('plan-on-time');
    expect(countInWords(onTime, { ...nothingCounted(), meets: 4, 'falls-short': 130, 'not-clear': 1 })).toBe(
      'Four councils meet the pass mark, 130 fall short and one is not clear.'
    );
    for (const word of TRACKS) expect(`${VERDICT_WORDS[word]} ${VERDICT_MEANINGS[word]}`).not.toMatch(/meet|short|pass/);
  });

  it('of a council that is too new have a figure, and why there is no change', () => {
    const cell = cellOf({
      item: item.id,
      verdict: 'no-figure',
      reason: 'new-since',
      value: 20,
      numerator: 100,
      denominator: 50_000
    });
    expect(evidenceInWords(item, measure, PLACE, cell, { period: '2025', before: '2022' })).toMatch(
      /100 appeals, 20\.0 per 10,000 children.* Quarrytown did not exist in 2022, so no change can be measured\.$/
    );
  });

  it('shows both rates and the ratio, so that the verdict can be worked out again', () => {
    const cell = cellOf({
      item: item.id,
      verdict: 'risen',
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
      'In 2022 there were no appeals, so there is no ratio; its 95% interval begins at 20.83 times.'
    );
    const now = { ...cell, value: 0, numerator: 0 };
    expect(evidenceInWords(item, measure, PLACE, now, { period: '2025', before: '2022' })).toMatch(
      /In 2022: 40 appeals, 10\.0 per 10,000 children\. In 2025 there were none; the 95% interval of the ratio reaches 0\.08 times\.$/
    );
    expect(shortOfPassMark(item, measure, cell, 0)).toBe('');
  });
});

describe('what it would take', () => {
  const measure = measureById('requests-answered-in-6-weeks');
  const item = judgedItem('answer-on-time');
  const sentence = (numerator: number, denominator: number, test: number) =>
    shortOfPassMark(item, measure, cellOf({ item: item.id, verdict: 'falls-short', numerator, denominator, value: 1 }), test);

  it('tells the number that reaches the test, and the number at which the whole interval does', () => {
    // 108 of 119 is 90.8%, Wilson 84.2% to 94.7%: not clear. 113 of 119 is 95.0%, Wilson 89.4%; 114 of 119, 90.5%.
    expect(sentence(97, 119, 90)).toMatch(/^11 more of the 119 .+ on time, 108 in all, would have reached 90%\./);
    expect(sentence(97, 119, 90)).toMatch(/it would take 17 more, 114 in all; short of that it is too close to call\.$/);
  });

  it('says so where the figure is past the test and too few stand behind it, and where all would not be enough', () => {
    expect(sentence(33, 35, 90)).toMatch(/^The figure is at 90% or above already\. .* it would take 2 more, 35 in all/);
    expect(sentence(8, 10, 90)).toContain(
      '10 are too few to clear 90% allowing for chance, even if all of them had been on time.'
    );
  });

  it('at 100% is all of them, and nothing more is to be said', () => {
    expect(sentence(8, 10, 100)).toMatch(/^2 more of the 10 .+ on time, 10 in all, would have reached 100%\.$/);
  });
});

describe('what the list is', () => {
  it('is counted from the list: what rests on a duty, what guidance expects, what is asked for', () => {
    expect(standingInWords(ITEMS)).toBe(
      'Of the checklist’s 13 items, five rest on a legal duty (the law says must), one on statutory guidance (should), and seven are asked for.'
    );
    expect(checkableInWords(ITEMS)).toBe(
      'Five can be judged from published figures and one is tracked. For seven, no public body publishes figures, council by council.'
    );
    expect(WHOSE).toMatch(/^No government has adopted a national minimum offer\. This project drew up the checklist/);
  });

  it('has pass marks of its own, and says beside each what the law says', () => {
    expect(markInWords(judgedItem('plan-on-time'), {})).toBe(
      'Our pass mark: at least 90% of plans within 20 weeks, exceptions left out; the law says every plan.'
    );
    expect(markInWords(judgedItem('plan-on-time'), { 'plan-on-time': 60 })).toMatch(
      /^The pass mark chosen here: at least 60% of plans .*; the law says every plan\.$/
    );
    expect(markInWords(judgedItem('joint-officers'), {})).toMatch(/no law requires them\.$/);
  });

  it('says whose children, and where', () => {
    expect(livedInWords(931_129, 19)).toBe('931,129 children under 18 live in those 19 areas; most have no plan.');
    expect([livedInWords(5000, 1), livedInWords(0, 0)]).toEqual([
      '5,000 children under 18 live in that area; most have no plan.',
      ''
    ]);
  });
});
