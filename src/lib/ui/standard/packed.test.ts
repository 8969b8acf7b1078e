import { describe, expect, it } from 'vitest';
import type { JudgedCell } from '../../standard/matrix.ts';
import { packCells, unpackCells } from './packed.ts';

describe('cells as a page carries them', () => {
  it('come back as they were', () => {
    const none = { numerator0: null, denominator0: null, dated: '' };
    const cells: JudgedCell[] = [
      { area: 'A', item: 'plan-on-time', verdict: 'falls-short', reason: '', value: 25, numerator: 1, denominator: 4, ...none },
      {
        area: 'A',
        item: 'parity-inspection',
        verdict: 'meets',
        reason: '',
        value: 1,
        numerator: null,
        denominator: null,
        ...none,
        dated: '2024-11-14'
      },
      {
        area: 'A',
        item: 'falling-appeals',
        verdict: 'no-clear-change',
        reason: '',
        value: 40,
        numerator: 2,
        denominator: 5,
        ...none,
        numerator0: 1,
        denominator0: 6
      },
      {
        area: 'B',
        item: 'plan-on-time',
        verdict: 'no-return',
        reason: 'nothing-to-divide',
        value: null,
        numerator: 0,
        denominator: 0,
        ...none
      },
      {
        area: 'B',
        item: 'falling-appeals',
        verdict: 'no-figure',
        reason: 'new-since',
        value: null,
        numerator: null,
        denominator: null,
        ...none
      }
    ];
    const councils = [{ code: 'A' }, { code: 'B' }];
    const packed = packCells(councils, cells);
    expect(unpackCells(councils, JSON.parse(JSON.stringify(packed)), (_, x, n) => (n === 0 ? null : (x / n) * 100))).toEqual(
      cells
    );
  });
});
