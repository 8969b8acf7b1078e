/** Where a short text may stand: its baseline, and which part of it lies at x. */
export interface Spot {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Around letters of type 12 to 13, `width` long. */
export function boxOf({ x, y, anchor }: Spot, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 10, bottom: y + 3 };
}

/** Whether two boxes have a point in common. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first of those spots where a text `width` long covers least of what is drawn: points of a weight, each `reach` wide on every side. Needs a spot. */
export function roomiest(
  spots: readonly [Spot, ...Spot[]],
  width: number,
  points: readonly { x: number; y: number; weight?: number }[],
  reach: number
): Spot {
  const covered = (spot: Spot) => {
    const { left, right, top, bottom } = boxOf(spot, width);
    return points
      .filter(({ x, y }) => x > left - reach && x < right + reach && y > top - reach && y < bottom + reach)
      .reduce((sum, { weight = 1 }) => sum + weight, 0);
  };
  let [best, least] = [spots[0], covered(spots[0])];
  for (const spot of spots.slice(1)) {
    const found = covered(spot);
    if (found < least) [best, least] = [spot, found];
  }
  return best;
}
