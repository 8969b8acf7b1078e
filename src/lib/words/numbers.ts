import { gradeOf, type Measure } from '../model/measure.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 1431 → '1,431'. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

/** A value with the measure's decimals and, for a share, the per cent sign: '5.0%', '13.4'. */
export function formatShort(measure: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  const number = fixed(value, measure.decimals);
  switch (measure.unit.kind) {
    case 'share':
      return `${number}%`;
    case 'money':
      return value < 0 ? `−£${fixed(-value, measure.decimals)}` : `£${number}`;
    case 'points':
    case 'change':
      return `${value > 0 ? '+' : ''}${number.replace('-', '−')}${measure.unit.kind === 'change' ? '%' : ''}`;
    case 'grade':
      return gradeOf(measure.unit, value)?.short ?? number;
    case 'rate':
    case 'mean':
    case 'score':
    case 'count':
      return number.replace('-', '−');
  }
}

/** A value in its unit: '5.0%', '13.4 per 1,000 children', '24.0 weeks'. */
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
      return `${short} percentage points`;
    case 'mean':
    case 'score':
    case 'count':
      return `${short} ${measure.unit.of}`;
  }
}

/** 4 → 'four'; above ten in figures, as the sentences of a page have it. */
export function inWords(count: number): string {
  return SMALL[count] ?? formatCount(count);
}

/** Fixed decimals, rounded half away from zero as the publishers do, with thousands separated. */
export function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.sign(value) * (Math.round(Math.abs(value) * scale + 1e-9) / scale);
  return rounded.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** 'a, b and c'. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
