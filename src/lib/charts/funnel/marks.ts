import { text, type Node } from '../kit/node.ts';
import type { Spot } from '../kit/room.ts';
import type { FunnelLayout, FunnelMark } from './layout.ts';

const HALO = 0.3;

/** What is written at a funnel. */
export interface AxisWords {
  /** At the line that the limits stand around: 'England 46.1%'. */
  england: string;
  /** Above the axis of figures; empty where its ticks say what they are. */
  figure: string;
  /** Under the axis of totals. */
  total: string;
}

/** Axes, limits, England and every mark, in type of that size. `england`: where its line is named. */
export function funnelMarks(layout: FunnelLayout, words: AxisWords, england: Spot, type: number): Node[] {
  const { left, right, top, bottom } = layout;
  return [
    ...layout.yTicks.flatMap(({ y, text: tick }): Node[] => [
      { kind: 'line', x1: left, x2: right, y1: y, y2: y, stroke: 'rule', strokeWidth: 1.2, part: 'funnel-grid' },
      text(left - 5, y + 4, tick, type, { anchor: 'end', fill: 'ink-2' })
    ]),
    ...layout.xTicks.flatMap(({ x, textX, text: tick }): Node[] => [
      { kind: 'line', x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: 'rule-strong', strokeWidth: 1.2, part: 'funnel-grid' },
      text(textX, bottom + 19, tick, type, { anchor: 'middle', fill: 'ink-2' })
    ]),
    ...(words.figure ? [text(left, top - 5, words.figure, type, { fill: 'ink-2' })] : []),
    text(right, bottom + 38, words.total, type, { anchor: 'end', fill: 'ink-2' }),
    ...layout.limits998.map((d): Node => ({ kind: 'path', d, stroke: 'rule-strong', strokeWidth: 2.2, part: 'funnel-998' })),
    ...layout.limits95.map((d): Node => ({
      kind: 'path',
      d,
      stroke: 'rule-strong',
      strokeWidth: 1.8,
      dash: [8, 5],
      part: 'funnel-95'
    })),
    {
      kind: 'line',
      x1: left,
      x2: right,
      y1: layout.target,
      y2: layout.target,
      stroke: 'ink',
      strokeWidth: 2,
      dash: [2, 4],
      part: 'funnel-england'
    },
    ...layout.marks.map(markOf),
    text(england.x, england.y, words.england, type, { anchor: england.anchor, weight: 600, halo: HALO, part: 'funnel-label' })
  ];
}

/** Inside is open, outside is filled, far outside has another shape, and what is not tested is a cross. */
export function markOf({ x, y, standing }: Pick<FunnelMark, 'x' | 'y' | 'standing'>): Node {
  if (standing === 'not-tested')
    return {
      kind: 'path',
      d: `M${x - 3.5} ${y - 3.5}l7 7M${x - 3.5} ${y + 3.5}l7 -7`,
      stroke: 'ink-2',
      strokeWidth: 1.4,
      part: 'mark not-tested'
    };
  if (standing === 'outside-998')
    return {
      kind: 'path',
      d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
      fill: 'accent',
      stroke: 'paper',
      strokeWidth: 1,
      part: 'mark out'
    };
  return {
    kind: 'circle',
    cx: x,
    cy: y,
    r: 3.6,
    fill: standing === 'outside-95' ? 'rule-strong' : 'paper',
    stroke: 'ink',
    strokeWidth: 1.2,
    part: `mark ${standing}`
  };
}
