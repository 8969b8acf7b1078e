import { text, type Node } from '../kit/node.ts';
import { BREAKDOWN_TYPE, type BreakdownCircle, type BreakdownLayout } from './layout.ts';

/** Axis, councils, bars and rings of every group. */
export function breakdownMarks(layout: BreakdownLayout, type: number = BREAKDOWN_TYPE): Node[] {
  const { width, top, bottom } = layout;
  const quiet = { fill: 'ink-2' } as const;
  const rules = layout.groups.map((group, i): number => (i === 0 ? top : (group.title.y + (layout.groups[i - 1]?.y ?? 0)) / 2));
  const edges = layout.heads ? layout.groups.map((_, i) => top + ((bottom - top) * i) / layout.groups.length) : rules;
  /* Where figures stand over the rows, nothing runs through them. */
  const bands = layout.heads ? [[top, bottom] as const] : layout.groups.map(({ y, half }) => [y - half, y + half] as const);
  return [
    ...[...edges, bottom].map((y): Node => ({
      kind: 'line',
      x1: 0,
      x2: width,
      y1: y,
      y2: y,
      stroke: 'rule',
      strokeWidth: 1,
      part: 'breakdown-grid'
    })),
    ...layout.ticks.flatMap(({ x, text: tick }): Node[] => [
      ...bands.map(([y1, y2]): Node => ({
        kind: 'line',
        x1: x,
        x2: x,
        y1,
        y2,
        stroke: 'rule',
        strokeWidth: 1,
        part: 'breakdown-grid'
      })),
      text(x, bottom + 18, tick, type, { anchor: 'middle', ...quiet })
    ]),
    ...(layout.law ? lawMarks(layout.law, layout, bands, type) : []),
    ...(layout.heads ?? []).map((head) => text(head.x, top - 9, head.text, type, { anchor: 'end', ...quiet })),
    ...layout.groups.flatMap((group): Node[] => [
      ...group.circles.map(councilMark),
      {
        kind: 'line',
        x1: group.bar,
        x2: group.bar,
        y1: group.y - 20,
        y2: group.y + 20,
        stroke: 'paper',
        strokeWidth: 6,
        part: 'breakdown-rim'
      },
      {
        kind: 'line',
        x1: group.bar,
        x2: group.bar,
        y1: group.y - 20,
        y2: group.y + 20,
        stroke: 'ink',
        strokeWidth: 3,
        part: 'breakdown-bar'
      },
      ...(group.ring === null ? [] : [ringMark(group.ring, group.y)]),
      text(group.title.x, group.title.y, group.title.text, type + 0.5, { weight: 600, halo: 0.3, part: 'breakdown-strong' }),
      text(group.note.x, group.note.y, group.note.text, type, { ...quiet, halo: 0.3, part: 'breakdown-note' }),
      text(group.short.x, group.short.y, group.short.text, type + 1, { anchor: 'end', weight: 600, part: 'breakdown-strong' }),
      ...(group.expected.text === ''
        ? []
        : [text(group.expected.x, group.expected.y, group.expected.text, type, { anchor: 'end', ...quiet })])
    ])
  ];
}

function lawMarks(
  { x, text: words }: { x: number; text: string },
  { width, top }: BreakdownLayout,
  bands: readonly (readonly [number, number])[],
  type: number
): Node[] {
  return [
    ...bands.map(([y1, y2]): Node => ({
      kind: 'line',
      x1: x,
      x2: x,
      y1,
      y2,
      stroke: 'ink',
      strokeWidth: 1.5,
      part: 'breakdown-law'
    })),
    text(x + (x > width / 2 ? 2 : 0), top - 9, words, type, { anchor: 'end', weight: 600, part: 'breakdown-strong' })
  ];
}

/** What a group would have by place alone. */
export function ringMark(x: number, y: number): Node {
  return { kind: 'circle', cx: x, cy: y, r: 6, fill: 'paper', stroke: 'accent', strokeWidth: 2.6, part: 'breakdown-ring' };
}

/** A group in a council; one whose figure is doubted is hollow. */
export function councilMark({ x, y, r, areaClass }: Pick<BreakdownCircle, 'x' | 'y' | 'r' | 'areaClass'>): Node {
  const isDoubted = areaClass === 'faulty';
  return {
    kind: 'circle',
    cx: x,
    cy: y,
    r,
    fill: areaClass,
    stroke: `edge-${areaClass}`,
    strokeWidth: isDoubted ? 1.4 : 0.8,
    ...(isDoubted ? { dash: [2.4, 1.8] } : {}),
    part: `area ${areaClass} council`
  };
}
