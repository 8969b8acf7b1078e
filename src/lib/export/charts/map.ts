import { classRanges, classOf } from '../../charts/areas/classes.ts';
import { areaMarks } from '../../charts/areas/marks.ts';
import type { Classes, Row, Shapes } from '../../charts/areas/mark.ts';
import { rangeWords } from '../../charts/areas/words.ts';
import { INSET_LABEL } from '../../charts/choropleth/layout.ts';
import type { Unit } from '../../model/measure.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

/** A map, by area or by people, as large as the box allows, its shape kept. Throws what `classOf` throws. */
export function drawMap(rows: readonly Row[], shapes: Shapes, classes: Classes, box: { width: number; height: number }): Drawn {
  const scale = Math.min(box.width / shapes.width, box.height / shapes.height);
  const height = shapes.height * scale;
  const nodes = [
    group(0, 0, scale, areaMarks(rows, shapes, classes, Math.max(0.5, Math.min(1.6, 5 * scale)), REGION * shapes.height)),
    ...(shapes.inset.length > 0 ? [insetLabel(scale, height)] : [])
  ];
  return { width: shapes.width * scale, height, nodes };
}

/** Type on a map, of its height: the name of the inset, and those of regions, which are never larger than they have room. */
const [INSET, REGION] = [0.023, 0.0285];

function insetLabel(scale: number, height: number): Node {
  const size = Math.max(13, INSET * height);
  return text(INSET_LABEL.x * scale, INSET_LABEL.y * scale + 0.8 * size, INSET_LABEL.text, size, {
    anchor: 'end',
    fill: 'ink-2'
  });
}

/** The classes from the lowest values up, then what stands for no figure and for one in doubt, where any is drawn. */
export function mapKey(rows: readonly Row[], classes: Classes, unit: Unit, boards: boolean): KeyEntry[] {
  const words = rangeWords(unit);
  const present = new Set(rows.map(({ value, status }) => classOf(value, status, classes.classBounds, classes.strongEnd)));
  const shade = { kind: 'rect', x: 0, y: 0, width: 28, height: 14, stroke: 'key-edge' } as const;
  return [
    ...classRanges(classes).map(({ areaClass, from, below }): KeyEntry => {
      return { swatch: [{ ...shade, fill: areaClass }], words: words(from, below) };
    }),
    ...(boards ? [boardEntry] : []),
    ...(present.has('missing') ? [missingEntry] : []),
    ...(present.has('faulty') ? [faultyEntry] : [])
  ];
}

const boardEntry: KeyEntry = {
  swatch: [{ kind: 'line', x1: 0, y1: 7, x2: 28, y2: 7, stroke: 'ink', strokeWidth: 2 }],
  words: 'border of an integrated care board'
};

export const missingEntry: KeyEntry = {
  swatch: [{ kind: 'rect', x: 0, y: 0, width: 28, height: 14, fill: 'missing', stroke: 'hatch-line' }],
  words: 'no figure'
};

export const faultyEntry: KeyEntry = {
  swatch: [
    { kind: 'rect', x: 1, y: 1, width: 26, height: 12, fill: 'faulty', stroke: 'faulty-line', strokeWidth: 1.5, dash: [4, 2.6] }
  ],
  words: 'figure in doubt: published, not used'
};
