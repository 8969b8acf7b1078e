import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { exceptedInWords, figureInSentence, findingIn } from './index.ts';

describe('what was left out as exceptions', () => {
  it('is a share, or a count where the share would print as none, and nothing where none was', () => {
    const said = (left: number, all: number) =>
      exceptedInWords({ value: 50, denominator: left }, { value: 50, denominator: all });
    expect(said(1431, 1472)).toBe('2.8% of its plans as exceptions');
    expect(said(3322, 3323)).toBe('one of its 3,323 plans as an exception');
    expect(said(4998, 5000)).toBe('two of its 5,000 plans as exceptions');
    expect(said(500, 500)).toBe(null);
  });
});

describe('one in 100', () => {
  it('is one, in the verb of the headline and not in that of a clause', () => {
    const said = (id: string) => findingIn(measureById(id), 1);
    expect(said('plans-excepted')).toBe('1 in 100 plans was counted as an exception');
    expect(said('requests-refused')).toBe('1 in 100 requests for an assessment was refused');
    expect(said('reviews-completed')).toBe('1 in 100 annual reviews that were due was completed in the year');
    expect(said('plans-without-review-meeting')).toBe(
      '1 in 100 plans that were due a review has no meeting recorded in the year'
    );
    expect(said('ceased-because-needs-met')).toBe('1 in 100 plans that ended did so because needs were met without one');
    expect(findingIn(measureById('plans-excepted'), 2)).toBe('2 in 100 plans were counted as exceptions');
    expect(figureInSentence(measureById('requests-refused'), '1')).toBe('1 in 100 was');
    expect(figureInSentence(measureById('requests-refused'), '2')).toBe('2 in 100 were');
  });
});
