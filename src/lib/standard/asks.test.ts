import { describe, expect, it } from 'vitest';
import { isMeasureId } from '../measures/index.ts';
import { measuresOfAsk, NOTIONAL, notionalFactors } from './asks.ts';
import { ITEMS } from './items.ts';

describe('what would show an ask', () => {
  it('names measures that exist, and nothing where nothing is published', () => {
    expect(measuresOfAsk('A system measured by falling tribunal volumes')).toEqual(['appeals-per-10000-children']);
    expect(measuresOfAsk('Power for the ombudsman to investigate schools')).toEqual([]);
    expect(() => measuresOfAsk('A new ask')).toThrow('add it to asks.ts');
  });
});

describe('evidence and proxies', () => {
  it('are measures that exist', () => {
    for (const item of ITEMS)
      for (const id of [...item.proxies.map(({ measure }) => measure), ...(item.published ? [item.evidence.measure] : [])])
        expect(isMeasureId(id), id).toBe(true);
  });
});

describe('notional funding since 2013', () => {
  it('has two factors that differ in the fourth digit, as printed', () => {
    const { school, place, more } = notionalFactors();
    expect(school.toFixed(4)).toBe('1.3977');
    expect(place.toFixed(4)).toBe('1.3998');
    expect(more).toBe(399_800);
    expect(NOTIONAL.school.set * place).not.toBeCloseTo(NOTIONAL.school.restored, 0);
  });
});
