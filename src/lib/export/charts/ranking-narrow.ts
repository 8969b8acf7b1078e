import { linesOf, widthOf } from '../../charts/kit/letters.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn } from '../figure.ts';
import type { RankingLine } from '../../charts/ranking/layout.ts';

/** A line of the table, or what stands over a group of them. */
export type RankedLine = { heading: string } | { line: RankingLine };

/** The figure on its bar: hollow where it is doubted or rests on few. */
export function dotOf({ row, areaClass }: Pick<RankingLine, 'row' | 'areaClass'>, cx: number, cy: number, size: number): Node {
  const circle = { kind: 'circle', cx, cy, r: 0.28 * size } as const;
  if (areaClass === 'faulty') return { ...circle, fill: 'faulty', stroke: 'faulty-line', strokeWidth: 1.5, dash: [3, 2.2] };
  if (row.small) return { ...circle, fill: 'paper', stroke: 'rule-strong', strokeWidth: 1.5 };
  return { ...circle, fill: areaClass, stroke: `edge-${areaClass}`, strokeWidth: 1 };
}

/** Type on a phone, and what stands beside it: at nine tenths, as the smallest phone sets them, both are read. */
const SIZE = 14;
const SIDE = 12.5;
const LEADING = 18;
const GAP = 5;
const LEAD = 30;
/** Where figures end, and bars begin, of the width. */
const FIGURE_AT = 0.77;
const BAR = { from: 0.8, width: 0.19 };

interface Rules {
  england: number | null;
  law: number | null;
  zero: number | null;
}

/** The table in one column of a phone’s width: long names and reasons take lines, and nothing is set smaller or cut. */
export function drawNarrow(lines: readonly RankedLine[], { england, law, zero }: Rules, width: number): Drawn {
  let y = 0;
  const barred: { top: number; bottom: number }[] = [];
  const at = (part: number) => (BAR.from + (part / 100) * BAR.width) * width;
  const rows = lines.flatMap((one): Node[] => {
    const top = y;
    if ('heading' in one) {
      const words = linesOf(one.heading, SIDE, 700, width);
      y += GAP + words.length * LEADING;
      return words.map((line, i) => text(0, top + GAP + (i + 0.75) * LEADING, line, SIDE, { weight: 600, fill: 'ink-2' }));
    }
    const { row, rank, bar, areaClass } = one.line;
    const isBarred = row.value !== null && bar !== null;
    const room = (isBarred ? FIGURE_AT * width - widthOf(row.short, SIZE, 600) - 6 : width) - LEAD;
    const name = linesOf(row.name, SIZE, 400, room);
    const words = isBarred ? [] : linesOf(row.value === null ? row.reason || row.short : row.short, SIDE, 400, width - LEAD);
    const base = (i: number) => top + (i + 0.75) * LEADING;
    y += (name.length + words.length) * LEADING + GAP;
    const nodes: Node[] = [
      ...(rank === null ? [] : [text(LEAD - 7, base(0), String(rank), SIDE, { anchor: 'end', fill: 'ink-2' })]),
      ...name.map((line, i) => text(LEAD, base(i), line, SIZE)),
      ...words.map((line, i) => text(LEAD, base(name.length + i), line, SIDE, { fill: 'ink-2' }))
    ];
    if (row.value !== null && !bar)
      nodes.push({
        kind: 'rect',
        x: 8,
        y: top + 0.2 * LEADING,
        width: 13,
        height: 10,
        fill: areaClass,
        stroke: areaClass === 'faulty' ? 'faulty-line' : 'key-edge'
      });
    if (!isBarred) return nodes;
    barred.push({ top, bottom: y });
    const middle = base(0) - 0.3 * SIZE;
    const span: Node[] =
      bar.to > bar.from
        ? [{ kind: 'line', x1: at(bar.from), x2: at(bar.to), y1: middle, y2: middle, stroke: 'rule-strong', strokeWidth: 2.4 }]
        : [];
    return [
      ...nodes,
      text(FIGURE_AT * width, base(0), row.short, SIZE, { anchor: 'end', weight: 600 }),
      ...span,
      dotOf(one.line, at(bar.at), middle, SIZE)
    ];
  });
  const through = (part: number | null, dash?: readonly number[]): Node[] => {
    const [first, last] = [barred[0], barred.at(-1)];
    if (part === null || !first || !last) return [];
    const place = { x1: at(part), x2: at(part), y1: first.top, y2: last.bottom };
    return [{ kind: 'line', ...place, stroke: 'ink', strokeWidth: dash ? 1.5 : 1.2, ...(dash ? { dash } : {}) }];
  };
  return { width, height: y, nodes: [group(0, 0, 1, [...through(zero), ...through(law), ...through(england, [2, 3]), ...rows])] };
}
