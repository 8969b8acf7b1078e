import type { Direction } from '../areas/walk.ts';
import type { Bead } from './layout.ts';

/**
 * The council that a key leads to: right and up to the next higher value, left and down to the next lower. `values` gives each bead's.
 * From nowhere a walk begins at the lowest. Null at the ends.
 */
export function stepByValue(codes: readonly string[], from: string | null, direction: Direction): string | null {
  const here = from === null ? -1 : codes.indexOf(from);
  if (here === -1) return codes[0] ?? null;
  return codes[here + (direction === 'right' || direction === 'up' ? 1 : -1)] ?? null;
}

/** The bead nearest to a point and within `reach` of its edge, in the plane's unit: small circles are as easy to hit as large ones. */
export function beadAt(beads: readonly Bead[], x: number, y: number, reach: number): Bead | null {
  let best: { bead: Bead; distance: number } | null = null;
  for (const bead of beads) {
    const distance = Math.hypot(bead.x - x, bead.y - y) - bead.r;
    if (distance <= reach && (!best || distance < best.distance)) best = { bead, distance };
  }
  return best?.bead ?? null;
}
