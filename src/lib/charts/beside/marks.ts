import type { Node } from '../kit/node.ts';
import { text } from '../kit/node.ts';
import type { BesideLayout } from './layout.ts';

/** Nodes of two figures on one axis: the first a full dot, the second an open one, each on the bar of its interval. */
export function besideMarks({ height, left, right, ticks, law, marks }: BesideLayout): Node[] {
  const foot = height - 14;
  return [
    ...ticks.flatMap(({ x, label }): Node[] => [
      { kind: 'line', x1: x, x2: x, y1: 0, y2: foot, part: 'tick', stroke: 'rule', strokeWidth: 1 },
      text(x, height - 1, label, 11, { anchor: 'middle', fill: 'ink-2' })
    ]),
    ...(law === null
      ? []
      : [{ kind: 'line', x1: law, x2: law, y1: 0, y2: foot, part: 'law', stroke: 'ink', strokeWidth: 3 } as const]),
    ...marks.flatMap(({ x, y, low, high }, i): Node[] => [
      { kind: 'line', x1: left, x2: right, y1: y, y2: y, part: 'track', stroke: 'rule', strokeWidth: 1 },
      ...(low === null || high === null
        ? []
        : [
            {
              kind: 'line',
              x1: low,
              x2: Math.max(high, low + 1),
              y1: y,
              y2: y,
              part: 'reach',
              stroke: 'rule-strong',
              strokeWidth: 12
            } as const
          ]),
      i === 0
        ? { kind: 'circle', cx: x, cy: y, r: 4, part: 'first', fill: 'ink' }
        : { kind: 'circle', cx: x, cy: y, r: 3.5, part: 'second', fill: 'paper', stroke: 'ink', strokeWidth: 2 }
    ])
  ];
}
