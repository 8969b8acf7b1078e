import { boxOf, meet, type Box, type Spot } from '../../charts/kit/room.ts';
import {
  placeEngland,
  placeFunnel,
  type PLANES,
  type FunnelInput,
  type FunnelLayout,
  type FunnelMark
} from '../../charts/funnel/layout.ts';
import { funnelMarks, markOf, type AxisWords } from '../../charts/funnel/marks.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';
import { widthOf } from '../../charts/kit/letters.ts';

const TYPE = 13;
const HALO = 0.3;

export interface FunnelWords extends AxisWords {
  /** Names of the marks that lie outside 99.8% limits, by code; of others nothing is written. */
  names: ReadonlyMap<string, string>;
}

/** The funnel as the page draws it, in the plane that covers more of the box. Throws what `placeFunnel` throws. */
export function drawFunnel(input: Omit<FunnelInput, 'size'>, words: FunnelWords, box: { width: number; height: number }): Drawn {
  const placed = (size: keyof typeof PLANES) => {
    const layout = placeFunnel({ ...input, size });
    const scale = Math.min(box.width / layout.width, box.height / layout.height);
    return { layout, scale, covers: layout.width * layout.height * scale * scale };
  };
  const [wide, narrow] = [placed('wide'), placed('narrow')];
  const { layout, scale } = narrow.covers > 1.5 * wide.covers ? narrow : wide;
  const england = placeEngland(layout, widthOf(words.england, TYPE, 600));
  const nodes = [
    ...funnelMarks(layout, words, england, TYPE),
    ...named(layout, words.names, boxOf(england, widthOf(words.england, TYPE, 600)))
  ];
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, nodes)] };
}

/* Beside, above or below its mark, where it covers no other name and none of the marks that are named. What has no room is left to the notes. */
function named({ marks, left, right, top, bottom }: FunnelLayout, names: ReadonlyMap<string, string>, england: Box): Node[] {
  const out = marks.filter(({ code }) => names.has(code));
  const occupied: Box[] = [england];
  return out.flatMap(({ code, x, y }) => {
    const words = names.get(code) ?? '';
    const width = widthOf(words, TYPE, 600);
    const others = out.filter((mark) => mark.code !== code).map((mark) => around(mark));
    const spot = spotsAround(x, y, x > 0.6 * right).find((one) => {
      const box = boxOf(one, width);
      const inside = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
      return inside && ![...occupied, ...others].some((other) => meet(box, other));
    });
    if (!spot) return [];
    occupied.push(boxOf(spot, width));
    return text(spot.x, spot.y, words, TYPE, { anchor: spot.anchor, weight: 600, halo: HALO });
  });
}

function around({ x, y }: Pick<FunnelMark, 'x' | 'y'>): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
}

/* The side with more room first. */
function spotsAround(x: number, y: number, isRight: boolean): Spot[] {
  const start = (rise: number): Spot => ({ x: x + 9, y: y + 4 + rise, anchor: 'start' });
  const end = (rise: number): Spot => ({ x: x - 9, y: y + 4 + rise, anchor: 'end' });
  const sides = isRight ? [end, start] : [start, end];
  const middle = (rise: number): Spot => ({ x, y: y + rise, anchor: 'middle' });
  return [...sides.map((side) => side(0)), middle(-10), middle(18), ...sides.flatMap((side) => [side(-8), side(8)])];
}

const LIMIT = { kind: 'line', x1: 0, x2: 28, y1: 7, y2: 7, stroke: 'rule-strong' } as const;

/** `noun`: 'council' or 'board'. `untested`: whether any mark is of a figure that is not tested. */
export function funnelKey(noun: string, untested: boolean): KeyEntry[] {
  return [
    { swatch: [markOf({ x: 20, y: 7, standing: 'inside' })], words: `one ${noun}, inside both limits` },
    { swatch: [markOf({ x: 20, y: 7, standing: 'outside-95' })], words: 'outside the 95% limits' },
    { swatch: [markOf({ x: 20, y: 7, standing: 'outside-998' })], words: 'outside the 99.8% limits' },
    ...(untested
      ? [{ swatch: [markOf({ x: 20, y: 7, standing: 'not-tested' })], words: 'not tested: a check doubts the count' }]
      : []),
    { swatch: [{ ...LIMIT, strokeWidth: 1.8, dash: [8, 5] }], words: '95% limits' },
    { swatch: [{ ...LIMIT, strokeWidth: 2.2 }], words: '99.8% limits' }
  ];
}
