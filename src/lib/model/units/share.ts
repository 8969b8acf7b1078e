import type { Unit } from '../measure.ts';
import { COUNTS_BEHIND, COUNTS_UNPUBLISHED, PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { fixed, withMinus } from './numbers.ts';

const short = (value: number, decimals: number): string => `${withMinus(value, decimals)}%`;

/** A part of a whole, in per cent: 0 to 100. */
export const share: Kind<Extract<Unit, { kind: 'share' }>> = {
  ...PLAIN,
  scale: () => 100,
  value: (_unit, numerator, denominator) => (numerator / denominator) * 100,
  short: (_unit, value, decimals) => short(value, decimals),
  long: (_unit, value, decimals) => short(value, decimals),
  alone: (_unit, value, _decimals, { text }) => (value < 0 ? `${text}%` : text),
  head: () => 'Share',
  changeHead: () => 'Change in points',
  inWords: () => 'per cent',
  inTable: () => 'per cent',
  beside: () => '',
  difference: (_unit, size, decimals) => `${fixed(size, decimals)} percentage points`,
  tick: (_unit, size, last) => (last ? `${size}%` : size),
  lowest: () => ['fewer than', ' in 100'],
  noInterval: COUNTS_UNPUBLISHED,
  noTest: COUNTS_BEHIND
};
