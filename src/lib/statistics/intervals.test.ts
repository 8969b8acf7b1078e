import { describe, expect, it } from 'vitest';
import { byar, wilson, Z_998 } from './index.ts';

describe('wilson, against the vectors of PHEindicatormethods', () => {
  it.each([
    [65, 100, undefined, 0.552544433, 0.7363575176],
    [65, 100, Z_998, 0.4954946574, 0.7783540614],
    [1045, 5000, undefined, 0.1979554988, 0.2204913037]
  ])('%i of %i', (count, total, z, low, high) => {
    const interval = z === undefined ? wilson(count, total) : wilson(count, total, z);
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  it('holds the proportion, stays within 0 and 1, and touches the end only at none or all', () => {
    for (let total = 1; total <= 60; total++)
      for (let count = 0; count <= total; count++) {
        const { low, high } = wilson(count, total);
        expect(low).toBeLessThanOrEqual(count / total);
        expect(high).toBeGreaterThanOrEqual(count / total);
        expect(low === 0).toBe(count === 0);
        expect(high === 1).toBe(count === total);
      }
  });

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5]
  ])('refuses %d of %d', (count, total) => expect(() => wilson(count, total)).toThrow(RangeError));
});

describe('byar', () => {
  it.each([
    [65, undefined, 50.16318771, 82.84913855],
    [1045, undefined, 982.5932018, 1110.331213],
    [10, Z_998, 2.916318375, 24.19372493]
  ])('%i events, against PHEindicatormethods', (count, z, low, high) => {
    const interval = z === undefined ? byar(count) : byar(count, z);
    expect(interval.low / low).toBeCloseTo(1, 8);
    expect(interval.high / high).toBeCloseTo(1, 8);
  });

  it.each([
    [0, 0, 3.688879454],
    [1, 0.02531780798, 5.57164339],
    [5, 1.623486392, 11.66833208],
    [9, 4.115373063, 17.08480346]
  ])('%i events, against the exact Poisson limits (half a chi-square quantile)', (count, low, high) => {
    expect(byar(count).low).toBeCloseTo(low, 7);
    expect(byar(count).high).toBeCloseTo(high, 7);
  });

  it('keeps the order of counts, across the change of method at 10', () => {
    for (let count = 1; count < 40; count++) {
      expect(byar(count).low).toBeGreaterThan(byar(count - 1).low);
      expect(byar(count).high).toBeGreaterThan(byar(count - 1).high);
      expect(byar(count).low).toBeLessThan(count);
      expect(byar(count).high).toBeGreaterThan(count);
    }
  });

  it('refuses what is no count', () => {
    expect(() => byar(-1)).toThrow(RangeError);
    expect(() => byar(1.5)).toThrow(RangeError);
  });
});
