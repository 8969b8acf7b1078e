import { classRanges } from '../charts/areas/classes.ts';
import { placeAreas } from '../charts/areas/layout.ts';
import type { AreaClass, Classes, Mark, Row, Shapes } from '../charts/areas/mark.ts';
import { areaMarks } from '../charts/areas/marks.ts';
import { group, text, type Node } from '../charts/kit/node.ts';
import { HEXAGON_CREDIT } from '../words/index.ts';
import { HEIGHT, MARGIN, WIDTH, framed, paragraph, pictureOf } from './frame.ts';
import { broken, fitted, widthOf } from './type.ts';

export interface MeasureCard {
  title: string;
  /** The finding, as the page's headline says it. */
  headline: string;
  source: string;
  rows: readonly Row[];
  classes: Classes;
  /** What has to stand beside the figures, in short sentences. */
  notes: readonly string[];
  /** A class of the key in words. */
  range: (from: number | null, below: number | null) => string;
  shapes: Shapes;
}

const LEFT = 640;
const MAP = { height: 486, top: 48 };
const LEADING = 1.18;
const NOTE = 18;
/** Of the line between two councils; borders of boards are drawn in full. */
const THICK = 0.7;

/** A measure to share: its finding beside the map by people, with the map's key. */
export function measurePicture({ title, headline, source, rows, classes, notes, range, shapes }: MeasureCard): string {
  const marks = placeAreas(rows, shapes.shapes, classes);
  const entries = keyOf(marks, classes, range);
  const columns = entries.every(({ words }) => widthOf(words, 19, 400) <= LEFT / 2 - 48) ? 2 : 1;
  const keyRows = Math.ceil(entries.length / columns);
  const keyTop = HEIGHT - 84 - keyRows * 30;
  const said = broken(notes.join(' '), LEFT, NOTE, 400);
  const noteTop = keyTop - 14 - said.length * NOTE * 1.3;
  const name = fitted(title, { width: LEFT, height: 34, leading: LEADING }, [26, 23, 20], 400);
  const finding = fitted(
    headline,
    { width: LEFT, height: noteTop - 30 - 104, leading: LEADING },
    [54, 48, 43, 38, 34, 30, 26],
    700
  );
  const scale = MAP.height / shapes.height;
  const left = WIDTH - MARGIN - shapes.width * scale;
  const nodes = [
    ...paragraph(MARGIN, 76, name, LEADING, { fill: 'ink-2' }),
    ...paragraph(MARGIN, 94 + finding.size, finding, LEADING, { weight: 700 }),
    ...paragraph(MARGIN, Math.round(noteTop + NOTE), { size: NOTE, lines: said }, 1.3, { fill: 'ink-2' }),
    ...entries.flatMap((entry, i) => keyEntry(entry, MARGIN + (i < keyRows ? 0 : LEFT / 2), keyTop + (i % keyRows) * 30)),
    group(left, MAP.top, scale, areaMarks(rows, shapes, classes, shapes.shared ? 1 : THICK))
  ];
  return pictureOf(framed({ title: headline, nodes }, source, HEXAGON_CREDIT));
}

interface Entry {
  areaClass: AreaClass;
  words: string;
}

function keyOf(marks: readonly Mark[], classes: Classes, range: MeasureCard['range']): Entry[] {
  const has = (wanted: AreaClass) => marks.some(({ areaClass }) => areaClass === wanted);
  return [
    ...classRanges(classes).map(({ areaClass, from, below }): Entry => ({ areaClass, words: range(from, below) })),
    ...(has('missing') ? [{ areaClass: 'missing', words: 'no figure' } as const] : []),
    ...(has('faulty') ? [{ areaClass: 'faulty', words: 'rejected by our checks' } as const] : [])
  ];
}

function keyEntry({ areaClass, words }: Entry, x: number, y: number): Node[] {
  return [{ kind: 'rect', x, y, width: 24, height: 18, fill: areaClass, stroke: 'key-edge' }, text(x + 34, y + 15, words, 19)];
}
