import type { FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { MultiPolygon as ArcMultiPolygon, GeometryCollection } from 'topojson-specification';
import type { Placement, Point } from './plane.ts';
import type { Council, Ring } from './read.ts';

/** Councils so small that they are drawn with every point the plane can hold. */
const NEVER_COARSE = new Set(['E06000053', 'E09000001']);
/** A closed shoreline keeps at least so many corners, or a kept island could shrink to a line. */
const ISLAND_CORNERS = 6;

export interface Detail {
  /** A point is left out when its triangle is smaller than this, in square plane units. */
  triangle: number;
  /** An island is left out when smaller than this, in square plane units, unless it is all there is of its council. */
  island: number;
}

export interface Geometry {
  type: 'MultiPolygon';
  arcs: number[][][];
  properties: { code: string; region: string; from: number | null; to: number | null };
}

export interface Drawn {
  /** Plane units, each point as steps from the one before. */
  arcs: Point[][];
  geometries: Geometry[];
}

/**
 * Simplifies councils so that neighbours, and a council and its successors, keep sharing one line: borders are cut into arcs where
 * three councils of any year meet, and each arc is simplified once.
 */
export function simplify(councils: Council[], { place, scale }: Placement, detail: Detail): Drawn {
  const kept = councils.map((council) => withoutSmallIslands(council, detail.island / scale ** 2));
  const cut = presimplify(topology({ councils: collect(kept) }));
  const object = cut.objects.councils as GeometryCollection;
  const areas = object.geometries as ArcMultiPolygon[];
  const fine = new Set(areas.filter((_, i) => NEVER_COARSE.has(kept[i]!.code)).flatMap(({ arcs }) => arcs.flat(2).map(arcIndex)));
  const lines = cut.arcs.map((arc, i) => {
    const points = thin(arc as [number, number, number][], (detail.triangle / scale ** 2) * (fine.has(i) ? 0.1 : 1));
    return steps(points.map((point) => round(place(point))));
  });
  const { arcs, renumber } = distinct(lines);
  const geometries = kept.map(({ code, region, from, to }, i) => {
    const rings = areas[i]!.arcs.map((polygon) =>
      polygon.map((ring) => ring.flatMap(renumber)).filter((ring) => ring.length > 0)
    );
    return {
      type: 'MultiPolygon',
      arcs: rings.filter((polygon) => polygon.length > 0),
      properties: { code, region, from, to }
    } satisfies Geometry;
  });
  return { arcs, geometries };
}

/**
 * Rounding can shrink a line to a point, and make one of two lines that the published borders draw a few metres apart: the first
 * kind goes, of the second one stays.
 */
function distinct(lines: Point[][]): { arcs: Point[][]; renumber: (arc: number) => number[] } {
  const arcs: Point[][] = [];
  const seen = new Map<string, number>();
  const numbers = lines.map((line): number | null => {
    if (line.length < 2) return null;
    const known = seen.get(String(line));
    if (known !== undefined) return known;
    seen.set(String(line), arcs.length);
    return arcs.push(line) - 1;
  });
  const renumber = (arc: number): number[] => {
    const number = numbers[arcIndex(arc)] ?? null;
    return number === null ? [] : [arc < 0 ? ~number : number];
  };
  return { arcs, renumber };
}

/** Area of a ring in its own square units, whichever way it runs. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return Math.abs(twice) / 2;
}

/* Small holes go too: in them lie exclaves as small, which have gone. */
function withoutSmallIslands(council: Council, smallest: number): Council {
  if (NEVER_COARSE.has(council.code)) return council;
  const sizes = council.polygons.map(([outer]) => ringArea(outer ?? []));
  const largest = Math.max(...sizes);
  const polygons = council.polygons.filter((_, i) => sizes[i]! >= smallest || sizes[i] === largest);
  return { ...council, polygons: polygons.map((rings) => rings.filter((ring, i) => i === 0 || ringArea(ring) >= smallest)) };
}

function collect(councils: Council[]): FeatureCollection<MultiPolygon> {
  const features = councils.map(({ code, polygons }) => ({
    type: 'Feature' as const,
    properties: { code },
    geometry: { type: 'MultiPolygon' as const, coordinates: polygons }
  }));
  return { type: 'FeatureCollection', features };
}

function arcIndex(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

function thin(arc: [number, number, number][], smallest: number): Point[] {
  const [first, last] = [arc[0]!, arc[arc.length - 1]!];
  const closed = first[0] === last[0] && first[1] === last[1];
  const weights = arc.map(([, , weight]) => weight).sort((a, b) => b - a);
  const least = closed ? Math.min(smallest, weights[Math.min(ISLAND_CORNERS, weights.length - 1)]!) : smallest;
  return arc.filter(([, , weight]) => weight >= least).map(([x, y]) => [x, y]);
}

function round([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

/** From the second point on, how far each lies from the one before; points that fall together become one. */
function steps(points: Point[]): Point[] {
  const result: Point[] = [points[0]!];
  let [x, y] = points[0]!;
  for (const point of points) {
    if (point[0] === x && point[1] === y) continue;
    result.push([point[0] - x, point[1] - y]);
    [x, y] = point;
  }
  return result;
}
