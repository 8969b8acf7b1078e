/** Where a tip stands on a map, in per cent of its width and height, and the corner or edge of the tip that touches that point. */
export interface TipPlace {
  left: number;
  top: number;
  align: 'start' | 'middle' | 'end';
  side: 'above' | 'below';
}

/** Above a shape, or below it near the top edge; leaning inwards near the sides, so that a tip never leaves the map. */
export function placeTip(
  box: { x: number; y: number; width: number; height: number },
  map: { width: number; height: number }
): TipPlace {
  const left = (100 * (box.x + box.width / 2)) / map.width;
  const side = box.y > 0.3 * map.height ? 'above' : 'below';
  const top = (100 * (side === 'above' ? box.y : box.y + box.height)) / map.height;
  return { left, top, align: left < 34 ? 'start' : left > 66 ? 'end' : 'middle', side };
}
