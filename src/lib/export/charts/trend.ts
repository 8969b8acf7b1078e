import { isGap, placeTrend, TREND_PLANES, type Style, type TrendInput, type Words } from '../../charts/trend/layout.ts';
import { group, text, type Node, type Paint, type Weight } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

const HALO = 0.25;
const LINES: Readonly<Record<Style, { stroke: Paint; words: Paint; strokeWidth: number }>> = {
  england: { stroke: 'ink', words: 'ink', strokeWidth: 4 },
  context: { stroke: 'rule-strong', words: 'ink-2', strokeWidth: 2.2 },
  s1: { stroke: 's1', words: 's1', strokeWidth: 3 },
  s2: { stroke: 's2', words: 's2', strokeWidth: 3 },
  s3: { stroke: 's3', words: 's3', strokeWidth: 3 },
  s4: { stroke: 's4', words: 's4', strokeWidth: 3 },
  s5: { stroke: 's5', words: 's5', strokeWidth: 3 },
  s6: { stroke: 's6', words: 's6', strokeWidth: 3 }
};

/** Lines over the years as the page draws them, in the plane that covers more of the box. */
export function drawTrend(input: TrendInput, box: { width: number; height: number }): Drawn {
  const placed = (plane: keyof typeof TREND_PLANES) => {
    const layout = placeTrend(input, plane);
    const scale = Math.min(box.width / layout.width, box.height / layout.height);
    return { layout, scale, type: TREND_PLANES[plane].type, covers: layout.width * layout.height * scale * scale };
  };
  const [wide, narrow] = [placed('wide'), placed('narrow')];
  const { layout, scale, type } = narrow.covers > 1.5 * wide.covers ? narrow : wide;
  const leading = 1.2 * type;
  const worded = ({ x, y, anchor, lines }: Words, weight: Weight, fill: Paint): Node[] =>
    lines.map((line, i) => text(x, y + i * leading, line, type, { anchor, weight, fill, halo: HALO }));
  const { change, law, apart } = layout;
  const nodes: Node[] = [
    ...layout.ticks.flatMap(({ x, y, text: words, base }): Node[] => [
      { kind: 'line', x1: x, y1: y, x2: layout.right, y2: y, stroke: base ? 'rule-strong' : 'rule', strokeWidth: 1.3 },
      text(x - 6, y + 4, words, type, { anchor: 'end', fill: 'ink-2' })
    ]),
    ...layout.years.map(({ x, y, text: words }) => text(x, y, words, type, { anchor: 'middle', fill: 'ink-2' })),
    ...(apart
      ? [
          {
            kind: 'line',
            x1: apart.x1,
            y1: apart.words.y - leading,
            x2: apart.x2,
            y2: apart.words.y - leading,
            stroke: 'rule-strong'
          } as const,
          ...worded(apart.words, 400, 'ink-2')
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
            strokeWidth: 1.3
          } as const,
          ...worded(change.words, 400, 'ink-2')
        ]
      : []),
    ...(law
      ? [
          { kind: 'line', x1: layout.left, y1: law.y, x2: layout.right, y2: law.y, stroke: 'ink', strokeWidth: 2.6 } as const,
          ...worded(law.words, 600, 'ink')
        ]
      : []),
    ...layout.lines.flatMap(({ style, d, band, dots }): Node[] => {
      const { stroke, strokeWidth } = LINES[style];
      return [
        ...(band ? [{ kind: 'path', d: band, fill: stroke, opacity: 0.16 } as const] : []),
        ...(d ? [{ kind: 'path', d, stroke, strokeWidth, round: true } as const] : []),
        ...dots.flatMap(({ x, y, kind }) => dotOf(x, y, kind, stroke))
      ];
    }),
    ...layout.gaps.map(({ x, y, style }) => gapAt(x, y, LINES[style].stroke)),
    ...layout.ends.flatMap(({ style, lines, x, y, leader }): Node[] => [
      ...(leader ? [{ kind: 'path', d: leader, stroke: 'rule-strong', strokeWidth: 1.2 } as const] : []),
      ...worded({ x, y, anchor: 'start', lines }, 600, LINES[style].words)
    ])
  ];
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, nodes)] };
}

function dotOf(cx: number, cy: number, kind: 'none' | 'solid' | 'open' | 'faulty', stroke: Paint): Node[] {
  if (kind === 'none') return [];
  if (kind === 'solid') return [{ kind: 'circle', cx, cy, r: 3.4, fill: stroke }];
  return [
    { kind: 'circle', cx, cy, r: 3.4, fill: 'paper', stroke, strokeWidth: 2, ...(kind === 'faulty' ? { dash: [3, 2.2] } : {}) }
  ];
}

function gapAt(x: number, y: number, stroke: Paint): Node {
  return { kind: 'path', d: `M${x - 2.5} ${y}h5v5h-5zm0 5l5-5`, stroke, strokeWidth: 1.3 };
}

/** What the marks mean beside the lines, which have their names at their ends. */
export function trendKey({ series }: Pick<TrendInput, 'series'>, small: string): KeyEntry[] {
  const chosen = series.filter(({ emphasis }) => emphasis === 'chosen');
  const points = series.flatMap((one) => one.points);
  const known = points.filter(({ value }) => value !== null);
  const entries: (KeyEntry | false)[] = [
    chosen.length === 1 &&
      chosen.some((one) => one.points.some(({ low }) => low !== undefined)) && {
        swatch: [{ kind: 'rect', x: 0, y: 1, width: 28, height: 12, fill: 's1', opacity: 0.16 }],
        words: '95% interval'
      },
    known.some((point) => point.small && point.status === 'ok') && {
      swatch: [{ kind: 'circle', cx: 20, cy: 7, r: 4.5, fill: 'paper', stroke: 'ink', strokeWidth: 2 }],
      words: small || 'few behind the figure'
    },
    known.some(({ status }) => status === 'faulty') && {
      swatch: [{ kind: 'circle', cx: 20, cy: 7, r: 5, fill: 'paper', stroke: 'ink', strokeWidth: 2, dash: [3, 2.2] }],
      words: 'figure in doubt: published, not used'
    },
    chosen.some((one) => one.points.some(isGap)) && {
      swatch: [{ kind: 'path', d: 'M16 2h9v9h-9zm0 9l9-9', stroke: 'ink', strokeWidth: 1.3 }],
      words: 'no figure'
    }
  ];
  return entries.filter((entry) => entry !== false);
}
