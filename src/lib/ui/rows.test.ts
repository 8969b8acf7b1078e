import { describe, expect, it } from 'vitest';
import { pack, unpack, type FigureRow } from './rows.ts';

const base = {
  period: '2025',
  source: '',
  row: null,
  kind: 'unitary' as const,
  region: 'E12000001',
  note: [] as string[],
  counterpart: null
};
const rows: FigureRow[] = [
  {
    ...base,
    area: 'E1',
    name: 'Bury',
    slug: 'bury',
    value: (160 / 260) * 100,
    numerator: 160,
    denominator: 260,
    status: 'ok',
    counterpart: { value: 50, numerator: 150, denominator: 300 }
  },
  {
    ...base,
    area: 'E2',
    name: 'Halton',
    slug: 'halton',
    value: null,
    numerator: null,
    denominator: null,
    status: 'not-returned'
  },
  {
    ...base,
    area: 'E3',
    name: 'Dorset',
    slug: 'dorset',
    value: null,
    numerator: 0,
    denominator: 0,
    status: 'nothing-to-divide',
    counterpart: { value: 0, numerator: 0, denominator: 410 }
  },
  {
    ...base,
    area: 'E4',
    name: 'Kent',
    slug: 'kent',
    value: 24.6,
    numerator: null,
    denominator: null,
    status: 'ok',
    note: ['leap.x']
  },
  { ...base, area: 'E5', name: 'Rutland', slug: 'rutland', value: 0, numerator: 0, denominator: 40, status: 'faulty' }
];

describe('rows packed for a page', () => {
  it('come back as they were', () => {
    const regions = ['E12000002', 'E12000001'];
    const packed = pack(rows, regions);
    expect(unpack({ unit: { kind: 'share' } }, '2025', JSON.parse(JSON.stringify(packed)), regions)).toEqual(rows);
    expect(packed[1]).toHaveLength(7);
  });
});
