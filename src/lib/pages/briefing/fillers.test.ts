import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { ENGLAND } from '../../model/area.ts';
import type { Part } from './part.ts';
import { lowestAndHighest, yearsOf } from './fillers.ts';

const measure = measureById('plans-within-20-weeks');
const row = (name: string, numerator: number, denominator = 100, more = {}) => ({
  area: name,
  name,
  slug: name.toLowerCase(),
  kind: 'county',
  region: '',
  period: '2025',
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  status: 'ok',
  note: [] as string[],
  source: '',
  row: 1,
  ...more
});
const shown = (rows: ReturnType<typeof row>[]) => ({ measure, shown: { rows } }) as unknown as Pick<Part, 'measure' | 'shown'>;

describe('the ends of a ranking', () => {
  const rows = [row('Ash', 5), row('Beech', 7), row('Cedar', 50), row('Elm', 90), row('Fir', 95)];

  it('have the lowest and the highest figures with their intervals, and how many they are the ends of', () => {
    const extremes = lowestAndHighest(shown(rows), 2);
    expect(extremes?.of).toBe('5 councils');
    expect(extremes?.lowest.map(({ whose, figure }) => `${whose} ${figure}`)).toEqual(['Ash 5.0%', 'Beech 7.0%']);
    expect(extremes?.highest.map(({ whose, figure }) => `${whose} ${figure}`)).toEqual(['Fir 95.0%', 'Elm 90.0%']);
    expect(extremes?.lowest[0]?.interval).toBe('(2.2 to 11.2)');
  });

  it('give those that print alike one line, and count more than three', () => {
    const tied = ['Oak', 'Pine', 'Rowan', 'Yew'].map((name) => row(name, 0));
    const [first] = lowestAndHighest(shown([...rows, ...tied]), 2)?.lowest ?? [];
    expect(first).toEqual({ figure: '0.0%', whose: '4 councils', interval: '' });
  });

  it('leave out those of few, and are none where there are too few of them', () => {
    expect(lowestAndHighest(shown([...rows, row('Scilly', 1, 1)]), 2)?.highest[0]?.whose).toBe('Fir');
    expect(lowestAndHighest(shown(rows.slice(0, 3)), 2)).toBeNull();
  });
});

it('has every period’s figure of the chosen and of England, the newest first', () => {
  const history = [row('Ash', 5), row('Ash', 9, 100, { period: '2024' }), row('England', 46, 100, { area: ENGLAND })];
  const part = { measure, history, periods: ['2024', '2025'] } as unknown as Part;
  expect(yearsOf(part, [{ code: 'Ash', name: 'Ash', slug: 'ash', kind: 'county', region: '' }])).toEqual({
    names: ['Ash', 'England'],
    rows: [
      { period: '2025', figures: ['5.0%', '46.0%'] },
      { period: '2024', figures: ['9.0%', ''] }
    ]
  });
  expect(yearsOf({ ...part, periods: ['2025'] }, [])).toBeNull();
});
