import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { AreaChange } from '../../src/lib/tables/area-changes.ts';
import { CHANGES } from '../areas/history.ts';
import { ofFile } from '../named.ts';
import { BOUNDARY_FILES } from '../sources.ts';
import type { Council } from './read.ts';

/** The published cartogram's lattice, in its own units: half a hexagon across, and half a side (a quarter of a hexagon down). */
const HALF_WIDTH = 0.15;
const HALF_SIDE = 0.15 / Math.sqrt(3);

/**
 * Hexagons in rows from the top. Runs are three numbers each: row, where the first hexagon begins (in half hexagons from the left),
 * how many hexagons.
 */
export interface HexagonShape {
  codes: string[];
  from: number | null;
  to: number | null;
  runs?: number[];
  /** Codes of the councils whose hexagons together stand for this one. */
  of?: string[];
}

export interface Hexagons {
  /** Width in half hexagons. */
  width: number;
  /** Height in rows. */
  rows: number;
  shapes: HexagonShape[];
}

/**
 * Councils that ended before the cartogram was made, and whose hexagons stand for them. Cumbria and Northamptonshire are exactly
 * their successors together. Old Dorset was smaller than the new one by Christchurch; Bournemouth and Poole cannot be told apart
 * inside their successor, which therefore stands for both, as one shape.
 */
const STAND_INS: { codes: string[]; of: string[] }[] = [
  { codes: ['E06000028', 'E06000029'], of: ['E06000058'] },
  { codes: ['E10000006'], of: ['E06000063', 'E06000064'] },
  { codes: ['E10000009'], of: ['E06000059'] },
  { codes: ['E10000021'], of: ['E06000061', 'E06000062'] }
];

const [, HEXAGONS] = BOUNDARY_FILES;

type Corner = [number, number];

/** Councils that others became after the cartogram was made: the hexagons of all of them stand for it. */
function mergedSince(drawn: readonly HexagonShape[], changes: readonly AreaChange[]): { codes: string[]; of: string[] }[] {
  const known = new Set([...drawn, ...STAND_INS].map(({ codes }) => codes[0]));
  return changes
    .filter(
      ({ kind, to, from }) => kind === 'merger' && to.length === 1 && !known.has(to[0]) && from.every((code) => known.has(code))
    )
    .map(({ to, from }) => ({ codes: to, of: from }));
}

/** Every English council as the hexagons it is made of. Throws when a council's outline is not a whole number of them. */
export function drawHexagons(sources: string, councils: Council[], changes: readonly AreaChange[] = CHANGES): Hexagons {
  return ofFile(HEXAGONS, () =>
    drawnFrom(JSON.parse(readFileSync(join(sources, HEXAGONS), 'utf8')) as Cartogram, councils, changes)
  );
}

type Cartogram = FeatureCollection<Polygon | MultiPolygon, Record<string, string>>;

function drawnFrom(published: Cartogram, councils: Council[], changes: readonly AreaChange[]): Hexagons {
  const english = published.features.filter(({ properties }) => properties['cua.code']?.startsWith('E'));
  const outlines = english.map(({ properties, geometry }) => ({
    code: properties['cua.code'] ?? '',
    rings: latticeRings(geometry)
  }));
  const corners = outlines.flatMap(({ rings }) => rings.flat());
  const [left, bottom] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  const [right, top] = [Math.max(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))];
  const firstRow = top - 2;
  const rows = (firstRow - bottom - 2) / 3 + 1;
  if (!Number.isInteger(rows)) throw new Error('the cartogram is not a lattice of hexagons');

  const runsOf = (rings: Corner[][]): number[] => {
    const runs: number[] = [];
    for (let row = 0; row < rows; row++) {
      const y = firstRow - 3 * row;
      const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [start = 0, end = 0] = crossings.slice(i, i + 2);
        const count = (end - start) / 2;
        if (!Number.isInteger(count)) throw new Error('a row of the cartogram is not whole hexagons');
        runs.push(row, start - left, count);
      }
    }
    return runs;
  };

  const years = new Map(councils.map(({ code, from, to }) => [code, { from, to }]));
  const drawn = outlines.map(({ code, rings }): HexagonShape => ({
    codes: [code],
    ...yearsOf(years, code),
    runs: runsOf(rings)
  }));
  const standIns = [...STAND_INS, ...mergedSince(drawn, changes)].map(({ codes, of }): HexagonShape => ({
    codes,
    ...yearsOf(years, codes[0]!),
    of
  }));
  const shapes = [...drawn, ...standIns].sort((a, b) => (a.codes[0]! < b.codes[0]! ? -1 : 1));
  return { width: right - left, rows, shapes };
}

function yearsOf(
  years: Map<string, { from: number | null; to: number | null }>,
  code: string
): { from: number | null; to: number | null } {
  const found = years.get(code);
  if (!found) throw new Error(`${code} of the cartogram has no boundary`);
  return found;
}

function latticeRings(geometry: Polygon | MultiPolygon): Corner[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map(([x = NaN, y = NaN]) => [Math.round(x / HALF_WIDTH), Math.round(y / HALF_SIDE)]));
}

/** Where the horizontal line through a row's centres meets the upright sides. */
function crossingsAt(ring: Corner[], y: number): number[] {
  const found: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    if (y0 < y !== y1 < y) {
      if (x0 !== x1) throw new Error('the cartogram has a side where no hexagon has one');
      found.push(x0);
    }
  }
  return found;
}
