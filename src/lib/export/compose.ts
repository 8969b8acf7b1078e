import { group, text, type Drawing, type Node, type Paint, type TextNode, type Weight } from '../charts/kit/node.ts';
import type { Figure, KeyEntry } from './figure.ts';
import { capital } from '../words/index.ts';
import { linesOf, widthOf } from '../charts/kit/letters.ts';
import type { Shape } from './shapes.ts';
import { inWords } from '../words/index.ts';

/** Type is made smaller in these steps, the headline first, until everything has room. */
const STEPS = [1, 0.93, 0.86, 0.8] as const;
const LAST_STEPS = [0.74, 0.68, 0.62, 0.56] as const;
/** Of the whole height, what a drawing must have at least below a headline. */
const LEAST_DRAWING = 0.42;
/** The same of a drawing as high as wide, which a low box makes small. */
const LEAST_NARROW = 0.5;
/** A drawing less wide for its height than this stands beside the words of a wide picture; than that, beside the key of any. */
const BESIDE = 2;
const NARROW = 1.35;
const MADE_BY = 'SEND Parity Atlas';

interface Block {
  height: number;
  nodes: Node[];
}

/**
 * A figure as a picture of a shape: headline, subtitle, drawing, key, notes, source and address, nothing beyond the margins. Where notes
 * have no room, those that no reading depends on are counted and left to the address. Throws when even the rest finds no room.
 */
export function compose(figure: Figure, shape: Shape): Drawing {
  const needed = figure.notes.filter(({ must }) => must).length;
  for (let count = figure.notes.length; count >= needed; count--)
    for (const step of STEPS) {
      const nodes = attempt(figure, shape, step, count);
      if (nodes) return { ...framed(figure, shape), nodes };
    }
  for (const step of LAST_STEPS) {
    const nodes = attempt(figure, shape, step, needed);
    if (nodes) return { ...framed(figure, shape), nodes };
  }
  throw new Error(`‘${figure.headline}’ has more words than a picture of ${shape.width} by ${shape.height} holds.`);
}

function framed({ headline, subtitle, description }: Figure, { width, height }: Shape): Omit<Drawing, 'nodes'> {
  return { width, height, title: headline, description: `${subtitle} ${description}`.trim() };
}

function attempt(figure: Figure, shape: Shape, step: number, notes: number): Node[] | null {
  const aspect = figure.aspect ?? Infinity;
  return aspect < BESIDE && shape.width > 1.4 * shape.height
    ? beside(figure, shape, step, notes, aspect < NARROW ? 0.52 : 0.6)
    : stacked(figure, shape, step, notes, aspect < NARROW);
}

/* Words on the left, the drawing on the right, as high as the picture. */
function beside(figure: Figure, shape: Shape, step: number, notes: number, share: number): Node[] | null {
  const { width, height, margin } = shape;
  const inner = height - 2 * margin;
  const drawn = figure.draw({ width: share * (width - 2 * margin), height: inner });
  const column = width - 2 * margin - drawn.width - 1.2 * margin;
  const head = headOf(figure, shape, step, column);
  const key = listOf(figure.key, shape.key * step, column);
  const foot = footOf(figure, shape, step, notes, column);
  const gap = 0.5 * margin;
  if (head.height + key.height + foot.height + 2 * gap > inner) return null;
  return [
    group(margin, margin, 1, head.nodes),
    group(margin, margin + head.height + gap, 1, key.nodes),
    group(margin, height - margin - foot.height, 1, foot.nodes),
    group(width - margin - drawn.width, margin + (inner - drawn.height) / 2, 1, drawn.nodes)
  ];
}

/* Headline, drawing, key, notes, one below the other; the key of a narrow drawing stands at its left. */
function stacked(figure: Figure, shape: Shape, step: number, notes: number, narrow: boolean): Node[] | null {
  const { width, height, margin } = shape;
  const inner = width - 2 * margin;
  const gap = 0.45 * margin;
  const head = headOf(figure, shape, step, inner);
  const foot = footOf(figure, shape, step, notes, inner);
  const side = narrow ? listOf(figure.key, shape.key * step, 0.3 * inner) : null;
  const key = side ? { height: 0, nodes: [] } : flowOf(figure.key, shape.key * step, inner);
  const top = margin + head.height + gap;
  const bottom = height - margin - foot.height - gap - (key.height > 0 ? key.height + gap : 0);
  if (bottom - top < (narrow ? LEAST_NARROW : LEAST_DRAWING) * height || (side && side.height > bottom - top)) return null;
  const box = { width: side ? 0.68 * inner : inner, height: bottom - top };
  const drawn = figure.draw(box);
  const left = side
    ? width - margin - drawn.width - Math.max(0, (box.width - drawn.width) / 2)
    : margin + (inner - drawn.width) / 2;
  /* A drawing that fills its box less than high stands at its top, and the key follows it. */
  const free = Math.max(0, box.height - drawn.height);
  return [
    group(margin, margin, 1, head.nodes),
    ...(side ? [group(margin, top, 1, side.nodes)] : []),
    group(left, top + free / 2, 1, drawn.nodes),
    ...(key.height > 0 ? [group(margin, bottom + gap - free / 4, 1, key.nodes)] : []),
    group(margin, height - margin - foot.height, 1, foot.nodes)
  ];
}

