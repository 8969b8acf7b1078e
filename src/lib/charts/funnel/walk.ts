import type { Direction } from '../areas/walk.ts';
import type { FunnelMark } from './layout.ts';

/** The council that a key leads to: right and left by what stands behind the figure, up and down by the figure. From nowhere, the first. Null at the ends. */
export function stepInFunnel(marks: readonly FunnelMark[], from: string | null, direction: Direction): string | null {
  const across = direction === 'left' || direction === 'right';
  const order = across ? marks : [...marks].sort((a, b) => b.y - a.y || (a.code < b.code ? -1 : 1));
  const here = from === null ? -1 : order.findIndex(({ code }) => code === from);
  if (here === -1) return order[0]?.code ?? null;
  return order[here + (direction === 'right' || direction === 'up' ? 1 : -1)]?.code ?? null;
}
