import { classNameOf } from '../areas/classes.ts';
import { classed, gathered } from '../kit/classed.ts';
import { escape } from '../kit/markup.ts';
import { parts, text, type Node } from '../kit/node.ts';
import { placeStrip, type Bead, type RuleMark, type StripInput, type StripLayout, type Turn } from './layout.ts';
import type { PlacedLabel } from './labels.ts';
import { labelStrip, LETTERINGS, letteringsOf } from './named.ts';

const HALO = 0.25;
const FAINT = 0.22;
/** The whole strip as SVG for a page, with labels for every width of page that it is shown on. Colours and type come from `strip.css`. */
export function drawStrip(input: StripInput, turn: Turn, about: string): string {
  const layout = placeStrip(input, turn);
  const named = letteringsOf(turn).map((name) => {
    const lettering = LETTERINGS[name];
    return parts(`strip-names ${name}`, labelMarks(labelStrip(input.rows, layout, turn, lettering), lettering.size));
  });
  return `<svg viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${escape(about)}">${drawUnnamed(layout)}${classed(named)}</svg>`;
}

/** Axis, lines and circles of a strip on a page. */
export function drawUnnamed(layout: StripLayout): string {
  return classed([...ruleMarks(layout, 0).flat(), parts('strip-beads', gathered(beadMarks(layout.beads)))]);
}

/** Ticks, England and the law, each a line and its words, in type of that size. */
export function ruleMarks({ ticks, england, law }: StripLayout, size: number): [line: Node, words: Node][] {
  return [
    ...ticks.map((tick) => ruleOf(tick, 'tick', size)),
    ...(england ? [ruleOf(england, 'england', size)] : []),
    ...(law ? [ruleOf(law, 'law', size)] : [])
  ];
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
    { kind: 'line', x1, y1, x2, y2, ...look[kind], part: `strip-${kind}${zero ? ' strip-zero' : ''}` },
    text(textX, textY, words, size, {
      anchor,
      weight: kind === 'tick' ? 400 : 600,
      fill: kind === 'tick' ? 'ink-2' : 'ink',
      ...halo,
      part: `strip-${kind}-words`
    })
  ];
}

/** Circles from left to right, those with few behind them above the rest, those in doubt last. */
export function beadMarks(beads: readonly Bead[]): BeadNode[] {
  const rank = ({ areaClass, small, faded }: Bead) => (faded ? 0 : areaClass === 'faulty' ? 3 : small ? 2 : 1);
  return [...beads].sort((a, b) => rank(a) - rank(b) || a.x - b.x || (a.code < b.code ? -1 : 1)).map(beadOf);
}

type BeadNode = Extract<Node, { kind: 'circle' }>;

function beadOf({ x: cx, y: cy, r, areaClass, small, faded }: Bead): BeadNode {
  const part = `${classNameOf(areaClass)}${small && areaClass !== 'faulty' ? ' few' : ''}${faded ? ' faded' : ''}`;
  const circle = { kind: 'circle', cx, cy, r, part } as const;
  if (faded) return { ...circle, fill: areaClass === 'faulty' || small ? 'rule' : areaClass, opacity: FAINT };
  if (areaClass === 'faulty') return { ...circle, fill: 'faulty', stroke: 'faulty-line', strokeWidth: 1.8, dash: [3.2, 2.4] };
  if (small) return { ...circle, fill: 'paper', stroke: 'rule-strong', strokeWidth: 1.6 };
  return { ...circle, fill: areaClass, stroke: `edge-${areaClass}`, strokeWidth: 1.1 };
}

/** Names beside circles, each with the line that leads to it, in type of that size. */
export function labelMarks(labels: readonly PlacedLabel[], size: number): Node[] {
  return labels.flatMap(({ text: words, x, y, leader }): Node[] => [
    ...(leader ? [{ kind: 'line', ...leader, stroke: 'rule-strong', strokeWidth: 1.2 } as const] : []),
    text(x, y, words, size, { anchor: 'middle', weight: 600, halo: HALO })
  ]);
}
