import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';
import { largestBlocks } from './blocks.ts';
import { fitted, widthOf } from '../../charts/kit/letters.ts';

/** A figure on an axis of its own, places in per cent of its length. */
export interface BarCell {
  at: number | null;
  low: number | null;
  high: number | null;
  england: number | null;
  region: number | null;
  near: number | null;
  zero: number | null;
}

export type ListingCell = string | BarCell;

export interface ListingColumn {
  /** What stands over it; empty for nothing. */
  head: string;
  align: 'start' | 'end';
  strong?: boolean;
  /** Widest that it may be, in type sizes; longer words are set smaller, then cut. */
  most: number;
}

/** A table as a picture: rows of cells, headings, notes on the row above, and the rest of its first cell. Plain data. */
export interface ListingView {
  columns: readonly ListingColumn[];
  rows: readonly ({ heading: string } | { note: string } | { rest: string } | { cells: readonly ListingCell[] })[];
  /** What the marks of bars mean; absent where there are none. */
  bars?: { own: string; england: string; region: string; near: string };
}

const LEADING = 1.42;
const MOST_BLOCKS = 4;
const LARGEST = 24;
const BAR = 9;
/** Type over a column. */
const HEAD = 1;
/** Of a line below the one that it is about, in type sizes. */
const INDENT = 1;
/** Between columns, and between blocks of them, in type sizes. */
const [SPACE, GUTTER] = [0.9, 2.2];

/** A table in as many blocks beside each other as let its type be largest; every block has the heads of columns. */
export function drawListing(view: ListingView, box: { width: number; height: number }): Drawn {
  const widths = widthsOf(view);
  const whole = widths.reduce((sum, width) => sum + width + SPACE, -SPACE);
  const heads = view.columns.some(({ head }) => head !== '') ? 1 : 0;
  const limits = { most: MOST_BLOCKS, whole, gutter: GUTTER, leading: LEADING, heads, largest: LARGEST };
  const { blocks, size, longest } = largestBlocks(view.rows, limits, box);
  const width = Math.min((box.width - (blocks.length - 1) * GUTTER * size) / blocks.length, 1.5 * whole * size);
  const stretch = (width / size - whole) / Math.max(1, widths.length - 1);
  const places = widths.map((own, i) => ({
    x: size * widths.slice(0, i).reduce((sum, one) => sum + one + SPACE + stretch, 0),
    width: size * own
  }));
  const lead = heads * LEADING * size;
  const nodes = blocks.map((own, b) =>
    group(b * (width + GUTTER * size), 0, 1, [
      ...(heads > 0 ? headOf(view.columns, places, size, width) : []),
      ...own.flatMap((row, i) => rowOf(row, view.columns, { places, size, width, top: lead + i * LEADING * size }))
    ])
  );
  return {
    width: blocks.length * (width + GUTTER * size) - GUTTER * size,
    height: (longest + heads) * LEADING * size,
    nodes
  };
}

/* In type sizes. */
function widthsOf({ columns, rows }: ListingView): number[] {
  return columns.map(({ head, most, strong }, i) => {
    const cells = rows.map((row) => ('cells' in row ? (row.cells[i] ?? '') : ''));
    if (cells.some((cell) => typeof cell !== 'string')) return BAR;
    const widest = Math.max(...cells.map((cell) => widthOf(String(cell), 1, strong ? 600 : 400)), widthOf(head, HEAD, 600), 1);
    return Math.min(most, 1.03 * widest);
  });
}

interface Placed {
  x: number;
  width: number;
}

const anchored = ({ x, width }: Placed, align: 'start' | 'end') => (align === 'end' ? x + width : x);

function headOf(columns: readonly ListingColumn[], places: readonly Placed[], size: number, width: number): Node[] {
  const y = 0.95 * size;
  return [
    ...columns.flatMap(({ head, align }, i): Node[] => {
      const place = places[i];
      if (!place || head === '') return [];
      const fit = fitted(head, HEAD * size, place.width);
      return [text(anchored(place, align), y, fit.words, fit.size, { anchor: align, weight: 600, fill: 'ink-2' })];
    }),
    { kind: 'line', x1: 0, x2: width, y1: 1.25 * size, y2: 1.25 * size, stroke: 'rule-strong', strokeWidth: 1.2 }
  ];
}

interface Place {
  places: readonly Placed[];
  size: number;
  width: number;
  top: number;
}

