import { expect, it } from 'vitest';
import type { OwnTable } from './own-table.ts';
import { absentInWords, ownBounds, ownRanges } from './own-map.ts';

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

it('a council without a row is said to be missing from what is drawn, and no more', () => {
  const table = { rows: [{ area: { code: 'E10000008' }, period: '2023' }] } as unknown as Pick<OwnTable, 'rows'>;
  expect(absentInWords(table, 'E10000016', '2024')).toBe('not in your file');
  expect(absentInWords(table, 'E10000008', '2024')).toBe('not in your file for 2024');
  expect(absentInWords(table, 'E10000016', null, [{ chosen: 'Age 5' }, { chosen: '' }])).toBe('no row of ‘Age 5’ in your file');
  expect(absentInWords(table, 'E10000016', null, [], 'the answer')).toBe('not in the answer');
});
