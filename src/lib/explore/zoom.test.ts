import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shape, Shapes } from '../charts/areas/mark.ts';
import { readCouncilShapes } from '../charts/choropleth/geometry.ts';
import { zoomTo } from './zoom.ts';

const shape = (codes: string[], d: string): Shape => ({ codes, from: null, to: null, d, cx: 0, cy: 0 });
const plane: Shapes = {
  width: 1000,
  height: 2000,
  shapes: [shape(['A'], 'M10 20h10v10l-5 5-5-5z'), shape(['B'], 'M500 500h1v1z'), shape(['C', 'D'], 'M20 20h5v5z')],
  inset: [],
  lines: 'M0 0h9'
};

describe('drawing a region alone', () => {
  it('makes it as large as the map, and leaves the others out', () => {
    const { shapes, lines, width } = zoomTo(plane, new Set(['A', 'D']));
    expect(shapes.map(({ codes }) => codes)).toEqual([['A'], ['C', 'D']]);
    expect(shapes[0]?.d).toBe('M30.0 530.0h626.7v626.7l-313.3 313.3 -313.3 -313.3z');
    expect(lines).toBe('');
    expect(width).toBe(1000);
  });

  it('stays as it is without a shape to draw', () => expect(zoomTo(plane, new Set(['Z']))).toBe(plane));

  it('takes the finer outlines of the inset where it holds them all', () => {
    const all = readCouncilShapes(JSON.parse(readFileSync('data/boundaries/councils.json', 'utf8')));
    const london = zoomTo(all, new Set(all.inset.flatMap(({ codes }) => codes)));
    expect(london.shapes.map(({ codes }) => codes)).toEqual(all.inset.map(({ codes }) => codes));
    for (const { d } of london.shapes) {
      const [, x, y] = /^M([\d.]+) ([\d.]+)/.exec(d) ?? [];
      expect(Number(x)).toBeLessThanOrEqual(all.width);
      expect(Number(y)).toBeLessThanOrEqual(all.height);
    }
  });
});
