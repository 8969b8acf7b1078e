import { placeRanking, type GroupId, type RankingInput, type RankingLine } from '../../charts/ranking/layout.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';
import { dotOf, drawNarrow, type RankedLine } from './ranking-narrow.ts';
import { fitted, SMALLEST, widthOf } from '../../charts/kit/letters.ts';

/** What stands over each group but the ranked. */
export type RankingHeadings = Readonly<Record<Exclude<GroupId, 'ranked'>, string>>;

const MOST_COLUMNS = 6;
/** A column of a page under so many pixels is a phone’s. */
const NARROW = 400;
/** Where figures end, of a column's width. */
const FIGURE_AT = 0.745;
/** A line is this many times its type high. */
const LEADING = 1.42;

/** The lines of the table in the order drawn: groups, and in them rows. */
export function rankingLines(input: RankingInput): RankingLine[] {
  return placeRanking(input).groups.flatMap(({ lines }) => lines);
}

/** The table as columns of names, figures and bars with their intervals, in the largest type that the box has room for. */
export function drawRanking(input: RankingInput, headings: RankingHeadings, box: { width: number; height: number }): Drawn {
  const { groups, england, law, zero } = placeRanking(input);
  const lines: RankedLine[] = groups.flatMap(({ id, lines: own }): RankedLine[] => [
    ...(id === 'ranked' ? [] : [{ heading: headings[id] }]),
    ...own.map((line) => ({ line }))
  ]);
  if (box.height === Infinity && box.width < NARROW) return drawNarrow(lines, { england, law, zero }, box.width);
  const { columns, size } = bestOf(lines, box);
  const perColumn = Math.ceil(lines.length / columns);
  const gap = 2 * size;
  const width = (box.width - gap * (columns - 1)) / columns;
  const height = perColumn * LEADING * size;
  const rules = { england, law, zero };
  const nodes = Array.from({ length: columns }, (_, i) => {
    const own = lines.slice(i * perColumn, (i + 1) * perColumn);
    return group(i * (width + gap), 0, 1, columnOf(own, { width, size, rules }));
  });
  return { width: box.width, height, nodes };
}

/** Boards' names fill their place, and another face than ours may set them as much wider. */
const OTHER_FACE = 0.9;
const roomFor = ({ name, board }: RankingLine['row']): number => widthOf(name, 1, 600) / (board === undefined ? 1 : OTHER_FACE);

/* A column is at least so many type sizes wide; wider where its longest name, set as small as it may be, asks for more. */
const COLUMN = 25;
const BESIDE_NAME = 5.8;

function bestOf(lines: readonly RankedLine[], box: { width: number; height: number }): { columns: number; size: number } {
  const longest = Math.max(0, ...lines.map((line) => ('line' in line ? roomFor(line.line.row) : 0)));
  const column = Math.max(COLUMN, (SMALLEST * longest + BESIDE_NAME) / FIGURE_AT);
  const tries = Array.from({ length: MOST_COLUMNS }, (_, i) => {
    const columns = i + 1;
    const high = box.height / (Math.ceil(lines.length / columns) * LEADING);
    const wide = box.width / (columns * column + 2 * (columns - 1));
    return { columns, size: Math.min(high, wide, 24) };
  });
  return tries.reduce((best, one) => (one.size > best.size ? one : best));
}

interface Column {
  width: number;
  size: number;
  rules: { england: number | null; law: number | null; zero: number | null };
}

function columnOf(lines: readonly RankedLine[], { width, size, rules }: Column): Node[] {
  const height = LEADING * size;
  const figureAt = FIGURE_AT * width;
  const bar = { x: 0.78 * width, width: 0.21 * width };
  const at = (part: number) => bar.x + (part / 100) * bar.width;
  const barred = lines.map((line) => 'line' in line && line.line.bar !== null);
  const [first, last] = [barred.indexOf(true), barred.lastIndexOf(true)];
  const through = (part: number | null, dash?: readonly number[]): Node[] => {
    if (part === null || first === -1) return [];
    const x = at(part);
    const place = { x1: x, x2: x, y1: first * height, y2: (last + 1) * height };
    return [{ kind: 'line', ...place, stroke: 'ink', strokeWidth: dash ? 1.5 : 1.2, ...(dash ? { dash } : {}) }];
  };
  return [
    ...through(rules.zero),
    ...through(rules.law),
    ...through(rules.england, [2, 3]),
    ...lines.flatMap((line, i) => {
      const y = (i + 0.7) * height;
      if ('heading' in line) return [headingAt(y, line.heading, 0.85 * size, width)];
      return rowOf(line.line, { y, size, width, figureAt, at, middle: (i + 0.5) * height });
    })
  ];
}

