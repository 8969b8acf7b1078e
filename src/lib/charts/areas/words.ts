import { kindOf } from '../../model/units/index.ts';
import type { Unit } from '../../model/measure.ts';

/** Writes a class of a key: `from` inclusive, `below` exclusive, null when open. Never both null but for a single class. */
export type RangeWords = (from: number | null, below: number | null) => string;

/**
 * Classes of a measure in words: 'fewer than 10 in 100', '10 to under 25', '90 or more'; 'under 20 weeks' for a mean; '£1,000 to under
 * £1,500'; 'under −5 points'; a grade by its own words.
 */
export function rangeWords(unit: Unit): RangeWords {
  if (unit.kind === 'grade')
    return (from, below) =>
      unit.grades
        .filter(({ value }) => (from === null || value >= from) && (below === null || value < below))
        .map(({ words }) => words)
        .join(', ');
  const number = (value: number): string => numberIn(unit, value);
  const [under, whole] = kindOf(unit).lowest(unit, (value) => numberIn(unit, value));
  return (from, below) => {
    if (from !== null && below !== null) return `${number(from)} to under ${number(below)}`;
    if (below !== null) return `${under} ${number(below)}${Math.abs(below) === 1 ? one(whole) : whole}`;
    return from === null ? 'every figure' : `${number(from)} or more`;
  };
}

/** ' points' as one of them is called: ' point'. */
function one(whole: string): string {
  return whole.replace(/^( \w+)s$/, '$1');
}

function numberIn(unit: Unit, value: number): string {
  const sign = value < 0 ? '−' : '';
  return `${sign}${unit.kind === 'money' ? '£' : ''}${Math.abs(value).toLocaleString('en-GB')}`;
}
