import type { Unit } from '../measure.ts';
import { SPREAD_UNPUBLISHED, PLAIN, PRINTED_AVERAGES } from './common.ts';
import type { Kind } from './kind.ts';
import { withMinus } from './numbers.ts';

type Mean = Extract<Unit, { kind: 'mean' }>;
const long = (unit: Mean, value: number, decimals: number): string => `${withMinus(value, decimals)} ${unit.of}`;

/** A printed average of something measured. */
export const mean: Kind<Mean> = {
  ...PLAIN,
  long,
  head: (unit) => `${unit.of.charAt(0).toUpperCase()}${unit.of.slice(1)}`,
  changeHead: (unit) => `Change in ${unit.of}`,
  inWords: (unit) => unit.of,
  inTable: (unit) => unit.of,
  beside: (unit) => unit.of,
  difference: long,
  tick: (unit, size, last) => (last ? `${size} ${unit.of}` : size),
  lowest: (unit) => ['under', ` ${unit.of}`],
  noInterval: PRINTED_AVERAGES,
  noTest: SPREAD_UNPUBLISHED
};
