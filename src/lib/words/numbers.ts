import type { Measure } from '../model/measure.ts';
import { fixed, formatCount, pounds } from '../model/units/numbers.ts';
import { kindOf } from '../model/units/index.ts';

export { fixed, formatCount, pounds };

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count with what is counted: '1 council', '12 councils', '1 child', '12 children'. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}

/** A value with the measure's decimals and its sign, alone: '5.0%', '13.4', '£1,234', '−2.1', a grade's short word. */
export function formatShort({ unit, decimals }: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  return kindOf(unit).short(unit, value, decimals);
}

/** A value in its unit: '5.0%', '13.4 per 1,000 children', '24.0 weeks', '£1,234 per child', '−2.1 percentage points', a grade's words. */
export function formatValue({ unit, decimals }: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  return kindOf(unit).long(unit, value, decimals);
}

/** 4 → 'four'; above ten in figures, as the sentences of a page have it. */
export function inWords(count: number): string {
  return SMALL[count] ?? formatCount(count);
}

/** 'none of the 12 councils'; of two, 'neither of the two councils'. */
export function noneOf(all: number, several: string): string {
  return `${all === 2 ? 'neither' : 'none'} of the ${inWords(all)} ${several}`;
}

/** 'all 153 councils'; of two, 'both councils'. */
export function allOf(all: number, several: string): string {
  return all === 2 ? `both ${several}` : `all ${inWords(all)} ${several}`;
}

/** '149 of 153 councils have a figure', 'All 153 councils have a figure', 'Neither of the two councils has a figure', 'The one council has a figure'. */
export function haveFigures(known: number, all: number): string {
  if (all === 1) return `The one council has ${known === 1 ? 'a' : 'no'} figure`;
  if (known === 0) return `${capital(noneOf(all, 'councils'))} has a figure`;
  if (known === all) return `${capital(allOf(all, 'councils'))} have a figure`;
  return `${formatCount(known)} of ${formatCount(all)} councils ${known === 1 ? 'has' : 'have'} a figure`;
}

/** 'a, b and c'. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Decimals of a ratio, at the least and at the most. */
const [LEAST, MOST] = [2, 4];

/** Ratios with as many decimals as keep each off 1, and off nothing, that is not there. */
export function timesInWords(ratios: readonly number[]): string[] {
  const at = (decimals: number) => ratios.map((one) => (one === 0 ? '0' : fixed(one, decimals)));
  const hides = (text: string, i: number) => ratios[i] !== Number(text) && [0, 1].includes(Number(text));
  let decimals = LEAST;
  while (decimals < MOST && at(decimals).some(hides)) decimals++;
  return at(decimals);
}

/** A text within a sentence: its first letter is small, but that of 'SEN' or 'DfE’s'. */
export const lowered = (text: string): string => text.replace(/^[A-Z](?=[a-z]* |[a-z]+[.,;:])/, (letter) => letter.toLowerCase());

/** A text with which a sentence begins: its first letter is large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
