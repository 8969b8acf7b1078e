import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../../tests/fixtures/figures.ts';
import { measureById } from '../../measures/index.ts';
import { regionsRan, regionValues } from './regional.ts';

describe('between what regions lie, in a sentence', () => {
  const regions = ['North West', 'London', 'South East', 'East of England'].map((name, i) => ({ code: `R${i}`, name }));
  const ran = (values: readonly (number | null)[], id = 'key-stage-2-sen-support') =>
    regionsRan(
      measureById(id),
      regions,
      values.map((value, i) => ({ code: `R${i}`, values: [1, value] }))
    );

  it('names one at an end, and counts those that print alike', () => {
    expect(ran([26, 41, 26, 26])).toBe('ran from 26% in three regions to 41% in London');
    const timely = (values: readonly number[]) => ran(values, 'plans-within-20-weeks');
    expect(timely([45.44, 46, 45.41, 47.3])).toBe('ran from 45.4% in two regions to 47.3% in the East of England');
    expect(timely([45.46, 46, 45.41, 47.3])).toBe('ran from 45.4% in the South East to 47.3% in the East of England');
  });

  it('says that all are alike, and nothing of one', () => {
    expect(ran([26, 26, null, 26])).toBe('were 26% in all three regions that have one');
    expect([ran([26, null, null, null]), ran([])]).toEqual(['', '']);
  });

  it('of the published figures counts the four regions of 26%', () => {
    const rows = observationsOf('key-stage-2-sen-support').filter(({ period }) => period <= '2024-25');
    const places = Array.from({ length: 9 }, (_, i) => ({ code: `E1200000${i + 1}`, name: `Region ${i + 1}` }));
    const periods = [...new Set(rows.map(({ period }) => period))].sort();
    const codes = places.map(({ code }) => code);
    const regional = regionValues(rows, codes, periods);
    expect(regionsRan(measureById('key-stage-2-sen-support'), places, regional)).toMatch(/^ran from 26% in four regions to /);
  });
});
