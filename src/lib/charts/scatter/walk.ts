import type { Direction } from '../areas/walk.ts';
import type { ScatterRow } from './layout.ts';

/**
 * The council that a key leads to: right and left by the first figure, up and down by the second, from nowhere the middle one. Null at the ends.
 */
export function stepInScatter(rows: readonly ScatterRow[], from: string | null, direction: Direction): string | null {
  const axis = direction === 'left' || direction === 'right' ? 'x' : 'y';
  const order = [...rows].sort((a, b) => a[axis] - b[axis] || (a.code < b.code ? -1 : 1));
  const here = order.findIndex(({ code }) => code === from);
  if (here === -1) return order[Math.floor(order.length / 2)]?.code ?? null;
  return order[here + (direction === 'right' || direction === 'up' ? 1 : -1)]?.code ?? null;
}

/** The next council after the one chosen whose name begins with what is typed, by the alphabet, from the beginning again after the last; null for none. */
export function letterInNames(
  rows: readonly { code: string; name: string }[],
  from: string | null,
  typed: string
): string | null {
  const starts = [...rows].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const begins = starts.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()));
  /* A second letter goes on with the name; the same letter again goes to the next. */
  if (typed.length > 1) return begins[0]?.code ?? null;
  const here = begins.findIndex(({ code }) => code === from);
  return begins[(here + 1) % Math.max(1, begins.length)]?.code ?? null;
}
