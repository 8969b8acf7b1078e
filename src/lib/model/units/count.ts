import type { Unit } from '../measure.ts';
import { PLAIN } from './common.ts';
import type { Kind } from './kind.ts';
import { withMinus } from './numbers.ts';

type Count = Extract<Unit, { kind: 'count' }>;
const long = ({ of }: Count, value: number, decimals: number): string =>
  `${withMinus(value, decimals)} ${value === 1 ? of.replace(/s$/, '') : of}`;

/** So many of something. */
export const count: Kind<Count> = {
  ...PLAIN,
  long,
  head: () => 'Number',
  inWords: (unit) => unit.of,
  inTable: (unit) => unit.of,
  beside: (unit) => unit.of,
  difference: long,
  lowest: (unit) => ['fewer than', ` ${unit.of}`],
  noTest: 'these are counts of all, and no sample'
};
