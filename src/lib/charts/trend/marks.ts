import { parts, text, type Node, type Paint, type Weight } from '../kit/node.ts';
import { FIGURE_SIZE } from './brackets.ts';
import type { Style, TrendLayout, Words } from './layout.ts';

const HALO = 0.25;
/** The median council, whether as a line with its name or behind others. */
export const MEDIAN = { stroke: 'ink-2' as const, strokeWidth: 2, dash: [5, 4] };
/** The seventh and eighth have the colours of the first two, and dashes. */
const LINES: Readonly<Record<Style, { stroke: Paint; words: Paint; strokeWidth: number; dash?: number[] }>> = {
  england: { stroke: 'ink', words: 'ink', strokeWidth: 4 },
  context: { stroke: 'rule-strong', words: 'ink-2', strokeWidth: 2.2 },
  median: { ...MEDIAN, words: 'ink-2' },
  s1: { stroke: 's1', words: 's1', strokeWidth: 3 },
  s2: { stroke: 's2', words: 's2', strokeWidth: 3 },
  s3: { stroke: 's3', words: 's3', strokeWidth: 3 },
  s4: { stroke: 's4', words: 's4', strokeWidth: 3 },
  s5: { stroke: 's5', words: 's5', strokeWidth: 3 },
  s6: { stroke: 's6', words: 's6', strokeWidth: 3 },
  s7: { stroke: 's1', words: 's1', strokeWidth: 3, dash: [7, 5] },
  s8: { stroke: 's2', words: 's2', strokeWidth: 3, dash: [7, 5] }
};

/** Lines over the years, with their axis and the names at their ends, in type of that size. */
export function trendMarks(layout: TrendLayout, type: number): Node[] {
  const leading = 1.2 * type;
  const worded = ({ x, y, anchor, lines }: Words, part: string, weight: Weight, fill: Paint): Node[] =>
    lines.map((line, i) => text(x, y + i * leading, line, type, { anchor, weight, fill, halo: HALO, part }));
  const { change, law, notComparable, spread } = layout;
  return [
    ...(spread?.band
      ? [parts('spread', [{ kind: 'path', d: spread.band, fill: 'rule-strong', opacity: 0.16, part: 'band' }])]
      : []),
    ...layout.ticks.flatMap(({ x, y, text: words, base }): Node[] => [
      {
        kind: 'line',
        x1: x,
        y1: y,
        x2: layout.right,
        y2: y,
        stroke: base ? 'rule-strong' : 'rule',
        strokeWidth: 1.3,
        part: base ? 'base' : 'grid'
      },
      text(x - 6, y + 4, words, type, { anchor: 'end', fill: 'ink-2', part: 'tick' })
    ]),
    ...layout.years.map(({ x, y, text: words }) => text(x, y, words, type, { anchor: 'middle', fill: 'ink-2', part: 'tick' })),
    ...(notComparable
      ? [
          {
            kind: 'line',
            x1: notComparable.x1,
            y1: notComparable.words.y - leading,
            x2: notComparable.x2,
            y2: notComparable.words.y - leading,
            stroke: 'rule-strong',
            part: 'base'
          } as const,
          ...worded(notComparable.words, 'tick', 400, 'ink-2')
        ]
      : []),
    ...(change
      ? [
          {
            kind: 'line',
            x1: change.x,
            x2: change.x,
            y1: change.words.y + leading * (change.words.lines.length - 1) + 5,
            y2: layout.bottom,
            stroke: 'rule-strong',
            strokeWidth: 1.3,
            part: 'change'
          } as const,
          ...worded(change.words, 'tick', 400, 'ink-2')
        ]
      : []),
    ...(law
      ? [
          {
            kind: 'line',
            x1: layout.left,
            y1: law.y,
            x2: layout.right,
            y2: law.y,
            stroke: 'ink',
            strokeWidth: 2.6,
            part: 'law'
          } as const,
          ...worded(law.words, 'strong', 600, 'ink')
        ]
      : []),
    ...(spread?.middle ? [parts('spread', [{ kind: 'path', d: spread.middle, ...MEDIAN, round: true, part: 'middle' }])] : []),
    ...layout.lines.flatMap(({ style, d, band, dots }): Node[] => {
      const { stroke, strokeWidth, dash } = LINES[style];
      return [
        parts(style, [
          ...(band ? [{ kind: 'path', d: band, fill: stroke, opacity: 0.16, part: 'band' } as const] : []),
          ...(d ? [{ kind: 'path', d, stroke, strokeWidth, round: true, part: 'line', ...(dash ? { dash } : {}) } as const] : []),
          ...dots.flatMap(({ x, y, kind }) => dotOf(x, y, kind, stroke))
        ])
      ];
    }),
    ...layout.brackets.flatMap(({ x, y1, y2, words }): Node[] => [
      { kind: 'path', d: `M${x - 3} ${y1 + 1}h6m-3 0V${y2 - 1}m-3 0h6`, stroke: 'ink', strokeWidth: 1.3, part: 'bracket' },
      ...(words
        ? words.lines.map((line, i) =>
            text(words.x, words.y + i * leading, line, i === 0 ? FIGURE_SIZE * type : type, {
              anchor: words.anchor,
              weight: i === 0 ? 700 : 400,
              fill: i === 0 ? 'ink' : 'ink-2',
              halo: HALO,
              part: i === 0 ? 'apart' : 'tick'
            })
          )
        : [])
    ]),
    ...layout.gaps.map(({ x, y, style }) => gapAt(x, y, style)),
    ...layout.endLabels.map(({ style, lines, x, y, leader }) =>
      parts(`end ${style}`, [
        ...(leader ? [{ kind: 'path', d: leader, stroke: 'rule-strong', strokeWidth: 1.2 } as const] : []),
        ...worded({ x, y, anchor: 'start', lines }, 'name', 600, LINES[style].words)
      ])
    )
  ];
}

function dotOf(cx: number, cy: number, kind: 'none' | 'solid' | 'open' | 'faulty', stroke: Paint): Node[] {
  if (kind === 'none') return [];
  if (kind === 'solid') return [{ kind: 'circle', cx, cy, r: 3.4, fill: stroke, part: kind }];
  return [
    {
      kind: 'circle',
      cx,
      cy,
      r: 3.4,
      fill: 'paper',
      stroke,
      strokeWidth: 2,
      part: kind,
      ...(kind === 'faulty' ? { dash: [3, 2.2] } : {})
    }
  ];
}

function gapAt(x: number, y: number, style: Style): Node {
  return {
    kind: 'path',
    d: `M${x - 2.5} ${y}h5v5h-5zm0 5l5-5`,
    stroke: LINES[style].stroke,
    strokeWidth: 1.3,
    part: `gap ${style}`
  };
}
