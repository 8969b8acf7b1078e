import { gradeOf, type Measure } from '../model/measure.ts';
import { roundedTo } from '../model/rounding.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const formatters = new Map<number, Intl.NumberFormat>();

/* Kept, because making one costs far more than using it does, and a page of figures uses thousands. */
function formatter(decimals: number): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formatters.set(decimals, made);
  return made;
}

/** 1431 → '1,431'. */
export function formatCount(count: number): string {
  return formatter(0).format(count);
}

/** A count with what is counted: '1 council', '12 councils', '1 child', '12 children'. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}

/** A value with the measure's decimals and its sign, alone: '5.0%', '13.4', '£1,234', '−2.1', a grade's short word. */
export function formatShort(measure: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  const number = fixed(value, measure.decimals);
  switch (measure.unit.kind) {
    case 'share':
      return `${number.replace('-', '−')}%`;
    case 'money':
      return pounds(value, measure.decimals);
    case 'points':
    case 'change': {
      const sign = Number(number.replaceAll(',', '')) > 0 ? '+' : '';
      return `${sign}${number.replace('-', '−')}${measure.unit.kind === 'change' ? '%' : ''}`;
    }
    case 'grade':
      return gradeOf(measure.unit, value)?.short ?? number;
    case 'score':
      return `${number.replace('-', '−')}${measure.unit.of.startsWith('%') ? '%' : ''}`;
    case 'rate':
    case 'mean':
    case 'count':
      return number.replace('-', '−');
  }
}

/** A value in its unit: '5.0%', '13.4 per 1,000 children', '24.0 weeks', '£1,234 per child', '−2.1 percentage points', a grade's words. */
export function formatValue(measure: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  const short = formatShort(measure, value);
  switch (measure.unit.kind) {
    case 'share':
    case 'change':
      return short;
    case 'grade':
      return gradeOf(measure.unit, value)?.words ?? short;
    case 'rate':
      return `${short} per ${formatCount(measure.unit.per)} ${measure.unit.of}`;
    case 'money':
      return `${short} per ${measure.unit.per}`;
    case 'points':
      return `${short} percentage ${Math.abs(value) === 1 ? 'point' : 'points'}`;
    case 'count':
      return `${short} ${value === 1 ? measure.unit.of.replace(/s$/, '') : measure.unit.of}`;
    case 'mean':
    case 'score':
      return `${short} ${measure.unit.of.replace(/^%/, '')}`.replace(/ +/g, ' ').trim();
  }
}

/** −1234.5 → '−£1,235': pounds with their sign before them. */
export function pounds(value: number, decimals = 0): string {
  const size = fixed(Math.abs(value), decimals);
  return value < 0 && /[1-9]/.test(size) ? `−£${size}` : `£${size}`;
}

/** 4 → 'four'; above ten in figures, as the sentences of a page have it. */
export function inWords(count: number): string {
  return SMALL[count] ?? formatCount(count);
}

/** Fixed decimals, rounded once and half away from zero as the publishers do, with thousands separated. */
export function fixed(value: number, decimals: number): string {
  const rounded = roundedTo(value, decimals);
  // What rounds to zero is zero, and has no sign.
  return formatter(decimals).format(rounded === 0 ? 0 : rounded);
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
