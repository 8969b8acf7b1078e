import { group, text, type Node, type Paint } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';
import { largestBlocks } from './blocks.ts';
import { fitted } from '../../charts/kit/letters.ts';

/** What a cell says, by its letter: meets, falls short, not clear, no figure, not published; of what is tracked down, up, or still. */
export type VerdictLetter = 'm' | 'f' | 'c' | 'n' | 'p' | 'd' | 'u' | 's';

/** Councils by the items of the minimum offer. Plain data. */
export interface MatrixView {
  /** In the order of columns, each with what stands in the key beside its number. */
  items: readonly { words: string; published: boolean }[];
  /** Councils under their region; a nameless group where they are not grouped. A letter for each item. */
  groups: readonly { name: string; councils: readonly { name: string; verdicts: string }[] }[];
}

const LEADING = 1.36;
const MOST_BLOCKS = 5;
const LARGEST = 22;
/** In type sizes: names, a cell of a published item, one of an unpublished item, and between blocks. */
const [NAME, CELL, HIDDEN, GUTTER] = [10.5, 1.75, 0.75, 1.8];

type Line = { heading: string } | { name: string; verdicts: string };

/** Every council's verdicts as cells with a mark and a letter, in as many blocks beside each other as let the type be largest. */
export function drawMatrix({ items, groups }: MatrixView, box: { width: number; height: number }): Drawn {
  const lines: Line[] = groups.flatMap(({ name, councils }): Line[] => [...(name ? [{ heading: name }] : []), ...councils]);
  const widths = items.map(({ published }) => (published ? CELL : HIDDEN));
  const whole = NAME + widths.reduce((sum, width) => sum + width, 0);
  const limits = { most: MOST_BLOCKS, whole, gutter: GUTTER, leading: LEADING, heads: 1, largest: LARGEST };
  const { blocks, size, longest } = largestBlocks(lines, limits, box);
  /* What room is left makes cells wider, up to twice. */
  const width = Math.min((box.width - (blocks.length - 1) * GUTTER * size) / blocks.length, (2 * whole - NAME) * size);
  const grow = (width / size - NAME) / (whole - NAME);
  const cells = widths.map((own, i) => ({
    x: size * (NAME + grow * widths.slice(0, i).reduce((sum, one) => sum + one, 0)),
    width: size * grow * own
  }));
  const height = LEADING * size;
  const nodes = blocks.map((own, b) =>
    group(b * (width + GUTTER * size), 0, 1, [
      ...cells.flatMap((cell, i): Node[] =>
        items[i]?.published
          ? [
              text(cell.x + cell.width / 2, 0.9 * size, String(i + 1), 0.85 * size, {
                anchor: 'middle',
                weight: 600,
                fill: 'ink-2'
              })
            ]
          : []
      ),
      ...runsOf(items).map(([from, to]) => {
        const [first, last] = [cells[from], cells[to]];
        const x = first?.x ?? 0;
        return hiddenOf({ x, y: height, width: (last?.x ?? 0) + (last?.width ?? 0) - x, height: own.length * height });
      }),
      ...own.flatMap((line, i) => lineOf(line, cells, size, height * (i + 1)))
    ])
  );
  return { width: blocks.length * (width + GUTTER * size) - GUTTER * size, height: (longest + 1) * height, nodes };
}

/* Columns that follow each other and of which nothing is published, the first and the last of each run. */
function runsOf(items: MatrixView['items']): [from: number, to: number][] {
  const runs: [number, number][] = [];
  items.forEach(({ published }, i) => {
    const last = runs.at(-1);
    if (published) return;
    if (last && last[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

function lineOf(line: Line, cells: readonly { x: number; width: number }[], size: number, top: number): Node[] {
  const y = top + 0.98 * size;
  if ('heading' in line) {
    const fit = fitted(line.heading, size, (NAME - 0.6) * size);
    return [text(0, y, fit.words, fit.size, { weight: 700 })];
  }
  const name = fitted(line.name, size, (NAME - 0.6) * size);
  return [
    text(0, y, name.words, name.size),
    ...cells.flatMap(({ x, width }, i) => {
      const letter = line.verdicts[i] as VerdictLetter | undefined;
      return letter === undefined || letter === 'p' ? [] : cellOf(letter, { x, y: top, width, height: LEADING * size }, size);
    })
  ];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Mark = Exclude<VerdictLetter, 'p'>;
const LOOKS: Readonly<Record<Mark, { fill: Paint; stroke: Paint; letter: string; ink: Paint }>> = {
  m: { fill: 'c5', stroke: 'rule-strong', letter: 'M', ink: 'ink' },
  f: { fill: 'c0', stroke: 'rule-strong', letter: 'F', ink: 'paper' },
  c: { fill: 'c2', stroke: 'rule-strong', letter: '?', ink: 'paper' },
  n: { fill: 'paper', stroke: 'rule', letter: '–', ink: 'ink-2' },
  d: { fill: 'paper', stroke: 'rule', letter: '↓', ink: 'ink' },
  u: { fill: 'paper', stroke: 'rule', letter: '↑', ink: 'ink' },
  s: { fill: 'paper', stroke: 'rule', letter: '=', ink: 'ink' }
};

/* In the colours of the maps: strong where the test is not met, pale where it is, between where it is not clear; open without a figure, and of what is tracked. */
function cellOf(letter: Mark, { x, y, width, height }: Box, size: number): Node[] {
  const inset = 0.06 * size;
  const { fill, stroke, letter: words, ink } = LOOKS[letter];
  return [
    {
      kind: 'rect',
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      fill,
      stroke,
      strokeWidth: 0.8
    },
    text(x + width / 2, y + 0.71 * height, words, 0.8 * size, { anchor: 'middle', weight: 600, fill: ink })
  ];
}

const TRACKS = ['d', 'u', 's'] as const;

/* What nobody publishes, in a light hatch that runs through all rows. */
function hiddenOf({ x, y, width, height }: Box): Node {
  return { kind: 'rect', x, y, width, height, fill: 'missing', opacity: 0.35 };
}

/** The marks with their words, those of what is tracked where any is shown, then every published item by its number, then what nobody publishes. `words`: of the five, in their order. */
export function matrixKey({ items, groups }: MatrixView, words: Readonly<Record<VerdictLetter, string>>): KeyEntry[] {
  const box = { x: 2, y: 0, width: 24, height: 14 };
  const seen = new Set(groups.flatMap(({ councils }) => councils.flatMap(({ verdicts }) => [...verdicts])));
  const hidden = items.flatMap(({ words: item, published }) => (published ? [] : [item]));
  return [
    ...(['m', 'f', 'c', 'n', ...TRACKS.filter((letter) => seen.has(letter))] as const).map((letter) => ({
      swatch: cellOf(letter, box, 12),
      words: words[letter]
    })),
    ...items.flatMap(({ words: item, published }, i) => (published ? [{ swatch: [], words: `${i + 1} ${item}` }] : [])),
    ...(hidden.length > 0 ? [{ swatch: [hiddenOf(box)], words: `${words.p}: ${hidden.join('; ')}` }] : [])
  ];
}
