import type { Box } from '../../charts/kit/boxes.ts';

/** The boxes around the councils of a map as it stands in the page, in its plane: on the map itself, and in the inset. */
export function boxesOf(map: SVGSVGElement): { main: ReadonlyMap<string, Box>; inset: ReadonlyMap<string, Box> } {
  const main = new Map<string, Box>();
  const inset = new Map<string, Box>();
  for (const path of map.querySelectorAll<SVGGraphicsElement>('[data-area]')) {
    const { x, y, width, height } = path.getBBox();
    if (width === 0) continue;
    for (const code of path.dataset['area']?.split(' ') ?? []) (main.has(code) ? inset : main).set(code, { x, y, width, height });
  }
  return { main, inset };
}
