import type { Unit } from '../../model/measure.ts';

/** Writes a class of a key: `from` inclusive, `below` exclusive, null when open. Never both null but for a single class. */
export type RangeWords = (from: number | null, below: number | null) => string;

/** Classes of a measure in words: 'fewer than 10 in 100', '10 to under 25', '90 or more'; 'under 20 weeks' for a mean. */
export function rangeWords(unit: Unit): RangeWords {
  const [under, whole] = openingWords(unit);
  return (from, below) => {
    if (from !== null && below !== null) return `${number(from)} to under ${number(below)}`;
    if (below !== null) return `${under} ${number(below)}${whole}`;
    return from === null ? 'every figure' : `${number(from)} or more`;
  };
}

function openingWords(unit: Unit): [string, string] {
  if (unit.kind === 'share') return ['fewer than', ' in 100'];
  if (unit.kind === 'rate') return ['fewer than', ` in ${number(unit.per)} ${unit.of}`];
  if (unit.kind === 'money') return ['under £', ` per ${unit.per}`];
  if (unit.kind === 'points') return ['under', ' points'];
  if (unit.kind === 'change') return ['under', '%'];
  if (unit.kind === 'grade') return ['under', ''];
  return ['under', ` ${unit.of}`];
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
