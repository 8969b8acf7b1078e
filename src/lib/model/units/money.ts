import type { Unit } from '../measure.ts';
import { COUNTS_BEHIND, PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { pounds } from './numbers.ts';

/** Why pounds have no interval, whatever they are divided by. */
export const POUNDS =
  'Pounds are added up, not sampled, so no interval is given. Councils do not all book a cost under the same heading.';

/** Pounds for each of something. */
export const money: Kind<Extract<Unit, { kind: 'money' }>> = {
  ...PLAIN,
  short: (_unit, value, decimals) => pounds(value, decimals),
  long: (unit, value, decimals) => `${pounds(value, decimals)} per ${unit.per}`,
  alone: (_unit, value, decimals) => pounds(value, decimals),
  head: (unit) => `Per ${unit.per}`,
  inWords: (unit) => `pounds per ${unit.per}`,
  inTable: (unit) => `pounds per ${unit.per}`,
  beside: (unit) => `per ${unit.per}`,
  difference: (unit, size, decimals) => `${pounds(size, decimals)} per ${unit.per}`,
  tick: (_unit, size) => `£${size}`,
  lowest: (unit) => ['under', ` per ${unit.per}`],
  noInterval: POUNDS,
  noTest: COUNTS_BEHIND
};
