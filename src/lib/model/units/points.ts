import type { Unit } from '../measure.ts';
import { COUNTS_BEHIND, COUNTS_UNPUBLISHED, PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { fixed, withMinus } from './numbers.ts';

/** A value with a plus above 0, unless it prints as 0. */
export function withSign(value: number, decimals: number): string {
  const text = withMinus(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference of two shares. */
export const points: Kind<Extract<Unit, { kind: 'points' }>> = {
  ...PLAIN,
  short: (_unit, value, decimals) => withSign(value, decimals),
  long: (_unit, value, decimals) => `${withSign(value, decimals)} percentage ${Math.abs(value) === 1 ? 'point' : 'points'}`,
  alone: (_unit, _value, _decimals, { text }) => `${text} percentage ${text === '1' || text === '−1' ? 'point' : 'points'}`,
  head: () => 'Points',
  changeHead: () => 'Change in points',
  inWords: () => 'percentage points',
  inTable: () => 'percentage points',
  beside: () => 'percentage points',
  difference: (_unit, size, decimals) => `${fixed(size, decimals)} percentage points`,
  lowest: () => ['under', ' points'],
  noInterval: COUNTS_UNPUBLISHED,
  noTest: COUNTS_BEHIND
};
