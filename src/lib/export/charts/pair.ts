import type { Classes, Row, Shapes } from '../../charts/areas/mark.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn } from '../figure.ts';
import { drawMap } from './map.ts';

/** Between the two maps, of the width of the box. */
const GAP = 0.03;

/** What stands over each of the two maps. */
export const PAIR_TITLES = ['By area', 'By people'] as const;

/** Width by height of both maps beside each other. */
export function pairAspect(area: Shapes, people: Shapes): number {
  return area.width / area.height + people.width / people.height;
}

/** The map beside the hexagons, both as high as each other and as the box allows, each under its title. Throws what `classOf` throws. */
export function drawPair(
  rows: readonly Row[],
  { area, people }: { area: Shapes; people: Shapes },
  classes: Classes,
  box: { width: number; height: number }
): Drawn {
  const size = Math.max(15, Math.min(24, 0.03 * box.width));
  const lead = 1.5 * size;
  const height = Math.min(box.height - lead, ((1 - GAP) * box.width) / pairAspect(area, people));
  const gap = GAP * box.width;
  const left = drawMap(rows, area, classes, { width: Infinity, height });
  const right = drawMap(rows, people, classes, { width: Infinity, height });
  const titled = (words: string, x: number): Node => text(x, size, words, size, { weight: 600 });
  return {
    width: left.width + gap + right.width,
    height: lead + height,
    nodes: [
      titled(PAIR_TITLES[0], 0),
      titled(PAIR_TITLES[1], left.width + gap),
      group(0, lead, 1, left.nodes),
      group(left.width + gap, lead, 1, right.nodes)
    ]
  };
}
