import { text, type Node } from '../kit/node.ts';
import type { MultiplesLayout, Panel } from './layout.ts';

const TYPE = 12;
/** Of lines so thin that twenty of them stand in a panel. */
const HAIR = 0.9;

/** A panel: its axis, what is drawn behind, its own line and the newest figure. */
export function panelMarks(panel: Panel, layout: MultiplesLayout): Node[] {
  const { left, right, bottom } = layout;
  const line = (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    stroke: 'rule' | 'rule-strong' | 'ink',
    strokeWidth: number,
    part: string
  ): Node => {
    return { kind: 'line', x1, y1, x2, y2, stroke, strokeWidth, part };
  };
  return [
    ...layout.ticks.flatMap(({ y, text: tick }) => [
      line(left, y, right, y, 'rule', 1.2, 'grid'),
      text(left - 5, y + 4, tick, TYPE, { anchor: 'end', fill: 'ink-2' })
    ]),
    ...layout.years.map(({ x, y, text: year }) => text(x, y ?? bottom + 17, year, TYPE, { anchor: 'middle', fill: 'ink-2' })),
    ...(layout.changeX === null
      ? []
      : [{ ...line(layout.changeX, bottom, layout.changeX, 8, 'rule-strong', 1.3, 'change'), dash: [3, 4] } as Node]),
    ...(layout.law === null ? [] : [line(left, layout.law, right, layout.law, 'ink', 2, 'law')]),
    ...(panel.context ? [{ kind: 'path', d: panel.context, stroke: 'rule', strokeWidth: HAIR, part: 'context' } as const] : []),
    ...(layout.england ? [{ kind: 'path', d: layout.england, stroke: 'ink', strokeWidth: 2, part: 'england' } as const] : []),
    ...(panel.picked ? [{ kind: 'path', d: panel.picked, stroke: 's2', strokeWidth: 2.2, part: 'picked' } as const] : []),
    ...(panel.d ? [{ kind: 'path', d: panel.d, stroke: 's1', strokeWidth: 3.2, round: true, part: 'own' } as const] : []),
    ...panel.dots.map(({ x, y, kind }): Node => {
      if (kind === 'faulty')
        return {
          kind: 'circle',
          cx: x,
          cy: y,
          r: 3,
          fill: 'paper',
          stroke: 'faulty-line',
          strokeWidth: 1.5,
          dash: [3, 2.2],
          part: kind
        };
      if (kind === 'open') return { kind: 'circle', cx: x, cy: y, r: 3, fill: 'paper', stroke: 's1', strokeWidth: 2, part: kind };
      return { kind: 'circle', cx: x, cy: y, r: 3, fill: 's1', part: kind };
    }),
    ...(panel.last
      ? [
          text(panel.last.x, panel.last.y, panel.last.text, TYPE, {
            anchor: panel.last.anchor,
            weight: 600,
            halo: 0.25,
            part: 'value'
          })
        ]
      : [])
  ];
}
