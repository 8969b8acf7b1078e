import type { Unit } from '../measure.ts';
import { PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { fixed } from './numbers.ts';
import { withSign } from './points.ts';

/** A growth in per cent, of a count over the same count of the period before. */
export const change: Kind<Extract<Unit, { kind: 'change' }>> = {
  ...PLAIN,
  scale: () => 100,
  value: (_unit, numerator, denominator) => (numerator / denominator - 1) * 100,
  short: (_unit, value, decimals) => `${withSign(value, decimals)}%`,
  long: (_unit, value, decimals) => `${withSign(value, decimals)}%`,
  alone: (_unit, _value, _decimals, { signed }) => `${signed}%`,
  head: () => 'Change',
  changeHead: () => 'Change in points',
  inWords: () => 'per cent',
  inTable: () => 'per cent more than a year before',
  beside: () => 'in a year',
  difference: (_unit, size, decimals) => `${fixed(size, decimals)} percentage points`,
  tick: (_unit, size, last) => (last ? `${size}%` : size),
  lowest: () => ['under', '%'],
  noInterval: 'Two counts are compared as they are published, so no interval is given.',
  noTest: 'two counts are compared as they are published'
};
