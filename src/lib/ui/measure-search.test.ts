import { describe, expect, it } from 'vitest';
import { MEASURES } from '../measures/index.ts';
import type { Fault } from '../model/fault.ts';
import { faultOfPeriod } from './faults.ts';
import { findMeasures, foundInWords } from './measure-search.ts';

const ALL = MEASURES.map(({ id, title, statisticalTitle, definition, topic, aliases = [] }) => ({
  id,
  title,
  statisticalTitle,
  definition,
  topic: topic.title,
  aliases
}));
const ids = (typed: string): string[] => findMeasures(typed, ALL).map(({ id }) => id);

describe('findMeasures', () => {
  it.each([
    ['EHCP', 'plans-within-20-weeks'],
    ['tribunal', 'appeals-per-10000-children'],
    ['Tribunals', 'appeal-rate'],
    ['refusals', 'requests-refused'],
    ['20 weeks', 'plans-within-20-weeks'],
    ['autism plans', 'plans-autism'],
    ['home education', 'plans-elective-home-education']
  ])('finds for “%s” %s', (typed, id) => {
    expect(ids(typed)).toContain(id);
    expect(ids(typed).length).toBeLessThan(ALL.length);
  });

  it('gives all for nothing, in their order, and none for what none holds', () => {
    expect(ids('  ')).toEqual(ALL.map(({ id }) => id));
    expect(ids('xyzzy')).toEqual([]);
    expect(ids('plans xyzzy')).toEqual([]);
  });

  it('announces what it found', () => {
    expect([foundInWords('', 9, 9), foundInWords(' a ', 1, 9), foundInWords('b', 0, 9)]).toEqual([
      'All 9 measures',
      '1 measure of 9 for “a”',
      'No measure holds “b”. Fewer or other words may.'
    ]);
  });
});

describe('parts of a page', () => {
  it('tell of a fault in several years what it says of one', () => {
    const fault = { period: '2023 2024', published: '1% in 2023; 2% in 2024' } as Fault;
    expect(faultOfPeriod(fault, '2024').published).toBe('2% in 2024');
    expect(faultOfPeriod({ ...fault, published: 'one thing' }, '2024').published).toBe('one thing');
  });
});
