import { describe, expect, it } from 'vitest';
import { drawAreas } from './marks.ts';
import { labelFor, placeAreas, shapesOfYear } from './layout.ts';
import type { Row, Shape } from './mark.ts';
import { lineOf, middleOf, pathOf } from './path.ts';
import { placeTip } from './tip.ts';

const CLASSES = { classBounds: [10, 90], strongEnd: 'low' } as const;
const row = (code: string, value: number | null, status: Row['status'] = 'ok'): Row => {
  return {
    code,
    name: `Council ${code}`,
    slug: code,
    region: 'R',
    value,
    status,
    label: `Council ${code}: ${value ?? 'no figure'}`
  };
};
const shape = (codes: string[], d: string, from: number | null = null, to: number | null = null): Shape => ({
  codes,
  from,
  to,
  d,
  cx: 0,
  cy: 0
});
const SHAPES = [shape(['a'], 'M0 0h1v1z'), shape(['b', 'c'], 'M2 0h1v1z', null, 2018), shape(['d'], 'M2 0h1v1z', 2019)];

describe('placeAreas', () => {
  it('classes shapes by the rows alone, and keeps those of other years', () => {
    expect(placeAreas([row('a', 5), row('d', null, 'no-row')], SHAPES, CLASSES).map(({ areaClass }) => areaClass)).toEqual([
      'c0',
      null,
      'missing'
    ]);
    expect(placeAreas([row('a', 95), row('b', 5), row('c', 7)], SHAPES, CLASSES).map(({ areaClass }) => areaClass)).toEqual([
      'c5',
      'missing',
      null
    ]);
  });

  it('knows whose shape is of which year', () => {
    expect(shapesOfYear(SHAPES, 2018).map(({ codes }) => codes[0])).toEqual(['a', 'b']);
    expect(shapesOfYear(SHAPES, 2019).map(({ codes }) => codes[0])).toEqual(['a', 'd']);
  });
});

describe('labelFor', () => {
  it('is the row’s own sentence, or says that two councils share a shape', () => {
    expect(labelFor([])).toBe('');
    expect(labelFor([row('a', 5)])).toBe('Council a: 5');
    expect(labelFor([row('b', 5), row('c', 7)])).toBe(
      'Council b and Council c are drawn as one shape, which shows no figure. Council b: 5. Council c: 7'
    );
  });
});

describe('drawAreas', () => {
  it('writes councils, the lines above them, what is faulty on top, and the inset', () => {
    const shapes = { width: 9, height: 9, shapes: SHAPES, inset: [SHAPES[0]!], lines: 'M1 0v9' };
    expect(drawAreas([row('a', 5, 'faulty'), row('d', 50)], shapes, CLASSES)).toBe(
      '<g><path data-area="b c" class="area not-then" d="M2 0h1v1z"/><path data-area="d" class="area c2" d="M2 0h1v1z"/>' +
        '<path class="area-lines" d="M1 0v9"/><path data-area="a" class="area faulty" d="M0 0h1v1z"/></g>' +
        '<g><path data-area="a" class="area faulty" d="M0 0h1v1z"/></g>'
    );
  });
});

describe('paths', () => {
  it('are relative and short, and leave out points that stand still', () => {
    const ring = [[5, 5], [8, 5], [8, 5], [6, 9], [4, 9], [4, 6], [5, 5]] as const; // prettier-ignore
    expect(pathOf([ring])).toBe('M5 5h3l-2 4h-2v-3z');
    expect(lineOf([[0, 0], [1, 2], [3, 1], [2, 4]])).toBe('M0 0l1 2 2-1-1 3'); // prettier-ignore
    expect(lineOf([])).toBe('');
    expect(middleOf([ring])).toEqual({ cx: 6, cy: 7 });
  });
});

describe('placeTip', () => {
  const map = { width: 100, height: 100 };
  it('stands above, or below near the top, and leans inwards at the sides', () => {
    expect(placeTip({ x: 45, y: 60, width: 10, height: 10 }, map)).toEqual({ left: 50, top: 60, align: 'middle', side: 'above' });
    expect(placeTip({ x: 0, y: 0, width: 10, height: 10 }, map)).toEqual({ left: 5, top: 10, align: 'start', side: 'below' });
    expect(placeTip({ x: 90, y: 60, width: 10, height: 10 }, map).align).toBe('end');
  });
});