function rowOf(row: ListingView['rows'][number], columns: readonly ListingColumn[], { places, size, width, top }: Place): Node[] {
  const y = top + 0.98 * size;
  if ('heading' in row) {
    const fit = fitted(row.heading, size, width);
    return [text(0, y, fit.words, fit.size, { weight: 700, fill: 'ink-2' })];
  }
  if ('note' in row) {
    const fit = fitted(row.note, 0.85 * size, width - INDENT * size);
    return [text(INDENT * size, y, fit.words, fit.size, { fill: 'ink-2' })];
  }
  if ('rest' in row) return [text(INDENT * size, y, row.rest, size)];
  return row.cells.flatMap((cell, i): Node[] => {
    const [place, column] = [places[i], columns[i]];
    if (!place || !column) return [];
    if (typeof cell !== 'string') return barOf(cell, place, size, top);
    if (cell === '') return [];
    const fit = fitted(cell, size, place.width);
    const { align, strong } = column;
    return [text(anchored(place, align), y, fit.words, fit.size, { anchor: align, weight: strong ? 600 : 400 })];
  });
}

function barOf(cell: BarCell, { x, width }: Placed, size: number, top: number): Node[] {
  const middle = top + 0.65 * size;
  const at = (part: number) => x + (Math.min(100, Math.max(0, part)) / 100) * width;
  const upright = (part: number | null, tall: number, more: { strokeWidth: number; dash?: readonly number[] }): Node[] =>
    part === null
      ? []
      : [
          { kind: 'line', x1: at(part), x2: at(part), y1: middle - tall * size, y2: middle + tall * size, stroke: 'ink', ...more }
        ];
  return [
    { kind: 'line', x1: x, x2: x + width, y1: middle, y2: middle, stroke: 'rule', strokeWidth: 1 },
    ...upright(cell.zero, 0.3, { strokeWidth: 1 }),
    ...upright(cell.region, 0.35, { strokeWidth: 1, dash: [2, 2] }),
    ...upright(cell.england, 0.5, { strokeWidth: 2 }),
    ...(cell.near === null ? [] : [diamond(at(cell.near), middle, 0.24 * size)]),
    ...(cell.low !== null && cell.high !== null
      ? [
          {
            kind: 'line',
            x1: at(cell.low),
            x2: at(cell.high),
            y1: middle,
            y2: middle,
            stroke: 'rule-strong',
            strokeWidth: 0.22 * size
          } as const
        ]
      : []),
    ...(cell.at === null ? [] : [{ kind: 'circle', cx: at(cell.at), cy: middle, r: 0.27 * size, fill: 's1' } as const])
  ];
}

const diamond = (x: number, y: number, r: number): Node => ({
  kind: 'path',
  d: `M${x.toFixed(2)} ${(y - r).toFixed(2)}l${r.toFixed(2)} ${r.toFixed(2)}l${(-r).toFixed(2)} ${r.toFixed(2)}l${(-r).toFixed(2)} ${(-r).toFixed(2)}z`,
  fill: 'paper',
  stroke: 'ink',
  strokeWidth: 1.2
});

/** What the marks of bars mean; nothing where there are no bars. */
export function listingKey({ bars, rows }: ListingView): KeyEntry[] {
  if (!bars) return [];
  const drawn = rows.flatMap((row) => ('cells' in row ? row.cells.filter((cell) => typeof cell !== 'string') : []));
  const has = (part: keyof BarCell) => drawn.some((bar) => bar[part] !== null);
  const upright = { kind: 'line', x1: 14, x2: 14, y1: 0, y2: 14, stroke: 'ink' } as const;
  return [
    ...(has('at')
      ? [
          {
            swatch: [
              ...(has('low')
                ? ([{ kind: 'line', x1: 0, x2: 28, y1: 7, y2: 7, stroke: 'rule-strong', strokeWidth: 3 }] as const)
                : []),
              { kind: 'circle', cx: 14, cy: 7, r: 4, fill: 's1' } as const
            ],
            words: bars.own
          }
        ]
      : []),
    ...(has('england') ? [{ swatch: [{ ...upright, strokeWidth: 2 }], words: bars.england }] : []),
    ...(has('region') ? [{ swatch: [{ ...upright, strokeWidth: 1, dash: [2, 2] }], words: bars.region }] : []),
    ...(has('near') ? [{ swatch: [diamond(14, 7, 4.5)], words: bars.near }] : [])
  ];
}
