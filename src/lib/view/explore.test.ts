import { describe, expect, it } from 'vitest';
import { asksToExplore, choiceOf, nearestChoice, readExplore, reasonsToExplore, writeExplore, type Choice } from './explore.ts';

const known = {
  periods: new Map([
    ['plans-within-20-weeks', ['2023', '2024', '2025']],
    ['appeal-rate', ['2014', '2024']]
  ]),
  regions: new Set(['london', 'south-east'])
};
const DEFAULT: Choice = { measure: 'plans-within-20-weeks', period: '2025', region: null };
const choice = (search: string) => choiceOf(readExplore(search, known), known);
const reasons = (search: string) => reasonsToExplore(readExplore(search, known), known);

describe('reading the address of an exploration', () => {
  it.each<[string, Choice]>([
    ['', DEFAULT],
    ['?utm_source=mail', DEFAULT],
    ['?year=2023', { ...DEFAULT, period: '2023' }],
    ['?measure=appeal-rate', { ...DEFAULT, measure: 'appeal-rate', period: '2024' }],
    ['?measure=Appeal-Rate&year=2014&region=london', { measure: 'appeal-rate', period: '2014', region: 'london' }]
  ])('%s', (search, expected) => {
    expect(choice(search)).toEqual(expected);
    expect(reasons(search)).toEqual([]);
  });

  it.each<[string, Choice, string]>([
    ['?measure=ghosts', DEFAULT, 'There is no measure ‘ghosts’. The first measure is shown.'],
    ['?year=1999', DEFAULT, 'This measure has no figures for ‘1999’: they run from 2023 to 2025. 2025 is shown.'],
    [
      '?measure=appeal-rate&year=2025',
      { ...DEFAULT, measure: 'appeal-rate', period: '2024' },
      'This measure has no figures for ‘2025’: they run from 2014 to 2024. 2024 is shown.'
    ],
    ['?year=', DEFAULT, 'This measure has no figures for ‘’: they run from 2023 to 2025. 2025 is shown.'],
    ['?region=narnia&year=2024', { ...DEFAULT, period: '2024' }, 'There is no region ‘narnia’. All of England is shown.']
  ])('%s is told, and the rest is followed', (search, expected, reason) => {
    expect(choice(search)).toEqual(expected);
    expect(reasons(search)).toEqual([reason]);
  });

  it('tells whether there is anything to read', () => {
    expect(asksToExplore('')).toBe(false);
    expect(asksToExplore('?from=mail')).toBe(false);
    expect(asksToExplore('?year=none')).toBe(true);
  });
});

describe('writing it', () => {
  it('never writes what is shown anyway', () => {
    expect(writeExplore(DEFAULT, known)).toBe('');
    expect(writeExplore({ ...DEFAULT, measure: 'appeal-rate', period: '2024' }, known)).toBe('?measure=appeal-rate');
  });

  it.each<Choice>([
    { measure: 'appeal-rate', period: '2014', region: 'south-east' },
    { ...DEFAULT, period: '2023' },
    { ...DEFAULT, region: 'london' }
  ])('reads back as it was: %o', (chosen) => expect(choice(writeExplore(chosen, known))).toEqual(chosen));

  it('keeps what others wrote, and replaces what was chosen before', () =>
    expect(writeExplore({ ...DEFAULT, region: 'london' }, known, '?from=mail&year=2023&region=narnia')).toBe(
      '?from=mail&region=london'
    ));
});

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
