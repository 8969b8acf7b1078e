import { describe, expect, it } from 'vitest';
import { relatedTo } from './successors.ts';

const changes = [
  { words: 'A and B became C.', from: ['A', 'B'], to: ['C'] },
  { words: 'D was split into E and F.', from: ['D'], to: ['E', 'F'] }
];
const councils = (...codes: string[]) => codes.map((code) => ({ code }));

describe('a council without a row in the year shown', () => {
  it('points to what it became', () => {
    expect(relatedTo('A', changes, councils('C', 'E', 'F'))).toEqual({ words: 'A and B became C.', councils: councils('C') });
    expect(relatedTo('D', changes, councils('C', 'E', 'F')).councils).toEqual(councils('E', 'F'));
  });

  it('or to what it came from, where an earlier year is shown', () => {
    expect(relatedTo('C', changes, councils('A', 'B', 'D')).councils).toEqual(councils('A', 'B'));
  });

  it('has nothing to point to where nothing changed', () => {
    expect(relatedTo('Z', changes, councils('C'))).toEqual({ words: '', councils: [] });
  });
});
