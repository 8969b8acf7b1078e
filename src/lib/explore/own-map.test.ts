import { expect, it } from 'vitest';
import { ownBounds, ownRanges } from './own-map.ts';

it('classes hold about as many figures each, and a key says them', () => {
  expect(ownBounds([{ value: 5 }, { value: 9 }, { value: null }])).toEqual([9]);
  expect(ownBounds([{ value: 5 }])).toEqual([]);
  const bounds = ownBounds(Array.from({ length: 153 }, (_, i) => ({ value: i * 7 })));
  expect(bounds).toEqual([180, 350, 530, 710, 890]);
  const words = ownRanges('%');
  expect([words(null, 9), words(9, 12), words(12, null), words(null, null)]).toEqual([
    'under 9%',
    '9% to under 12%',
    '12% or more',
    'every figure'
  ]);
});