interface Place {
  y: number;
  size: number;
  width: number;
  figureAt: number;
  at: (part: number) => number;
  middle: number;
}

function rowOf({ row, rank, bar, areaClass }: RankingLine, { y, size, width, figureAt, at, middle }: Place): Node[] {
  const lead = 2 * size;
  const nodes: Node[] =
    rank === null ? [] : [text(lead - 0.5 * size, y, String(rank), 0.85 * size, { anchor: 'end', fill: 'ink-2' })];
  if (row.value === null || !bar) {
    const words = row.value === null ? row.reason || row.short : row.short;
    /* A name is never cut for its reason, which the notes have too. */
    const least = SMALLEST * widthOf(words, 0.85 * size, 600) + 0.6 * size;
    const room = Math.max(0.5 * width - lead, width - lead - least, SMALLEST * widthOf(row.name, size, 600));
    const name = fitted(row.name, size, room);
    const from = lead + widthOf(name.words, name.size, 400) + 0.6 * size;
    const why = fitted(words, 0.85 * size, width - from);
    /* A grade has the colour that it has on the maps. */
    if (row.value !== null)
      nodes.push({
        kind: 'rect',
        x: 0.7 * size,
        y: middle - 0.35 * size,
        width: 0.9 * size,
        height: 0.7 * size,
        fill: areaClass,
        stroke: areaClass === 'faulty' ? 'faulty-line' : 'key-edge'
      });
    return [...nodes, text(lead, y, name.words, name.size), text(from, y, why.words, why.size, { fill: 'ink-2' })];
  }
  const room = figureAt - widthOf(row.short, size, 600) - lead - 0.4 * size;
  const name = fitted(row.name, size, row.board === undefined ? room : OTHER_FACE * room);
  nodes.push(text(lead, y, name.words, name.size), text(figureAt, y, row.short, size, { anchor: 'end', weight: 600 }));
  if (bar.to > bar.from)
    nodes.push({
      kind: 'line',
      x1: at(bar.from),
      x2: at(bar.to),
      y1: middle,
      y2: middle,
      stroke: 'rule-strong',
      strokeWidth: 0.16 * size
    });
  return [...nodes, dotOf({ row, areaClass }, at(bar.at), middle, size)];
}

function headingAt(y: number, heading: string, most: number, width: number): Node {
  const { words, size } = fitted(heading, most, width);
  return text(0, y, words, size, { weight: 600, fill: 'ink-2' });
}

/** What the marks of a line mean, and the lines through them. `law` and `england`: what a chart writes at them; empty where there is none. */
export function rankingKey(
  lines: readonly RankingLine[],
  { intervals: hasIntervals, law, england }: { intervals: boolean; law: string; england: string }
): KeyEntry[] {
  const bars = lines.filter(({ bar }) => bar !== null);
  const upright = { kind: 'line', x1: 14, x2: 14, y1: 0, y2: 14, stroke: 'ink' } as const;
  const dot = { kind: 'circle', cx: 14, cy: 7, r: 4.5 } as const;
  const bar: KeyEntry['swatch'] = hasIntervals
    ? [{ kind: 'line', x1: 0, x2: 28, y1: 7, y2: 7, stroke: 'rule-strong', strokeWidth: 3 }]
    : [];
  return [
    ...(bars.length > 0
      ? [
          {
            swatch: [...bar, { ...dot, fill: 'c2', stroke: 'edge-c2' }],
            words: hasIntervals ? 'the figure with its 95% interval' : 'the figure'
          } as const
        ]
      : []),
    ...(bars.length > 0 && law ? [{ swatch: [{ ...upright, strokeWidth: 1.6 }], words: law } as const] : []),
    ...(bars.length > 0 && england
      ? [{ swatch: [{ ...upright, strokeWidth: 1.8, dash: [2, 3] }], words: england } as const]
      : []),
    ...(bars.some(({ row }) => row.small)
      ? [
          {
            swatch: [{ ...dot, fill: 'paper', stroke: 'rule-strong', strokeWidth: 1.6 }],
            words: 'few behind the figure: not ranked'
          } as const
        ]
      : []),
    ...(bars.some(({ areaClass }) => areaClass === 'faulty')
      ? [
          {
            swatch: [{ ...dot, fill: 'faulty', stroke: 'faulty-line', dash: [3, 2.2] }],
            words: 'figure in doubt: published, not used'
          } as const
        ]
      : [])
  ];
}
