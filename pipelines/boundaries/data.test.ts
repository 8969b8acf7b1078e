import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CouncilsTopology } from './councils.ts';
import type { Hexagons } from './hexagons.ts';
import type { Point } from './plane.ts';
import { ringArea, type Geometry } from './simplify.ts';

const folder = join(import.meta.dirname, '../../data/boundaries');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const topology = JSON.parse(read('councils.json')) as CouncilsTopology;
const hexagons = JSON.parse(read('hexagons.json')) as Hexagons;

const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const COUNCILS = [152, 152, 152, 152, 152, 151, 151, 152, 152, 153, 153, 153];

const inForce = ({ from, to }: { from: number | null; to: number | null }, year: number): boolean =>
  (from ?? 0) <= year && (to ?? Infinity) >= year;
const councilsOf = (year: number): Geometry[] =>
  topology.objects.councils.geometries.filter(({ properties }) => inForce(properties, year));
const codesOf = (year: number): string[] => councilsOf(year).map(({ properties }) => properties.code);

function area({ arcs }: Geometry): number {
  const rings = (polygon: number[][]): number[] => polygon.map((ring) => ringArea(ring.flatMap(pointsOf)));
  return arcs.map(rings).reduce((sum, [outer = 0, ...holes]) => sum + outer - holes.reduce((a, b) => a + b, 0), 0);
}

function pointsOf(arc: number): Point[] {
  let [x, y] = [0, 0];
  const points = topology.arcs[arc < 0 ? ~arc : arc]!.map(([dx, dy]): Point => [(x += dx), (y += dy)]);
  return arc < 0 ? points.reverse() : points;
}

/** Arc → which ways councils of a year run along it. */
function arcUse(year: number): Map<number, boolean[]> {
  const use = new Map<number, boolean[]>();
  for (const arc of councilsOf(year).flatMap(({ arcs }) => arcs.flat(2))) {
    const index = arc < 0 ? ~arc : arc;
    use.set(index, [...(use.get(index) ?? []), arc < 0]);
  }
  return use;
}

describe('data/boundaries/councils.json', () => {
  it.each(YEARS.map((year, i) => [year, COUNCILS[i]!]))('%i has %i councils, each with an area', (year, count) => {
    expect(new Set(codesOf(year)).size).toBe(count);
    expect(councilsOf(year)).toHaveLength(count);
    for (const council of councilsOf(year)) expect(area(council), council.properties.code).toBeGreaterThan(1);
  });

  it('knows who came and went', () => {
    expect(codesOf(2018)).toEqual(expect.arrayContaining(['E06000028', 'E06000029', 'E10000009', 'E10000021', 'E10000006']));
    expect(codesOf(2019)).toEqual(expect.arrayContaining(['E06000058', 'E06000059', 'E10000021', 'E10000006']));
    expect(codesOf(2021)).toEqual(expect.arrayContaining(['E06000061', 'E06000062', 'E10000006']));
    expect(codesOf(2023)).toEqual(expect.arrayContaining(['E06000063', 'E06000064']));
    expect(codesOf(2025).filter((code) => /^(E0600002[89]|E10000009|E10000021|E10000006)$/.test(code))).toEqual([]);
  });

  it.each(YEARS)('in %i neighbours share their border, and nothing overlaps', (year) => {
    const use = [...arcUse(year).values()];
    expect(use.every((ways) => ways.length === 1 || (ways.length === 2 && ways[0] !== ways[1]))).toBe(true);
    expect(use.filter((ways) => ways.length === 2).length).toBeGreaterThan(300);
  });

  it('has one coast and one area, whatever the year: a merger leaves no hole', () => {
    const coast = (year: number): string =>
      JSON.stringify([...arcUse(year)].flatMap(([arc, ways]) => (ways.length === 1 ? [arc] : [])).sort());
    const total = (year: number): number => councilsOf(year).reduce((sum, council) => sum + area(council), 0);
    for (const year of YEARS) {
      expect(coast(year), `coast of ${year}`).toBe(coast(2025));
      expect(total(year) / total(2025), `area of ${year}`).toBeCloseTo(1, 3);
    }
  });

  it('keeps the smallest councils visible, and enlarges all of London', () => {
    const byCode = new Map(topology.objects.councils.geometries.map((council) => [council.properties.code, area(council)]));
    expect(byCode.get('E06000053')).toBeGreaterThan(300);
    expect(byCode.get('E09000001')).toBeGreaterThan(60);
    const inset = topology.objects.london.geometries;
    expect(inset).toHaveLength(33);
    for (const council of inset)
      expect(area(council) / byCode.get(council.properties.code)!, council.properties.code).toBeGreaterThan(7);
  });

  it('stays in its plane and apart from the inset', () => {
    const [, , width, height] = topology.bbox;
    const points = (geometries: Geometry[]): Point[] => geometries.flatMap(({ arcs }) => arcs.flat(2)).flatMap(pointsOf);
    for (const [x, y] of points([...topology.objects.councils.geometries, ...topology.objects.london.geometries])) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
    const inset = points(topology.objects.london.geometries);
    const nearest = Math.min(
      ...points(topology.objects.councils.geometries).map(([x, y]) =>
        Math.min(...inset.map(([ix, iy]) => Math.hypot(ix - x, iy - y)))
      )
    );
    expect(nearest).toBeGreaterThan(60);
  });

  it('is small', () => {
    expect(read('councils.json').length).toBeLessThan(100_000);
    expect(brotliCompressSync(read('councils.json')).length).toBeLessThan(24_000);
  });
});

describe('data/boundaries/hexagons.json', () => {
  const size = (runs: number[] = []): number => runs.reduce((sum, value, i) => (i % 3 === 2 ? sum + value : sum), 0);

  it('holds every council of today, and of every other year a shape that says whom it stands for', () => {
    for (const year of YEARS) {
      const drawn = hexagons.shapes.filter((shape) => inForce(shape, year)).flatMap(({ codes }) => codes);
      expect(drawn.sort(), String(year)).toEqual(codesOf(year).sort());
    }
  });

  it('gives every council a whole number of hexagons, about as many as it has people', () => {
    const drawn = new Map(hexagons.shapes.map(({ codes, runs }) => [codes[0], size(runs)]));
    const thousands = { E08000025: 1_150, E10000016: 1_590, E10000014: 1_410, E06000023: 470, E09000008: 390, E06000017: 41 };
    for (const [code, people] of Object.entries(thousands)) expect((drawn.get(code)! * 8.25) / people, code).toBeCloseTo(1, 0.5);
    expect(drawn.get('E09000001')).toBe(1);
    expect(drawn.get('E06000053')).toBe(1);
  });

  it('never puts two councils on one hexagon', () => {
    const occupied = new Map<string, string>();
    for (const { codes, runs = [] } of hexagons.shapes) {
      for (let i = 0; i + 2 < runs.length; i += 3) {
        for (let half = runs[i + 1]!; half < runs[i + 1]! + 2 * runs[i + 2]!; half++) {
          const place = `${runs[i]},${half}`;
          expect(occupied.get(place), `${codes[0]} at ${place}`).toBeUndefined();
          occupied.set(place, codes[0]!);
        }
      }
    }
    expect(occupied.size / 2).toBe(hexagons.shapes.reduce((sum, { runs }) => sum + size(runs), 0));
  });

  it('is small', () => {
    expect(brotliCompressSync(read('hexagons.json')).length).toBeLessThan(6_000);
  });
});
