import type { Unit } from '../measure.ts';
import { COUNTS_BEHIND, COUNTS_UNPUBLISHED, PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { fixed, formatCount, withMinus } from './numbers.ts';

type Rate = Extract<Unit, { kind: 'rate' }>;
const per = ({ per, of }: Rate): string => `per ${formatCount(per)} ${of}`;

/** Things counted, for so many people. */
export const rate: Kind<Rate> = {
  ...PLAIN,
  scale: (unit) => unit.per,
  value: (unit, numerator, denominator) => (numerator / denominator) * unit.per,
  long: (unit, value, decimals) => `${withMinus(value, decimals)} ${per(unit)}`,
  head: (unit) => `Per ${formatCount(unit.per)}`,
  changeHead: (unit) => `Change per ${formatCount(unit.per)}`,
  inWords: per,
  inTable: (unit) => `per ${unit.per} ${unit.of}`,
  beside: per,
  difference: (unit, size, decimals) => `${fixed(size, decimals)} ${per(unit)}`,
  lowest: (unit, count) => ['fewer than', ` in ${count(unit.per)} ${unit.of}`],
  noInterval: COUNTS_UNPUBLISHED,
  noTest: COUNTS_BEHIND
};
