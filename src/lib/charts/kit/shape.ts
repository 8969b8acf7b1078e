/** A place on a plane, already rounded. */
export interface Place {
  x: number;
  y: number;
}

/** Path data of a line through places in their order: `M1 2L3 4`; empty for fewer than two. */
export function lineThrough(places: readonly Place[]): string {
  return places.length > 1 ? `M${joined(places)}` : '';
}

/** Path data of the area between an upper and a lower edge, both from left to right. */
export function areaBetween(upper: readonly Place[], lower: readonly Place[]): string {
  return `M${joined([...upper, ...[...lower].reverse()])}z`;
}

function joined(places: readonly Place[]): string {
  return places.map(({ x, y }) => `${x} ${y}`).join('L');
}
