import type { Node } from '../kit/node.ts';
import type { Place } from '../kit/shape.ts';
import { through, type FanLayout } from './layout.ts';

/** Of the band of all councils, which pages tint. */
export const PALE = 0.38;

/** A fan without its words, in lines `thick` times as thick as on pages. Dots are strokes, so that a plane that is stretched keeps them round. */
export function fanMarks(layout: FanLayout, thick = 1): Node[] {
  const { width, height, ticks, all, most, change, law } = layout;
  const level = (y: number) => ({ kind: 'line' as const, x1: 0, x2: width, y1: y, y2: y });
  const dots = (places: readonly Place[]) => places.map(({ x, y }) => `M${x} ${y}h0`).join('');
  return [
    ...ticks.map(({ y }): Node => ({ ...level(y), stroke: 'rule', strokeWidth: thick, part: 'grid' })),
    { kind: 'path', d: all, fill: 'rule', opacity: PALE, part: 'all' },
    { kind: 'path', d: most, fill: 'rule', part: 'most' },
    ...(change ? [changeAt(change.x, height, thick)] : []),
    ...(law === null ? [] : [{ ...level(law), stroke: 'ink', strokeWidth: 3 * thick, part: 'law' } as const]),
    { kind: 'path', d: through(layout.england), stroke: 'ink', strokeWidth: 1.8 * thick, round: true, part: 'england' },
    { kind: 'path', d: through(layout.own), stroke: 'accent', strokeWidth: 3.2 * thick, round: true, part: 'own' },
    { kind: 'path', d: dots(layout.dots), stroke: 'accent', strokeWidth: 8 * thick, round: true, part: 'dots' },
    { kind: 'path', d: dots(layout.few), stroke: 'paper', strokeWidth: 4 * thick, round: true, part: 'few' }
  ];
}

const changeAt = (x: number, height: number, thick: number): Node => ({
  kind: 'line',
  x1: x,
  x2: x,
  y1: 0,
  y2: height,
  stroke: 'ink-2',
  strokeWidth: thick,
  dash: [3 * thick, 3 * thick],
  part: 'break'
});
