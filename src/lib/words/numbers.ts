import type { Measure } from '../model/measure.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 1431 → '1,431'. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

/** A value with the measure's decimals and, for a share, the per cent sign: '5.0%', '13.4'. */
export function formatShort(measure: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  return `${fixed(value, measure.decimals)}${measure.unit.kind === 'share' ? '%' : ''}`;
}

/** A value in its unit: '5.0%', '13.4 per 1,000 children', '24.0 weeks'. */
export function formatValue(measure: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  const short = formatShort(measure, value);
  switch (measure.unit.kind) {
    case 'share':
      return short;
    case 'rate':
      return `${short} per ${formatCount(measure.unit.per)} ${measure.unit.of}`;
    case 'mean':
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
