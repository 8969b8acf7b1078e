import { classRanges } from '../charts/areas/classes.ts';
import { placeAreas } from '../charts/areas/layout.ts';
import type { AreaClass, Classes, Mark, Row, Shapes } from '../charts/areas/mark.ts';
import { HEXAGON_CREDIT } from '../words/index.ts';
import { HEIGHT, MARGIN, QUIET, WIDTH, colour, framed, paragraph, text } from './frame.ts';
import { broken, fitted, widthOf } from './type.ts';

export interface MeasureTold {
  title: string;
  /** The finding, as the page's headline says it. */
  headline: string;
  source: string;
  rows: readonly Row[];
  classes: Classes;
  /** A class of the key in words. */
  /** What has to stand beside the figures, in short sentences. */
  notes: readonly string[];
  range: (from: number | null, below: number | null) => string;
  shapes: Shapes;
}

const LEFT = 640;
const MAP = { height: 486, top: 48 };
const LEADING = 1.18;
const NOTE = 18;

/** A measure to share: its finding beside the map by people, with the map's key. */
export function measurePicture({ title, headline, source, rows, classes, notes, range, shapes }: MeasureTold): string {
  const marks = placeAreas(rows, shapes.shapes, classes).filter(({ areaClass }) => areaClass !== null);
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
  return framed(
    `${
      paragraph(MARGIN, 76, name.lines, LEADING, { size: name.size, fill: QUIET }) +
      paragraph(MARGIN, 94 + finding.size, finding.lines, LEADING, { size: finding.size, weight: 700 }) +
      paragraph(MARGIN, Math.round(noteTop + NOTE), said, 1.3, { size: NOTE, fill: QUIET }) +
      entries.map((entry, i) => keyEntry(entry, MARGIN + (i < keyRows ? 0 : LEFT / 2), keyTop + (i % keyRows) * 30)).join('')
    }<g transform="translate(${left.toFixed(1)} ${MAP.top}) scale(${scale.toFixed(5)})">${drawn(marks, shapes, scale)}</g>`,
    source,
    HEXAGON_CREDIT
  );
}

interface Entry {
  areaClass: AreaClass;
  words: string;
}

function keyOf(marks: readonly Mark[], classes: Classes, range: MeasureTold['range']): Entry[] {
  const has = (wanted: AreaClass) => marks.some(({ areaClass }) => areaClass === wanted);
  return [
    ...classRanges(classes).map(({ areaClass, from, below }): Entry => ({ areaClass, words: range(from, below) })),
    ...(has('missing') ? [{ areaClass: 'missing', words: 'no figure' } as const] : []),
    ...(has('faulty') ? [{ areaClass: 'faulty', words: 'faulty, not used' } as const] : [])
  ];
}

function keyEntry({ areaClass, words }: Entry, x: number, y: number): string {
  return `<rect x="${x}" y="${y}" width="24" height="18" ${paint(areaClass)} stroke="${colour('edge')}" stroke-width="1"/>${text(
    x + 34,
    y + 15,
    words,
    { size: 19 }
  )}`;
}

function drawn(marks: readonly Mark[], { lines, shared = false }: Shapes, scale: number): string {
  const pixels = (width: number) => (width / scale).toFixed(1);
  const stroke = (areaClass: AreaClass | null) =>
    areaClass === 'faulty'
      ? `stroke="${colour('ink')}" stroke-width="${pixels(1.5)}" stroke-dasharray="${pixels(3)} ${pixels(2)}"`
      : shared
        ? ''
        : `stroke="${colour(areaClass === 'missing' ? 'hatch-line' : 'paper')}" stroke-width="${pixels(0.7)}"`;
  const one = ({ d, areaClass }: Mark) => `<path ${paint(areaClass ?? 'missing', scale)} ${stroke(areaClass)} d="${d}"/>`;
  const line = (name: string, width: number) =>
    lines === '' ? '' : `<path fill="none" stroke="${colour(name)}" stroke-width="${pixels(width)}" d="${lines}"/>`;
  const faulty = ({ areaClass }: Mark) => areaClass === 'faulty';
  return (
    `<defs><pattern id="hatch-map" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(${(0.8 / scale).toFixed(3)})">` +
    `<path fill="${colour('paper')}" d="M0 0h6v6H0z"/><path fill="${colour('hatch-line')}" d="M0 0h2v6H0z"/></pattern></defs>` +
    `<g stroke-linejoin="round" fill-rule="evenodd">${marks
      .filter((mark) => !faulty(mark))
      .map(one)
      .join('')}` +
    `${shared ? line('paper', 4) + line('ink', 1.4) : line('paper', 1.6)}${marks.filter(faulty).map(one).join('')}</g>`
  );
}

const paint = (areaClass: AreaClass, scale?: number): string =>
  areaClass === 'missing'
    ? `fill="url(#hatch${scale === undefined ? '' : '-map'})"`
    : `fill="${colour(areaClass === 'faulty' ? 'paper' : areaClass)}"`;
