import { text, type Node } from '../kit/node.ts';
import { SCATTER_TYPE, type ScatterLayout } from './layout.ts';

const HALO = 0.3;

/** Axes, lines, every council, and the names that have room. */
export function scatterMarks(layout: ScatterLayout, type: number = SCATTER_TYPE): Node[] {
  const { left, right, top, bottom } = layout;
  const named = new Set(layout.names.map(({ code }) => code));
  const label = { weight: 600, halo: HALO, part: 'scatter-label' } as const;
  return [
    ...layout.yTicks.flatMap(({ y, text: tick }): Node[] => [
      { kind: 'line', x1: left, x2: right, y1: y, y2: y, stroke: 'rule', strokeWidth: 1, part: 'scatter-grid' },
      text(left - 6, y + 4, tick, type, { anchor: 'end', fill: 'ink-2' })
    ]),
    ...layout.xTicks.flatMap(({ x, at, text: tick }): Node[] => [
      { kind: 'line', x1: x, x2: x, y1: top, y2: bottom, stroke: 'rule', strokeWidth: 1, part: 'scatter-grid' },
      text(at, bottom + 17, tick, type, { anchor: 'middle', fill: 'ink-2' })
    ]),
    ...layout.lines.map(({ kind, x1, x2, y1, y2 }): Node => ({
      kind: 'line',
      x1,
      x2,
      y1,
      y2,
      stroke: 'ink',
      strokeWidth: kind === 'law' ? 2 : 1.3,
      ...(kind === 'england' ? { dash: [3, 3] } : {}),
      part: `scatter-${kind}`
    })),
    ...layout.marks.filter(({ code }) => !named.has(code)).map((mark) => circle(mark, false)),
    ...layout.marks.filter(({ code }) => named.has(code)).map((mark) => circle(mark, true)),
    ...layout.lines.flatMap(({ label: at }) => (at ? [text(at.x, at.y, at.text, type, { anchor: at.anchor, ...label })] : [])),
    ...layout.names.map((name) => text(name.x, name.y, name.text, type, { anchor: name.anchor, ...label })),
    ...[...layout.titles.y, ...layout.titles.x].map((line) =>
      text(line.x, line.y, line.text, type, { anchor: line.anchor, weight: 600, part: 'scatter-title' })
    )
  ];
}

/** A council; one that is named is darker. */
export function circle({ x, y, r }: { x: number; y: number; r: number }, isNamed: boolean): Node {
  return {
    kind: 'circle',
    cx: x,
    cy: y,
    r,
    fill: isNamed ? 's3' : 'rule-strong',
    opacity: isNamed ? 0.95 : 0.55,
    stroke: 'paper',
    strokeWidth: 0.8,
    part: isNamed ? 'mark named' : 'mark'
  };
}
