import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../measures/index.ts';
import { indexEntry } from './index-entry.ts';
import type { FigureRow } from './rows.ts';

const row = (value: number, i: number): FigureRow => ({
  ...{ area: `E${i}`, period: '2026', value, numerator: null, denominator: null, status: 'ok', note: [], source: '', row: 1 },
  ...{ name: `Council ${i}`, slug: `c${i}`, kind: 'unitary', region: '', counterpart: null }
});

describe('a line of the index of measures', () => {
  it('counts the councils of each grade, with a noun', () => {
    const entry = indexEntry(measureById('area-inspection-outcome'), '2026', [1, 2, 2, 3].map(row));
    expect([entry.figure, entry.whose]).toEqual(['1 council positive, 2 inconsistent, 1 with systemic failings', '']);
  });

  it('has words after a number of councils for every grade of every measure', () => {
    for (const { id, unit, phrases } of MEASURES)
      if (unit.kind === 'grade')
        expect(Object.keys(phrases.councils ?? {}).sort(), id).toEqual(unit.grades.map(({ value }) => String(value)).sort());
  });
});
