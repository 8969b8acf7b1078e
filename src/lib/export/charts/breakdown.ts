import { placeBreakdown, type BreakdownInput } from '../../charts/breakdown/layout.ts';
import { breakdownMarks, councilMark, ringMark } from '../../charts/breakdown/marks.ts';
import { group } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

/** Groups on one scale, as the reader has them. Plain data. */
export type BreakdownView = Omit<BreakdownInput, 'width'>;

const WIDTHS = [1100, 860, 660, 440] as const;

/** As the page draws it, in the width that covers most of the box. Throws what `placeBreakdown` throws. */
export function drawBreakdown(view: BreakdownView, box: { width: number; height: number }): Drawn {
  /* A box as high as it has to be is for a page, which has the type at its own size. */
  const widths = box.height === Infinity ? [box.width] : WIDTHS;
  const drawn = widths.map((width) => {
    const layout = placeBreakdown({ ...view, width });
    const scale = Math.min(box.width / layout.width, box.height / layout.height);
    return { layout, scale, covers: layout.width * layout.height * scale * scale };
  });
  const { layout, scale } = drawn.reduce((best, one) => (one.covers > 1.1 * best.covers ? one : best));
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, breakdownMarks(layout))] };
}

/** What bars, rings and circles mean. */
export function breakdownKey({ rows, only = false }: Pick<BreakdownView, 'rows' | 'only'>): KeyEntry[] {
  const isDoubted = rows.some(({ councils }) => councils.some(({ doubted }) => doubted));
  return [
    {
      swatch: [{ kind: 'line', x1: 20, x2: 20, y1: 0, y2: 14, stroke: 'ink', strokeWidth: 3 }],
      words: 'the group’s figure'
    },
    { swatch: [ringMark(20, 7)], words: only ? 'all groups of the council together' : 'if each child had their council’s rate' },
    {
      swatch: [councilMark({ x: 20, y: 7, r: 5.5, areaClass: 'c2' })],
      words: only ? 'the group in its colour on the map' : 'a council, larger where it has more of the group'
    },
    ...(isDoubted
      ? [{ swatch: [councilMark({ x: 20, y: 7, r: 5.5, areaClass: 'faulty' })], words: 'a figure or count in doubt' }]
      : [])
  ];
}
