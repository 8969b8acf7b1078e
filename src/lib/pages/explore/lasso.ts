/** A point on a map, in the units of its plane. */
export interface Point {
  x: number;
  y: number;
}

/** The corners of the rectangle between two opposite ones. */
export function rectangle(a: Point, b: Point): Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Whether a point lies in a ring that closes itself, by the even-odd rule; what lies on the ring itself may be either. */
export function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
  return ring.reduce((inside, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !inside : inside;
  }, false);
}

/** Codes of the places whose middle lies in a ring, each once. Fewer than three corners hold nothing. */
export function placesIn(ring: readonly Point[], places: readonly { code: string; cx: number; cy: number }[]): string[] {
  if (ring.length < 3) return [];
  return [...new Set(places.filter(({ cx, cy }) => isInside({ x: cx, y: cy }, ring)).map(({ code }) => code))];
}
