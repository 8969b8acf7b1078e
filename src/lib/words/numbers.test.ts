import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { allOrNoneIn } from './headline.ts';
import { allOf, fixed, formatShort, haveFigures, noneOf } from './numbers.ts';

describe('a number that rounds to nought', () => {
  it('has no sign', () => {
    expect([fixed(-0.04, 1), fixed(0.04, 1), fixed(-0.05, 1)]).toEqual(['0.0', '0.0', '-0.1']);
    expect(formatShort(measureById('plans-growth'), -0.026)).toBe('0.0%');
  });
});

describe('one, two and a few are said as English says them', () => {
  it('both, neither, all three', () => {
    expect([2, 3, 12].map((count) => allOf(count, 'councils'))).toEqual([
      'both councils',
      'all three councils',
      'all 12 councils'
    ]);
    expect([2, 3].map((count) => noneOf(count, 'councils'))).toEqual([
      'neither of the two councils',
      'none of the three councils'
    ]);
  });

  it('how many have a figure', () => {
    expect(haveFigures(149, 153)).toBe('149 of 153 councils have a figure');
    expect(haveFigures(1, 3)).toBe('1 of 3 councils has a figure');
    expect(haveFigures(2, 2)).toBe('Both councils have a figure');
    expect(haveFigures(0, 2)).toBe('Neither of the two councils has a figure');
    expect([haveFigures(1, 1), haveFigures(0, 1)]).toEqual(['The one council has a figure', 'The one council has no figure']);
  });

  it('two plans, all or none', () => {
    const timely = measureById('plans-within-20-weeks');
    expect([100, 0].map((value) => allOrNoneIn(timely, value, 2)?.words)).toEqual([
      'both plans came on time',
      'neither of the two plans came on time'
    ]);
    expect(allOrNoneIn(measureById('plans-excepted'), 0, 2)?.words).toBe('neither of the two plans was counted as an exception');
  });
});
