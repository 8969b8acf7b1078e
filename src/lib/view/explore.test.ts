import { describe, expect, it } from 'vitest';
import { nearestChoice, type Choice } from './explore.ts';

const known = {
  periods: new Map([
    ['plans-within-20-weeks', ['2023', '2024', '2025']],
    ['appeal-rate', ['2014', '2024']]
  ]),
  regions: new Set(['london', 'south-east'])
};
const DEFAULT: Choice = { measure: 'plans-within-20-weeks', period: '2025', region: null };

describe('the nearest choice', () => {
  it('keeps what the figures have', () => {
    const chosen = { measure: 'appeal-rate', period: '2014', region: 'london' };
    expect(nearestChoice(chosen, known)).toEqual(chosen);
  });

  it.each([
    [null, DEFAULT],
    [
      { ...DEFAULT, measure: 'appeal-rate' },
      { ...DEFAULT, measure: 'appeal-rate', period: '2024' }
    ],
    [
      { measure: 'ghosts', period: '2024', region: 'london' },
      { ...DEFAULT, period: '2024', region: 'london' }
    ]
  ])('of %o is %o', (asked, expected) => expect(nearestChoice(asked, known)).toEqual(expected));
});
