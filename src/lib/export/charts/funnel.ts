import { placeFunnel, type PLANES, type FunnelInput, type FunnelMark } from '../../charts/funnel/layout.ts';
import { group, text, type Node } from '../drawing/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

const TYPE = 13;
const HALO = 0.3;

export interface FunnelWords {
  /** At the line that the limits stand around: 'England 46.1%'. */
  england: string;
  /** Above the axis of figures; empty where its ticks say what they are. */
  figure: string;
  /** Under the axis of totals. */
  total: string;
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
  const { left, right, top, bottom } = layout;
  const nodes: Node[] = [
    ...layout.yTicks.flatMap(({ y, text: tick }): Node[] => [
      { kind: 'line', x1: left, x2: right, y1: y, y2: y, stroke: 'rule', strokeWidth: 1.2 },
      text(left - 5, y + 4, tick, TYPE, { anchor: 'end', fill: 'ink-2' })
    ]),
    ...layout.xTicks.flatMap(({ x, text: tick }): Node[] => [
      { kind: 'line', x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: 'rule-strong', strokeWidth: 1.2 },
      text(x, bottom + 19, tick, TYPE, { anchor: 'middle', fill: 'ink-2' })
    ]),
    ...(words.figure ? [text(left, top - 5, words.figure, TYPE, { fill: 'ink-2' })] : []),
    text(right, bottom + 38, words.total, TYPE, { anchor: 'end', fill: 'ink-2' }),
    ...layout.limits998.map((d): Node => ({ kind: 'path', d, stroke: 'rule-strong', strokeWidth: 2.2 })),
    ...layout.limits95.map((d): Node => ({ kind: 'path', d, stroke: 'rule-strong', strokeWidth: 1.8, dash: [8, 5] })),
    { kind: 'line', x1: left, x2: right, y1: layout.target, y2: layout.target, stroke: 'ink', strokeWidth: 2, dash: [2, 4] },
    ...layout.marks.map(markOf),
    text(right, layout.target - 6, words.england, TYPE, { anchor: 'end', weight: 600, halo: HALO }),
    ...named(layout.marks, words.names, right)
  ];
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, nodes)] };
}

/* Inside is open, outside is filled, and far outside has another shape. */
function markOf({ x, y, standing }: Pick<FunnelMark, 'x' | 'y' | 'standing'>): Node {
  if (standing === 'outside-998')
    return { kind: 'path', d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z`, fill: 'accent', stroke: 'paper', strokeWidth: 1 };
  return {
    kind: 'circle',
    cx: x,
    cy: y,
    r: 3.6,
    fill: standing === 'outside-95' ? 'rule-strong' : 'paper',
    stroke: 'ink',
    strokeWidth: 1.2
  };
}

/* Beside its mark, on the side with more room. */
function named(marks: readonly FunnelMark[], names: ReadonlyMap<string, string>, right: number): Node[] {
  return marks.flatMap(({ code, x, y }) => {
    const words = names.get(code);
    if (words === undefined) return [];
    const end = x > 0.6 * right;
    return text(x + (end ? -9 : 9), y + 4, words, TYPE, { anchor: end ? 'end' : 'start', weight: 600, halo: HALO });
  });
}

const LIMIT = { kind: 'line', x1: 0, x2: 28, y1: 7, y2: 7, stroke: 'rule-strong' } as const;

/** `noun`: 'council' or 'board'. */
export function funnelKey(noun: string): KeyEntry[] {
  return [
    { swatch: [markOf({ x: 20, y: 7, standing: 'inside' })], words: `one ${noun}, inside both limits` },
    { swatch: [markOf({ x: 20, y: 7, standing: 'outside-95' })], words: 'outside the 95% limits' },
    { swatch: [markOf({ x: 20, y: 7, standing: 'outside-998' })], words: 'outside the 99.8% limits' },
    { swatch: [{ ...LIMIT, strokeWidth: 1.8, dash: [8, 5] }], words: '95% limits' },
    { swatch: [{ ...LIMIT, strokeWidth: 2.2 }], words: '99.8% limits' }
  ];
}
