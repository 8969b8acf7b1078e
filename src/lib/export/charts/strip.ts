import { labelAll, labelStrip, LETTERINGS } from '../../charts/strip/named.ts';
import { PLANES, placeStrip, type Bead, type RuleMark, type StripInput, type Turn } from '../../charts/strip/layout.ts';
import type { PlacedLabel } from '../../charts/strip/labels.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

const HALO = 0.25;
const FAINT = 0.22;
/** Scale of the lying plane from which its own type is large enough. */
const LEAST_WIDE = 1.3;

/** The strip, lying or upright, whichever is larger in the box. Throws what `classOf` throws. */
export function drawStripOf(input: StripInput, box: { width: number; height: number }): Drawn {
  const placed = (turn: Turn) => {
    const layout = placeStrip(input, turn);
    const scale = Math.min(box.width / layout.width, box.height / layout.height);
    return { turn, layout, scale, type: scale * PLANES[turn].type };
  };
  const [lying, upright] = [placed('lying'), placed('upright')];
  /* Type grows with the plane: the turn whose type comes out larger is read more easily. */
  const { turn, layout, scale } = upright.type > 1.35 * lying.type ? upright : lying;
  /* As on a page that is as narrow: larger type, fewer names. */
  const lettering = LETTERINGS[turn === 'upright' ? 'upright' : scale < LEAST_WIDE ? 'narrow' : 'wide'];
  const { size } = lettering;
  const named = (input.within ? labelAll : labelStrip)(input.rows, layout, turn, lettering);
  const rules = [
    ...layout.ticks.map((tick) => ruleOf(tick, 'tick', size)),
    ...(layout.england ? [ruleOf(layout.england, 'england', size)] : []),
    ...(layout.law ? [ruleOf(layout.law, 'law', size)] : [])
  ];
  const nodes = [
    ...rules.map(([line]) => line),
    ...beadsInOrder(layout.beads).map(beadOf),
    ...rules.map(([, words]) => words),
    ...named.flatMap((label) => labelOf(label, size))
  ];
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, nodes)] };
}

function ruleOf(
  { x1, y1, x2, y2, text: words, textX, textY, anchor, zero }: RuleMark,
  kind: 'tick' | 'england' | 'law',
  size: number
): [Node, Node] {
  const look = {
    tick: { stroke: zero ? 'ink' : 'rule', strokeWidth: 1.2 },
    england: { stroke: 'ink', strokeWidth: 2, dash: [2, 4] },
    law: { stroke: 'ink', strokeWidth: 2.6 }
  } as const;
  const halo = kind === 'tick' ? {} : { halo: HALO };
  return [
    { kind: 'line', x1, y1, x2, y2, ...look[kind] },
    text(textX, textY, words, size, {
      anchor,
      weight: kind === 'tick' ? 400 : 600,
      fill: kind === 'tick' ? 'ink-2' : 'ink',
      ...halo
    })
  ];
}

/* By colour as on the page, those with few behind them above the rest, those in doubt last. */
function beadsInOrder(beads: readonly Bead[]): Bead[] {
  const rank = ({ areaClass, small, faded }: Bead) => (faded ? 0 : areaClass === 'faulty' ? 3 : small ? 2 : 1);
  return [...beads].sort((a, b) => rank(a) - rank(b) || a.x - b.x || (a.code < b.code ? -1 : 1));
}

function beadOf({ x: cx, y: cy, r, areaClass, small, faded }: Bead): Node {
  if (faded) return { kind: 'circle', cx, cy, r, fill: areaClass === 'faulty' || small ? 'rule' : areaClass, opacity: FAINT };
  if (areaClass === 'faulty')
    return { kind: 'circle', cx, cy, r, fill: 'faulty', stroke: 'faulty-line', strokeWidth: 1.8, dash: [3.2, 2.4] };
  if (small) return { kind: 'circle', cx, cy, r, fill: 'paper', stroke: 'rule-strong', strokeWidth: 1.6 };
  return { kind: 'circle', cx, cy, r, fill: areaClass, stroke: `edge-${areaClass}`, strokeWidth: 1.1 };
}

function labelOf({ text: words, x, y, leader }: PlacedLabel, size: number): Node[] {
  return [
    ...(leader ? [{ kind: 'line', ...leader, stroke: 'rule-strong', strokeWidth: 1.2 } as const] : []),
    text(x, y, words, size, { anchor: 'middle', weight: 600, halo: HALO })
  ];
}

/** What circles mean: what they are as large as, few behind the figure, a figure in doubt. */
export function stripKey(rows: StripInput['rows'], { noun, small }: { noun: string; small: string }): KeyEntry[] {
  const shown = rows.filter(({ value, status }) => value !== null && (status === 'ok' || status === 'faulty'));
  const sized = shown.some(({ denominator }) => denominator !== null);
  const circle = { kind: 'circle', cx: 20, cy: 7, r: 6 } as const;
  return [
    {
      swatch: [{ ...circle, fill: 'c2', stroke: 'edge-c2' }],
      words: `${noun}${sized ? ', larger where more stands behind the figure' : ''}`
    },
    ...(shown.some((row) => row.small)
      ? [
          {
            swatch: [{ ...circle, r: 3.5, fill: 'paper', stroke: 'rule-strong', strokeWidth: 1.6 }],
            words: `${small}: not ranked`
          } as const
        ]
      : []),
    ...(shown.some(({ status }) => status === 'faulty')
      ? [
          {
            swatch: [{ ...circle, fill: 'faulty', stroke: 'faulty-line', strokeWidth: 1.5, dash: [3, 2.2] }],
            words: 'figure in doubt: published, not used'
          } as const
        ]
      : [])
  ];
}
