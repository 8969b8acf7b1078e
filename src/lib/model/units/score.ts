import type { Unit } from '../measure.ts';
import { SPREAD_UNPUBLISHED, PLAIN, PRINTED_AVERAGES } from './common.ts';
import type { Kind } from './kind.ts';
import { fixed, withMinus } from './numbers.ts';

type Score = Extract<Unit, { kind: 'score' }>;
const short = ({ percent }: Score, value: number, decimals: number): string =>
  `${withMinus(value, decimals)}${percent ? '%' : ''}`;
const long = (unit: Score, value: number, decimals: number): string => `${short(unit, value, decimals)} ${unit.of}`.trim();
const words = ({ percent, of }: Score): string => (percent ? `% ${of}` : of);

/** A printed number with no unit but its scale's name, or in per cent of something. */
export const score: Kind<Score> = {
  ...PLAIN,
  short,
  long,
  alone: (unit, _value, _decimals, { text }) => (unit.percent ? `${text}%` : text),
  head: () => 'Score',
  changeHead: (unit) => (unit.percent ? 'Change in points' : 'Change'),
  inWords: (unit) => words(unit) || 'no unit',
  inTable: words,
  beside: (unit) => unit.of,
  difference: (unit, size, decimals) =>
    unit.percent ? `${fixed(size, decimals)} percentage points` : long(unit, size, decimals),
  lowest: (unit) => ['under', unit.percent || unit.of === '' ? words(unit) : ` ${unit.of}`],
  noInterval: PRINTED_AVERAGES,
  noTest: SPREAD_UNPUBLISHED
};
