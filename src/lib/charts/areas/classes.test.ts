import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../model/observation.ts';
import { classOf, classOfAll, classRanges } from './classes.ts';
import type { Row } from './mark.ts';
import { rangeWords } from './words.ts';

const BOUNDS = [10, 25, 50, 75, 90];
const row = (code: string, value: number | null): Row => ({
  code,
  name: code,
  slug: code,
  region: '',
  value,
  status: 'ok',
  label: code
});

describe('classOf', () => {
  it.each([
    [0, 'c0', 'c5'],
    [9.999, 'c0', 'c5'],
    [10, 'c1', 'c4'],
    [49.9, 'c2', 'c3'],
    [50, 'c3', 'c2'],
    [89.99, 'c4', 'c1'],
    [90, 'c5', 'c0'],
    [100, 'c5', 'c0']
  ] as const)('puts %d in %s when low is dark and %s when high is', (value, low, high) => {
    expect(classOf(value, 'ok', BOUNDS, 'low')).toBe(low);
    expect(classOf(value, 'ok', BOUNDS, 'high')).toBe(high);
  });

  it('spreads fewer classes over the whole ramp', () => {
    expect([5, 15, 25].map((value) => classOf(value, 'ok', [10, 20], 'low'))).toEqual(['c0', 'c2', 'c5']);
    expect([5, 15, 25].map((value) => classOf(value, 'ok', [10, 20], 'high'))).toEqual(['c5', 'c2', 'c0']);
    expect(classOf(5, 'ok', [], 'low')).toBe('c0');
  });

  it('has a ramp of its own, strong at the higher end, where neither end is worse', () => {
    expect([5, 15, 25].map((value) => classOf(value, 'ok', [10, 20], 'none'))).toEqual(['n5', 'n2', 'n0']);
    expect(classRanges({ classBounds: [10, 20], strongEnd: 'none' }).map(({ areaClass }) => areaClass)).toEqual([
      'n5',
      'n2',
      'n0'
    ]);
  });

  it.each(STATUSES)('draws %s as what it is, even where a value stands', (status) => {
    const expected = status === 'ok' ? 'c1' : status === 'faulty' ? 'faulty' : 'missing';
    expect(classOf(12, status, BOUNDS, 'low')).toBe(expected);
  });

  it('never colours a figure that is not there', () => {
    expect(classOf(null, 'ok', BOUNDS, 'low')).toBe('missing');
    expect(classOf(NaN, 'ok', BOUNDS, 'low')).toBe('missing');
    expect(classOf(null, 'faulty', BOUNDS, 'low')).toBe('faulty');
  });

  it('refuses bounds that cannot be classes', () => {
    expect(() => classOf(1, 'ok', [1, 2, 3, 4, 5, 6], 'low')).toThrow('at most 5');
    expect(() => classOf(1, 'ok', [10, 10], 'low')).toThrow('rise');
  });
});

describe('classOfAll', () => {
  const classes = { classBounds: BOUNDS, strongEnd: 'low' } as const;
  it('hides a shape nobody has, and gives two councils in one shape no colour', () => {
    expect(classOfAll([], classes)).toBeNull();
    expect(classOfAll([row('a', 95)], classes)).toBe('c5');
    expect(classOfAll([row('a', 95), row('b', 95)], classes)).toBe('missing');
  });
});

describe('the key', () => {
  it('names every class from low to high, in the colour that classOf gives it', () => {
    for (const strongEnd of ['low', 'high'] as const) {
      for (const { areaClass, from, below } of classRanges({ classBounds: BOUNDS, strongEnd })) {
        expect(classOf(from ?? below! - 0.1, 'ok', BOUNDS, strongEnd)).toBe(areaClass);
      }
    }
  });

  it('says bounds in words', () => {
    const words = (unit: Parameters<typeof rangeWords>[0]): string[] =>
      classRanges({ classBounds: [10, 1500], strongEnd: 'low' }).map(({ from, below }) => rangeWords(unit)(from, below));
    expect(words({ kind: 'share' })).toEqual(['fewer than 10 in 100', '10 to under 1,500', '1,500 or more']);
    expect(words({ kind: 'rate', per: 1000, of: 'children' })[0]).toBe('fewer than 10 in 1,000 children');
    expect(words({ kind: 'mean', of: 'weeks' })[0]).toBe('under 10 weeks');
    expect(rangeWords({ kind: 'points' })(null, 1)).toBe('under 1 point');
    expect(rangeWords({ kind: 'points' })(null, -1)).toBe('under −1 point');
    expect(rangeWords({ kind: 'mean', of: 'weeks' })(null, 1)).toBe('under 1 week');
    expect(rangeWords({ kind: 'points' })(null, 1.5)).toBe('under 1.5 points');
    expect(rangeWords({ kind: 'rate', per: 1000, of: 'children' })(null, 1)).toBe('fewer than 1 in 1,000 children');
  });
});
