import { describe, expect, it } from 'vitest';
import { inBoth } from './comparators.ts';

const line = (
  area: string,
  numerator: number | null,
  denominator: number | null,
  status: 'ok' | 'faulty' | 'not-returned' = 'ok'
) => ({
  area,
  numerator,
  denominator,
  status
});
const codes = (lines: { area: string }[]) => lines.map(({ area }) => area);
const inForce = new Set(['A', 'B', 'C']);

describe('the councils that are in a total and shown', () => {
  const lines = [line('A', 1, 10), line('B', 2, 30), line('C', null, 500, 'not-returned')];

  it('are those with both counts', () => {
    const { shown, leftOut } = inBoth({ numerator: 3, denominator: 540 }, lines, inForce);
    expect([codes(shown), codes(leftOut)]).toEqual([['A', 'B'], ['C']]);
  });

  it('leave out one that has ended only where the file has a number of it', () => {
    const ended = (numerator: number | null) => [...lines, line('Old', numerator, null, 'not-returned')];
    const of = (numerator: number | null) => codes(inBoth({ numerator: 9, denominator: 540 }, ended(numerator), inForce).leftOut);
    expect([of(null), of(6)]).toEqual([['C'], ['C', 'Old']]);
  });

  it('hold a faulty figure that the total holds as it is, and not one that the total has another of', () => {
    const faulty = (count: number) => [line('A', 1, 10), line('B', 2, 30), line('C', count, 50, 'faulty')];
    const of = (count: number, total: number) =>
      codes(inBoth({ numerator: total, denominator: 90 }, faulty(count), inForce).shown);
    expect([of(9, 12), of(9, 11), of(6078, 12)]).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B', 'C'],
      ['A', 'B']
    ]);
  });
});