interface Type {
  size: number;
  weight: Weight;
  fill: Paint;
  leading: number;
  part?: TextNode['part'];
}

/**
 * How much of its column a line may fill: a machine with neither our face nor Arial or Helvetica sets an SVG up to a tenth wider, and bold
 * type a fifth, and even there no line shall leave the picture.
 */
const FILLED: Readonly<Record<Weight, number>> = { 400: 0.95, 600: 0.88, 700: 0.87 };

function paragraph(words: string, width: number, { size, weight, fill, leading, part }: Type): Block {
  const lines = linesOf(words, size, weight, FILLED[weight] * width);
  const more = { weight, fill, ...(part ? { part } : {}) };
  return {
    height: lines.length * size * leading,
    nodes: lines.map((line, i) => text(0, size * (0.9 + i * leading), line, size, more))
  };
}

function pile(blocks: readonly Block[], gap: number): Block {
  let height = 0;
  const nodes = blocks
    .filter((block) => block.height > 0)
    .flatMap((block, i) => {
      const at = height + (i > 0 ? gap : 0);
      height = at + block.height;
      return group(0, at, 1, block.nodes);
    });
  return { height, nodes };
}

function headOf({ headline, subtitle }: Figure, shape: Shape, step: number, width: number): Block {
  /* The headline gives way twice as fast as the notes, which are small already. */
  const size = shape.headline * step * Math.min(1, step + 0.05);
  return pile(
    [
      paragraph(bound(headline), width, { size, weight: 700, fill: 'ink', leading: 1.14, part: 'headline' }),
      paragraph(subtitle, width, { size: shape.subtitle * step, weight: 400, fill: 'ink-2', leading: 1.32 })
    ],
    0.35 * shape.subtitle
  );
}

/* A sentence does not begin at the end of a line, nor its figure stand alone in the next. */
function bound(headline: string): string {
  return headline.replace(/(^|\. )In /g, '$1In\u00a0').replace(/ (\S+\.)(?= |$)/g, '\u00a0$1');
}

function footOf(figure: Figure, shape: Shape, step: number, count: number, width: number): Block {
  const size = shape.note * Math.max(step, 0.8) * (step < 0.8 ? step / 0.8 : 1);
  const type: Type = { size, weight: 400, fill: 'ink-2', leading: 1.34 };
  const ordered = [...figure.notes.filter(({ must }) => must), ...figure.notes.filter(({ must }) => !must)];
  const left = ordered.length - count;
  const said = [
    ...ordered.slice(0, count).map((note) => note.text),
    ...(left > 0
      ? [left === 1 ? 'One more caveat: see the link below.' : `${capital(inWords(left))} more caveats: see the link below.`]
      : [])
  ];
  const rule: Block = {
    height: 2,
    nodes: [{ kind: 'line', x1: 0, y1: 1, x2: width, y2: 1, stroke: 'rule-strong', strokeWidth: 1.5 }]
  };
  return pile(
    [
      ...said.map((note) => paragraph(note, width, type)),
      rule,
      paragraph(`Source: ${figure.source}`, width, type),
      paragraph(`${MADE_BY} · ${figure.address}`, width, { ...type, fill: 'ink' })
    ],
    0.45 * size
  );
}

const swatchScale = (size: number) => size / 15;

function entryOf({ swatch, words }: KeyEntry, size: number, width: number): Block & { width: number } {
  const lead = swatch.length > 0 ? 28 * swatchScale(size) + 0.5 * size : 0;
  const lines = linesOf(words, size, 400, FILLED[400] * (width - lead));
  const widest = Math.max(0, ...lines.map((line) => widthOf(line, size, 400)));
  return {
    width: lead + widest / FILLED[400],
    height: lines.length * 1.3 * size,
    nodes: [
      ...(swatch.length > 0 ? [group(0, 0.12 * size, swatchScale(size), swatch)] : []),
      ...lines.map((line, i) => text(lead, size * (0.9 + 1.3 * i), line, size))
    ]
  };
}

function listOf(entries: readonly KeyEntry[], size: number, width: number): Block {
  return pile(
    entries.map((entry) => entryOf(entry, size, width)),
    0.4 * size
  );
}

/* Entries beside one another, as many as have room, then a next line. */
function flowOf(entries: readonly KeyEntry[], size: number, width: number): Block {
  let [x, y, line] = [0, 0, 0];
  const nodes = entries.flatMap((entry) => {
    const block = entryOf(entry, size, width);
    if (x > 0 && x + block.width > width) [x, y, line] = [0, y + line + 0.35 * size, 0];
    const placed = group(x, y, 1, block.nodes);
    x += block.width + 1.4 * size;
    line = Math.max(line, block.height);
    return placed;
  });
  return { height: y + line, nodes };
}
