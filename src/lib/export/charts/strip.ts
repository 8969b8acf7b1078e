import { labelAll, labelStrip, LETTERINGS } from '../../charts/strip/named.ts';
import { PLANES, placeStrip, type StripInput, type Turn } from '../../charts/strip/layout.ts';
import { beadMarks, labelMarks, ruleMarks } from '../../charts/strip/marks.ts';
import { group } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

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
  const rules = ruleMarks(layout, size);
  const nodes = [
    ...rules.map(([line]) => line),
    ...beadMarks(layout.beads),
    ...rules.map(([, words]) => words),
    ...labelMarks(named, size)
  ];
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, nodes)] };
}

/** What circles mean: what they are as large as, few behind the figure, a figure in doubt. */
export function stripKey(
  rows: StripInput['rows'],
  { noun, small, larger }: { noun: string; small: string; larger: string }
): KeyEntry[] {
  const shown = rows.filter(({ value, status }) => value !== null && (status === 'ok' || status === 'faulty'));
  const sized = shown.some(({ denominator }) => denominator !== null);
  const circle = { kind: 'circle', cx: 20, cy: 7, r: 6 } as const;
  return [
    {
      swatch: [{ ...circle, fill: 'c2', stroke: 'edge-c2' }],
      words: `${noun}${sized ? `, ${larger}` : ''}`
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
