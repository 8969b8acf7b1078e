import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { countToMeet, countToReach, shortfall, shortfallOf } from './what-if.ts';

describe('how many more', () => {
  it('is unrounded, never below zero, and added up before anything is rounded', () => {
    expect(shortfall({ numerator: 278, denominator: 2909 }, 90)).toBeCloseTo(2340.1, 10);
    expect(shortfall({ numerator: 95, denominator: 100 }, 90)).toBe(0);
    expect(
      shortfallOf(
        Array.from({ length: 10 }, () => ({ numerator: 0, denominator: 1 })),
        40
      )
    ).toBeCloseTo(4, 10);
  });
});

describe('the count that reaches a test, and the one that meets it', () => {
  it('reaches with whole cases', () => {
    expect(countToReach(119, 90)).toBe(108);
    expect(countToReach(100, 90)).toBe(90);
    expect(countToReach(30, 46.1)).toBe(14);
  });

  it('is the least count that is judged to meet it', () => {
    for (const denominator of [1, 7, 35, 119, 1431])
      for (const test of [0, 46.1, 90, 99, 100]) {
        const verdictOf = (numerator: number) =>
          judge(
            { role: 'evidence', measure: 'any', kind: 'share' },
            { figure: { value: (100 * numerator) / denominator, numerator, denominator, status: 'ok' } },
            test
          ).verdict;
        const meets = Array.from({ length: denominator + 1 }, (_, x) => x).find((x) => verdictOf(x) === 'meets') ?? null;
        expect(countToMeet(denominator, test), `${test}% of ${denominator}`).toBe(meets);
      }
  });
});
