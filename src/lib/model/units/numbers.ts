import { roundedTo } from '../rounding.ts';

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

/** −1234.5 → '−£1,235': pounds with their sign before them. */
export function pounds(value: number, decimals = 0): string {
  const size = fixed(Math.abs(value), decimals);
  return value < 0 && /[1-9]/.test(size) ? `−£${size}` : `£${size}`;
}

/** Fixed decimals, rounded once and half away from zero as the publishers do, with thousands separated. */
export function fixed(value: number, decimals: number): string {
  const rounded = roundedTo(value, decimals);
  // What rounds to zero is zero, and has no sign.
  return formatter(decimals).format(rounded === 0 ? 0 : rounded);
}

/** The same with a true minus. */
export const withMinus = (value: number, decimals: number): string => fixed(value, decimals).replace('-', '−');
