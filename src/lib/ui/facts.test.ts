import { describe, expect, it } from 'vitest';
import { homeFacts } from './facts.ts';

const year = (period: string, numerator: number | null, denominator: number | null = null, summed = false) => ({
  period,
  numerator,
  denominator,
  summed
});

describe('the facts of the home page', () => {
  const appeals = [year('2016', 3863), year('2024', 22276), year('2025', 26977, null, true)];
  const refused = [year('2021', 20830, 93302), year('2022', 25255, 114482), year('2025', 43289, 162702)];
  const facts = homeFacts([year('2024', 6478, 84858), year('2025', 10365, 95000)], appeals, refused, '2022');

  it('tell appeals from the first year that compares, and that nobody published their sum', () => {
    expect(facts[1]!.figure).toBe('26,977');
    expect(facts[1]!.text).toBe(
      'appeals registered with the tribunal in 2025, the sum of councils, 7.0 times as many as in 2016'
    );
  });

  it('mark where a new kind of return began, for the eye and in words', () => {
    expect(facts[2]!.points.map(({ broken }) => broken ?? false)).toEqual([false, true, false]);
    expect(facts[2]!.description).toMatch(/ Counted in a new way from 2022 on\.$/);
    expect(facts[0]!.description).not.toContain('return');
  });

  it('leave out what has no newest figure', () => {
    expect(homeFacts([], [year('2025', null)], [])).toEqual([]);
  });
});
