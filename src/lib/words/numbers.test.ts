import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { fixed, formatShort } from './numbers.ts';

describe('a number that rounds to nought', () => {
  it('has no sign', () => {
    expect([fixed(-0.04, 1), fixed(0.04, 1), fixed(-0.05, 1)]).toEqual(['0.0', '0.0', '-0.1']);
    expect(formatShort(measureById('plans-growth'), -0.026)).toBe('0.0%');
  });
});
