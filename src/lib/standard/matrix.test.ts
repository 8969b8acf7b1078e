import { describe, expect, it } from 'vitest';
import { ITEMS } from './items.ts';
import {
  askedItems,
  checkableIn,
  judgedCells,
  judgedOf,
  periodsOfItems,
  summaryOf,
  trackedOf,
  withReportYears
} from './matrix.ts';

const published = new Map([
  ['plans-within-20-weeks', ['2022', '2023', '2024', '2025']],
  ['requests-answered-in-6-weeks', ['2023', '2024']],
  ['joint-officers-in-post', ['2024-01', '2025-01']],
  ['area-inspection-outcome', ['2026']],
  ['appeals-per-10000-children', ['2021', '2022', '2023', '2024', '2025']]
]);

describe('the periods that items are judged in', () => {
  it('are the newest of each', () => {
    expect(periodsOfItems(published, null)).toEqual({
      'plan-on-time': { period: '2025', before: '' },
      'answer-on-time': { period: '2024', before: '' },
      'review-on-time': null,
      'parity-inspection': { period: '2026', before: '' },
      'joint-officers': { period: '2025-01', before: '' },
      'falling-appeals': { period: '2025', before: '2022' }
    });
  });

  it('or those of a year, and nothing is published where there is none', () => {
    const periods = periodsOfItems(published, '2024');
    expect(periods['joint-officers']?.period).toBe('2024-01');
    expect(periods['falling-appeals']).toEqual({ period: '2024', before: '2021' });
    expect(periods['parity-inspection']).toBeNull();
    expect(periodsOfItems(published, '2023')['falling-appeals']).toBeNull();
  });

  it('of inspections are all years in which reports were published, for an outcome holds in the years after', () => {
    const with2023 = new Map(withReportYears([...published], ['2023', '2024', '2026']));
    expect(with2023.get('area-inspection-outcome')).toEqual(['2023', '2024', '2026']);
    expect(with2023.get('plans-within-20-weeks')).toEqual(published.get('plans-within-20-weeks'));
    expect(periodsOfItems(with2023, '2024')['parity-inspection']).toEqual({ period: '2024', before: '' });
    expect(periodsOfItems(with2023, null)['parity-inspection']?.period).toBe('2026');
    expect(periodsOfItems(with2023, '2022')['parity-inspection']).toBeNull();
  });

  it('say which items can be checked in a year, and which cannot in that year alone', () => {
    const { checkable, notThen } = checkableIn(periodsOfItems(published, '2024'));
    expect(checkable.map(({ id }) => id)).toEqual(['plan-on-time', 'answer-on-time', 'joint-officers', 'falling-appeals']);
    expect(notThen.map(({ id }) => id)).toEqual(['review-on-time', 'parity-inspection']);
  });

  it('are asked of the database, and what it answers is held against the reader’s tests', () => {
    const asked = askedItems(periodsOfItems(published, null));
    expect(asked[0]).toEqual({ item: 'plan-on-time', measure: 'plans-within-20-weeks', period: '2025', before: '' });
    expect(asked.map(({ item }) => item)).toContain('falling-appeals');
    const figure = { value: 70, numerator: 70, denominator: 100, status: 'ok' as const, note: [] };
    const of = (item: string, before: typeof figure | null = null) => [{ area: 'A', item, figure, before, dated: '' }];
    const verdict = (tests: Record<string, number>) => judgedCells(of('plan-on-time'), tests)[0];
    expect(verdict({})).toMatchObject({ verdict: 'falls-short', reason: '', value: 70, numerator: 70, numerator0: null });
    expect([50, 70, 90].map((test) => verdict({ 'plan-on-time': test })?.verdict)).toEqual(['meets', 'not-clear', 'falls-short']);
    expect(judgedCells(of('falling-appeals', { ...figure, numerator: 20 }), {})[0]).toMatchObject({
      verdict: 'risen',
      numerator0: 20
    });
    expect(judgedCells(of('falling-appeals'), {})[0]).toMatchObject({ verdict: 'no-figure', reason: 'new-since' });
  });
});

describe('the count', () => {
  const councils = [
    { code: 'A', children: 1000 },
    { code: 'B', children: 500 },
    { code: 'C', children: null }
  ];
  const summary = summaryOf(councils, [
    { area: 'A', item: 'plan-on-time', verdict: 'meets' },
    { area: 'B', item: 'plan-on-time', verdict: 'no-return' },
    { area: 'C', item: 'plan-on-time', verdict: 'not-clear' },
    { area: 'A', item: 'answer-on-time', verdict: 'falls-short' },
    { area: 'Z', item: 'answer-on-time', verdict: 'meets' },
    { area: 'A', item: 'falling-appeals', verdict: 'fallen' },
    { area: 'B', item: 'falling-appeals', verdict: 'risen' },
    { area: 'C', item: 'falling-appeals', verdict: 'no-figure' }
  ]);

  it('has every cell once, and what nobody publishes is a cell too', () => {
    expect(summary.cells).toBe(3 * ITEMS.length);
    expect(Object.values(summary.all).reduce((sum, count) => sum + count, 0)).toBe(summary.cells);
    expect(judgedOf(summary.all)).toBe(3);
    expect(summary.items.get('plan-on-time')).toMatchObject({
      meets: 1,
      'falls-short': 0,
      'not-clear': 1,
      'no-return': 1,
      'not-published': 0
    });
    expect(summary.items.get('short-breaks')?.['not-published']).toBe(3);
  });

  it('has what is tracked apart: in no count of verdicts, and of nobody’s children', () => {
    expect(trackedOf(summary.all)).toBe(3);
    expect(summary.all).toMatchObject({ meets: 1, fallen: 1, risen: 1, 'no-figure': 1, 'no-return': 1 });
    expect(summary.items.get('falling-appeals')).toMatchObject({
      meets: 0,
      'falls-short': 0,
      'no-return': 0,
      'not-published': 0
    });
    expect(summary.children.get('falling-appeals')).toBe(0);
  });

  it('tells the children where an item is met, and leaves other councils out', () => {
    expect(summary.children.get('plan-on-time')).toBe(1000);
    expect(summary.children.get('answer-on-time')).toBe(0);
  });
});
