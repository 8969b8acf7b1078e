import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawAreas } from '../areas/marks.ts';
import { shapesOfYear } from '../areas/layout.ts';
import { middlePlace, step, type Direction, type Place } from '../areas/walk.ts';
import { coarsened, readCouncilShapes, simplified, type CouncilsTopology } from './geometry.ts';

const topology = JSON.parse(
  readFileSync(new URL('../../../../data/boundaries/councils.json', import.meta.url), 'utf8')
) as CouncilsTopology;
const map = readCouncilShapes(topology);
const places: Place[] = shapesOfYear(map.shapes, 2025).map(({ codes, cx, cy }) => ({ code: codes[0]!, cx, cy }));

const [DERBYSHIRE, NOTTINGHAMSHIRE, LINCOLNSHIRE, CORNWALL, SCILLY] = [
  'E10000007',
  'E10000024',
  'E10000019',
  'E06000052',
  'E06000053'
] as const;
const [DEVON, KENT, NORTHUMBERLAND, NORFOLK, SUFFOLK] = [
  'E10000008',
  'E10000016',
  'E06000057',
  'E10000020',
  'E10000029'
] as const;

describe('readCouncilShapes', () => {
  it('draws every council of every year inside the plane', () => {
    expect(shapesOfYear(map.shapes, 2016)).toHaveLength(152);
    expect(places).toHaveLength(153);
    expect(map.inset).toHaveLength(33);
    for (const { cx, cy } of places) expect(cx > 0 && cx < map.width && cy > 0 && cy < map.height).toBe(true);
  });

  it('draws paths of whole numbers with relative commands', () => {
    for (const { d } of [...map.shapes, ...map.inset]) expect(d).toMatch(/^(M\d+ \d+[-hvl\d ]+z)+$/);
    expect(map.lines).toMatch(/^M/);
  });

  it('refuses a file drawn in another plane', () => {
    expect(() => readCouncilShapes({ ...topology, bbox: [0, 0, 10, 10] })).toThrow('drawn 10 by 10');
  });

  it('keeps its markup in budget', () => {
    const markup = drawAreas([], map, { classBounds: [50], strongEnd: 'low' });
    expect(markup.length).toBeLessThan(90_000);
    expect(brotliCompressSync(markup).length).toBeLessThan(24_000);
  });
});

/** The points of path data with relative commands. */
const points = (d: string): [number, number][] => {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Mlhvz])([^Mlhvz]*)/g)].flatMap(([, command = '', text = '']) => {
    const found = (text.match(/-?\d+/g) ?? []).map(Number);
    if (command === 'h' || command === 'v')
      return found.map((n): [number, number] => (command === 'h' ? [(x += n), y] : [x, (y += n)]));
    if (command === 'M') [x, y] = [0, 0];
    return Array.from({ length: found.length / 2 }, (_, i): [number, number] => [(x += found[2 * i]!), (y += found[2 * i + 1]!)]);
  });
};

describe('a coarser grid', () => {
  const coarse = readCouncilShapes(coarsened(topology, 3));
  it('has every shape, each point on the grid and no further from where it was than half a step', () => {
    expect(coarse.shapes.map(({ codes }) => codes)).toEqual(map.shapes.map(({ codes }) => codes));
    for (const [i, { d, cx, cy }] of coarse.shapes.entries()) {
      expect(d).toMatch(/^(M\d+ \d+[-hvl\d ]+z)+$/);
      for (const [x, y] of points(d)) expect([x % 3, y % 3]).toEqual([0, 0]);
      expect(Math.hypot(cx - map.shapes[i]!.cx, cy - map.shapes[i]!.cy)).toBeLessThan(2.2);
    }
    const before = new Set(map.shapes.flatMap(({ d }) => points(d)).map(([x, y]) => `${Math.round(x / 3)},${Math.round(y / 3)}`));
    for (const [x, y] of coarse.shapes.flatMap(({ d }) => points(d))) expect(before.has(`${x / 3},${y / 3}`)).toBe(true);
  });

  it('takes a fifth less to load', () => {
    const weigh = (shapes: typeof map) => brotliCompressSync(shapes.shapes.map(({ d }) => d).join('\n')).length;
    expect(weigh(coarse)).toBeLessThan(0.85 * weigh(map));
  });
});

describe('fewer points', () => {
  const fewer = readCouncilShapes(simplified(topology, 25));

  it('leaves every council and every island where it is, on points that it had', () => {
    expect(fewer.shapes.map(({ codes }) => codes)).toEqual(map.shapes.map(({ codes }) => codes));
    const rings = (d: string) => d.split('z').length;
    for (const [i, { d, cx, cy }] of fewer.shapes.entries()) {
      const whole = map.shapes[i]!;
      expect(rings(d)).toBe(rings(whole.d));
      expect(Math.hypot(cx - whole.cx, cy - whole.cy)).toBeLessThan(4.5);
      const had = new Set(points(whole.d).map(String));
      expect(points(d).every((point) => had.has(String(point)))).toBe(true);
    }
  });

  it('drops bends that are smaller, and takes a third less to load on a grid of 4', () => {
    const arcs = (of: typeof topology) => of.arcs.map((arc) => arc.length).reduce((sum, one) => sum + one);
    expect(arcs(simplified(topology, 25))).toBeLessThan(0.8 * arcs(topology));
    const weigh = (shapes: typeof map) => brotliCompressSync(shapes.shapes.map(({ d }) => d).join('\n')).length;
    expect(weigh(readCouncilShapes(coarsened(simplified(topology, 25), 4)))).toBeLessThan(0.67 * weigh(map));
  });
});

describe('walking by arrow keys', () => {
  it.each<[string, Direction, string | null]>([
    [DERBYSHIRE, 'right', NOTTINGHAMSHIRE],
    [NOTTINGHAMSHIRE, 'right', LINCOLNSHIRE],
    [CORNWALL, 'left', SCILLY],
    [SCILLY, 'left', null],
    [SCILLY, 'right', CORNWALL],
    [NORFOLK, 'down', SUFFOLK],
    [SUFFOLK, 'up', NORFOLK],
    [NORTHUMBERLAND, 'up', null],
    [KENT, 'right', null],
    ['E99999999', 'up', null]
  ])('goes from %s %s to %s', (from, direction, to) => {
    expect(step(places, from, direction)).toBe(to);
  });

  it('begins in the middle of England and reaches every council', () => {
    const start = middlePlace(places)!;
    const reached = new Set([start]);
    for (const code of reached) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = step(places, code, direction);
        if (next) reached.add(next);
      }
    }
    expect(places.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual([]);
    expect(reached.has(DEVON)).toBe(true);
    expect(middlePlace([])).toBeNull();
  });
});
