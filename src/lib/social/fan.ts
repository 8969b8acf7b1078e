import { placeFan, type LineKind, type Fan, type FanLayout } from '../charts/fan/layout.ts';
import { fanMarks } from '../charts/fan/marks.ts';
import { boxesMeet, segmentMeetsBox, type Segment } from '../charts/kit/boxes.ts';
import { group, text, type Node, type TextNode } from '../charts/kit/node.ts';
import type { Place } from '../charts/kit/shape.ts';
import type { Measure } from '../model/measure.ts';
import { boxOf, widthOf } from './type.ts';

const TYPE = 22;
const VALUE = 27;
const LABEL_SIZES: Readonly<Record<LineKind, number>> = { own: 34, england: 24, law: 24 };
/** Of a line beside those of pages. */
const THICK = 1.8;
const HALO = 0.25;
/** From a point to the figure beside it. */
const CLEAR = 13;

/** A council's line over the fan of all councils, its plane from that corner, with all that is written at it. */
export function fanNodes(measure: Measure, fan: Fan, left: number, top: number, width: number, height: number): Node[] {
  const layout = placeFan(measure, fan, { width, height, labelHeights: { own: 34, england: 30, law: 30 } });
  return [group(left, top, 1, [...fanMarks(layout, THICK), ...wordsOf(layout)])];
}

function wordsOf(layout: FanLayout): TextNode[] {
  const { width, height, ticks, years, gaps, lineLabels, change, values } = layout;
  const middle = (y: number, size: number) => y + 0.36 * size;
  const fixed = [
    ...ticks.map(({ y, words }) => text(-12, middle(y, TYPE), words, TYPE, { anchor: 'end', fill: 'ink-2' })),
    ...years.map(({ x, words }) => text(x, height + 28, words, TYPE, { anchor: 'middle', fill: 'ink-2' })),
    ...gaps.flatMap((x) =>
      ['no', 'figure'].map((word, i) => text(x, height - 30 + i * 21, word, 20, { anchor: 'middle', fill: 'ink-2' }))
    ),
    ...lineLabels.map(({ kind, y, words }) =>
      text(width + 12, middle(y, LABEL_SIZES[kind]), words, LABEL_SIZES[kind], {
        weight: 700,
        fill: kind === 'own' ? 'accent' : 'ink'
      })
    )
  ];
  const lines = obstaclesIn(layout);
  const placed = values.reduce<TextNode[]>(
    (before, value) => [...before, roomiest(spotsOf(value), lines, before, layout)],
    fixed
  );
  return change ? [...placed, roomiest(notesOf(change, height), lines, placed, layout)] : placed;
}

interface Obstacle extends Segment {
  weight: number;
}

/** What a text had better not lie on: dots most, then the change of the return, the council's own line, the law's and England's. */
function obstaclesIn({ width, height, own, england, dots, law, change }: FanLayout): Obstacle[] {
  const along = (runs: readonly Place[][], weight: number) =>
    runs.flatMap((run) =>
      run.slice(1).map(({ x, y }, i): Obstacle => ({ x1: run[i]?.x ?? x, y1: run[i]?.y ?? y, x2: x, y2: y, weight }))
    );
  return [
    ...along(own, 3),
    ...along(england, 1),
    ...dots.map(({ x, y }): Obstacle => ({ x1: x - 8, x2: x + 8, y1: y, y2: y + 0.01, weight: 5 })),
    ...(law === null ? [] : [{ x1: 0, x2: width, y1: law, y2: law, weight: 2 }]),
    ...(change ? [{ x1: change.x, x2: change.x, y1: 0, y2: height, weight: 4 }] : [])
  ];
}

/** Places of a figure at its point, the page's own first. */
function spotsOf({ x, y, words, under, beside }: FanLayout['values'][number]): TextNode[] {
  const lean = { before: -0.3, after: 0.3 }[beside ?? 'before'] * (beside ? widthOf(words, VALUE, 700) : 0);
  const look = { weight: 700, fill: 'accent', halo: HALO } as const;
  const at = (below: boolean, across: number, further: number) =>
    text(x + across, below ? y + CLEAR + further + 0.74 * VALUE : y - CLEAR - further, words, VALUE, {
      ...look,
      anchor: 'middle'
    });
  const side = (way: -1 | 1, lower: number) =>
    text(x + way * (CLEAR + 3), y + 0.36 * VALUE + lower, words, VALUE, { ...look, anchor: way === 1 ? 'start' : 'end' });
  return [
    ...[under, !under].flatMap((below) =>
      [0, 9].flatMap((further) => [lean, 0, -11, 11, -22, 22, -33, 33].map((across) => at(below, across, further)))
    ),
    ...[0, -6, 6, -12, 12, -18, 18].flatMap((lower) => [side(-1, lower), side(1, lower)])
  ];
}

/** Places of what is said of the change of the return beside its line: at the top, at the bottom, between. */
function notesOf({ x, words }: NonNullable<FanLayout['change']>, height: number): TextNode[] {
  const [first, last] = [27, height - 9];
  const rows = [first, last, ...Array.from({ length: 12 }, (_, i) => first + ((i + 1) * (last - first)) / 13)];
  return rows.flatMap((y) => [
    text(x + 10, y, words, 20, { fill: 'ink-2' }),
    text(x - 10, y, words, 20, { fill: 'ink-2', anchor: 'end' })
  ]);
}

/** The first of the spots that covers least; never another text, nor outside the plane, where any other is left. */
function roomiest(
  spots: TextNode[],
  lines: readonly Obstacle[],
  texts: readonly TextNode[],
  { width, height }: FanLayout
): TextNode {
  const boxes = texts.map(boxOf);
  const cost = (spot: TextNode) => {
    const box = boxOf(spot);
    const room = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 };
    const outside = box.x < 0 || box.y < 2 || box.x + box.width > width || box.y + box.height > height + 5;
    return (
      (outside ? 1000 : 0) +
      1000 * boxes.filter((other) => boxesMeet(room, other)).length +
      lines.filter((line) => segmentMeetsBox(line, room)).reduce((sum, { weight }) => sum + weight, 0)
    );
  };
  const costs = spots.map(cost);
  return spots[costs.indexOf(Math.min(...costs))] as TextNode;
}
