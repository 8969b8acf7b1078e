import { widthOf } from '../../charts/kit/letters.ts';
import { group } from '../../charts/kit/node.ts';
import { placeScatter, SCATTER_TYPE, type ScatterInput } from '../../charts/scatter/layout.ts';
import { circle, scatterMarks } from '../../charts/scatter/marks.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

/** Two figures of each council against each other, with the council that the reader chose. Plain data. */
export type ScatterView = Omit<ScatterInput, 'width'> & {
  /** What a circle is: 'council' or 'board'. */
  noun: string;
};

/** Planes as wide as pages draw them: the one that covers most of a box is taken. */
const WIDTHS = [980, 720, 540, 400] as const;

/** In a frame on a phone: so wide that its type is still read where a page sets it smaller. */
const NARROW = 320;

/** How much wider names are set by a machine without our typeface: even there none covers another. */
const ELSEWHERE = 1.15;

/** As the page draws it, in the plane that covers most of the box. Throws what `placeScatter` throws. */
export function drawScatter(view: ScatterView, box: { width: number; height: number }): Drawn {
  const widths = box.width <= NARROW ? [NARROW] : WIDTHS;
  const drawn = widths.map((width) => {
    const layout = placeScatter({ ...view, width }, (text) => ELSEWHERE * widthOf(text, SCATTER_TYPE, 600));
    const scale = Math.min(box.width / layout.width, box.height / layout.height);
    return { layout, scale, covers: layout.width * layout.height * scale * scale };
  });
  const { layout, scale } = drawn.reduce((best, one) => (one.covers > 1.1 * best.covers ? one : best));
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, scatterMarks(layout))] };
}

/** What circles and lines mean. */
export function scatterKey({ rows, x, y, noun }: ScatterView): KeyEntry[] {
  const sized = rows.some(({ weight }) => weight !== null);
  const line = { kind: 'line', x1: 0, x2: 28, y1: 7, y2: 7, stroke: 'ink' } as const;
  return [
    {
      swatch: [circle({ x: 20, y: 7, r: 6 }, false)],
      words: `one ${noun}${sized ? ', larger where more cases are counted (horizontal axis)' : ''}`
    },
    ...(x.england || y.england ? [{ swatch: [{ ...line, strokeWidth: 1.3, dash: [3, 3] }], words: 'England' } as const] : []),
    ...(x.law || y.law ? [{ swatch: [{ ...line, strokeWidth: 2 }], words: 'the law’s standard' } as const] : [])
  ];
}
