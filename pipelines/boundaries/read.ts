import { yearOf } from '../../src/lib/model/period.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import type { AreaChange } from '../../src/lib/tables/area-changes.ts';
import { CHANGES } from '../areas/history.ts';
import { ofFile } from '../named.ts';
import { BOUNDARY_FILES } from '../sources.ts';
import { project, type Point } from './plane.ts';

const [AREAS] = BOUNDARY_FILES;

export type Ring = Point[];

/** A council in whole metres: polygons, each an outer ring and its holes. */
export interface Council {
  code: string;
  /** Region's GSS code. */
  region: string;
  /** First and last calendar year, both inclusive; null when open. */
  from: number | null;
  to: number | null;
  polygons: Ring[][];
}

interface Properties {
  areacd: string;
  areanm: string;
  start?: number;
  end?: number;
}

/** Code in this file → code of December 2024, where a council got a new code and kept its borders. */
const RECODED: Record<string, string> = {
  E10000002: 'E06000060',
  E10000023: 'E06000065',
  E10000027: 'E06000066',
  E08000038: 'E08000016',
  E08000039: 'E08000019'
};

/**
 * Every English council since 2014, once, under its December 2024 code, in order of code. One that others became after the boundaries were
 * published is drawn as all of them together. Throws when a recode changed its borders, or a new council's borders cannot be known.
 */
export function readCouncils(sources: string, changes: readonly AreaChange[] = CHANGES): Council[] {
  return ofFile(AREAS, () => drawn(JSON.parse(readFileSync(join(sources, AREAS), 'utf8')) as Topology, changes));
}

function drawn(topology: Topology, changes: readonly AreaChange[]): Council[] {
  const regions = readLayer(topology, 'rgn').map(({ properties, polygons }) => ({ code: properties.areacd, polygons }));
  const all = new Map<string, Council>();
  for (const { properties, polygons } of readLayer(topology, 'utla')) {
    const code = RECODED[properties.areacd] ?? properties.areacd;
    const recoded = Object.values(RECODED).includes(code);
    const earlier = all.get(code);
    if (earlier && JSON.stringify(earlier.polygons) !== JSON.stringify(polygons))
      throw new Error(`${code} changed its borders with its code`);
    const inside = pointInside(polygons);
    const region = regions.find((candidate) => contains(candidate.polygons, inside));
    if (!region) throw new Error(`${code} lies in no region`);
    const [from, to] = recoded ? [null, null] : [properties.start ?? null, properties.end ?? null];
    all.set(code, { code, region: region.code, from, to, polygons });
  }
  for (const change of changes) {
    const unknown = change.kind === 'recode' ? [] : change.to.filter((code) => !all.has(code));
    const year = yearOf(change.date);
    for (const code of unknown) {
      const before = change.from.flatMap((from) => all.get(from) ?? []);
      const [first] = before;
      if (!first || change.to.length > 1 || before.length < change.from.length)
        throw new Error(`${code} of ${change.date} has no boundary: add a newer file of boundaries`);
      for (const council of before) council.to ??= year - 1;
      all.set(code, { code, region: first.region, from: year, to: null, polygons: together(topology, change.from) });
    }
  }
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function readLayer(topology: Topology, layer: string): { properties: Properties; polygons: Ring[][] }[] {
  const object = topology.objects[layer] as GeometryCollection<Properties> | undefined;
  if (!object) throw new Error(`the boundaries have no layer '${layer}'`);
  const english = feature(topology, object).features.filter(({ properties }) => properties.areacd.startsWith('E'));
  return english.map(({ properties, geometry }) => ({ properties, polygons: polygonsOf(geometry as Polygon | MultiPolygon) }));
}

/** The outline of several councils as one. */
function together(topology: Topology, codes: readonly string[]): Ring[][] {
  const layer = topology.objects['utla'] as GeometryCollection<Properties>;
  const parts = layer.geometries.filter(({ properties }) => {
    const code = (properties as Properties).areacd;
    return codes.includes(RECODED[code] ?? code);
  });
  return polygonsOf(merge(topology, parts as Arcs<Properties>[]) as MultiPolygon);
}

function polygonsOf(geometry: Polygon | MultiPolygon): Ring[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(project)));
}

/** A point inside: halfway through the widest stretch of the horizontal line through the middle of the box. */
function pointInside(polygons: Ring[][]): Point {
  const rings = polygons.flat();
  const ys = rings.flat().map(([, y]) => y);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 0.25;
  const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let best: Point = [NaN, y];
  let widest = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [left = 0, right = 0] = crossings.slice(i, i + 2);
    if (right - left > widest) [widest, best] = [right - left, [(left + right) / 2, y]];
  }
  return best;
}

function contains(polygons: Ring[][], [x, y]: Point): boolean {
  return (
    polygons
      .flat()
      .flatMap((ring) => crossingsAt(ring, y))
      .filter((crossing) => crossing < x).length %
      2 ===
    1
  );
}

function crossingsAt(ring: Ring, y: number): number[] {
  const found: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    if (y0 < y !== y1 < y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
  }
  return found;
}
