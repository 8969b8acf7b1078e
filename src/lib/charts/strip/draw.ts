import { escape } from '../kit/markup.ts';
import { classNameOf } from '../areas/draw.ts';
import { placeStrip, type Bead, type RuleMark, type StripInput, type Turn } from './layout.ts';
import type { PlacedLabel } from './labels.ts';
import { labelStrip, LETTERINGS, letteringsOf } from './named.ts';
import { tenth } from '../kit/scale.ts';

/** The whole strip as SVG, with labels for every width of page that it is shown on. Colours and type come from `strip.css`. */
export function drawStrip(input: StripInput, turn: Turn, about: string): string {
  const layout = placeStrip(input, turn);
  const rules = [
    ...layout.ticks.map((tick) => drawRule(tick, 'tick')),
    drawRule(layout.england, 'england'),
    drawRule(layout.law, 'law')
  ];
  const names = letteringsOf(turn).map(
    (name) =>
      `<g class="strip-names ${name}">${labelStrip(input.rows, layout, turn, LETTERINGS[name]).map(drawLabel).join('')}</g>`
  );
  return (
    `<svg viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${escape(about)}">${rules.join('')}` +
    `<g class="strip-beads">${drawBeads(layout.beads)}</g>${names.join('')}</svg>`
  );
}

/** Circles gathered by colour: `<g class="area c3"><circle cx="1" cy="2" r="3"/>…</g>`. Those with few behind them stand last, open. */
export function drawBeads(beads: readonly Bead[]): string {
  const groups = new Map<string, string>();
  for (const { x, y, r, areaClass, small, faded } of [...beads].sort((a, b) => a.x - b.x)) {
    const name = `${classNameOf(areaClass)}${small && areaClass !== 'faulty' ? ' few' : ''}${faded ? ' faded' : ''}`;
    groups.set(name, `${groups.get(name) ?? ''}<circle cx="${x}" cy="${y}" r="${r}"/>`);
  }
  return [...groups.keys()]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((name) => `<g class="${name}">${groups.get(name)}</g>`)
    .join('');
}

/** A label and the line that leads to it. */
export function drawLabel({ text, x, y, leader }: PlacedLabel): string {
  const line = leader ? `<path d="M${tenth(leader.x1)} ${tenth(leader.y1)}L${tenth(leader.x2)} ${tenth(leader.y2)}"/>` : '';
  return `${line}<text x="${tenth(x)}" y="${tenth(y)}">${escape(text)}</text>`;
}

function drawRule(rule: RuleMark | null, kind: 'tick' | 'england' | 'law'): string {
  if (!rule) return '';
  const { x1, y1, x2, y2, text, textX, textY, anchor } = rule;
  const end = x1 === x2 ? `V${tenth(y2)}` : `H${x2}`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return (
    `<path class="strip-${kind}${rule.zero ? ' strip-zero' : ''}" d="M${x1} ${tenth(y1)}${end}"/>` +
    `<text x="${tenth(textX)}" y="${tenth(textY)}"${anchored} class="strip-${kind}-words">${escape(text)}</text>`
  );
}
