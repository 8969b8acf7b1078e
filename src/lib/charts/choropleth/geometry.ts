import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Shape, Shapes } from '../areas/mark.ts';
import { lineOf, middleOf, pathOf, type Point } from '../areas/path.ts';
import { CHOROPLETH } from './layout.ts';

interface Properties {
  code: string;
  region: string;
  from: number | null;
  to: number | null;
}

export type CouncilsTopology = Topology<Record<'councils' | 'london', GeometryCollection<Properties>>>;

/**
 * Shapes of every council since 2014 from `data/boundaries/councils.json`, in plane units, London again in the inset, and the
 * borders of today's regions. Throws when the file is drawn in another plane than the page.
 */
export function readCouncilShapes(topology: CouncilsTopology): Shapes {
  const [, , width, height] = topology.bbox ?? [];
  if (width !== CHOROPLETH.width || height !== CHOROPLETH.height) throw new Error(`councils.json is drawn ${width} by ${height}`);
  const { councils, london } = topology.objects;
  return {
    width,
    height,
    shapes: shapesOf(topology, councils),
    inset: shapesOf(topology, london),
    lines: regionBorders(topology)
  };
}

/**
 * The same outlines on a coarser grid of `step` plane units, with fewer points and shorter numbers. Neighbours still share every border,
 * because arcs are rounded, not shapes.
 */
export function coarsened(topology: CouncilsTopology, step: number): CouncilsTopology {
  if (!topology.transform) throw new Error('councils.json is not drawn on a grid');
  const rounded = (n: number) => Math.round(n / step) * step;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => [rounded((x += dx)), rounded((y += dy))]);
    return points.flatMap(([x, y], i) => {
      const before = points[i - 1];
      if (!before) return [[x, y]];
      const [dx, dy] = [x - before[0], y - before[1]];
      return dx === 0 && dy === 0 && i < points.length - 1 ? [] : [[dx, dy]];
    });
  });
  return { ...topology, arcs };
}

/**
 * The same outlines without the points whose triangle with their neighbours is smaller than `area` square plane units (Visvalingam and Whyatt,
 * 'Line generalisation by repeated elimination of points', 1993). Neighbours still share every border, and no island is lost.
 */
export function simplified(topology: CouncilsTopology, area: number): CouncilsTopology {
  const { arcs } = simplify(presimplify(topology), area);
  return {
    ...topology,
    arcs: topology.arcs.map((whole, i) => {
      const left = (arcs[i] ?? []) as number[][];
      const isRing = left.length < 4 && String(left[0]) === String(left.at(-1));
      return isRing ? whole : left.map(([x = 0, y = 0], j) => [x - (left[j - 1]?.[0] ?? 0), y - (left[j - 1]?.[1] ?? 0)]);
    })
  };
}

/** Lines where two boards meet, among today's councils. `boardOf` names the board that a council is drawn with. */
export function boardBorders(
  topology: CouncilsTopology,
  boardOf: (code: string) => string | undefined
): Pick<Shapes, 'lines' | 'insetLines' | 'shared'> {
  const { councils, london } = topology.objects;
  /* An arc of one council only is a coast, which its board ends at too. */
  const isBorder = (a: Properties, b: Properties): boolean => a === b || boardOf(a.code) !== boardOf(b.code);
  return { lines: borders(topology, councils, isBorder), insetLines: borders(topology, london, isBorder), shared: true };
}

function shapesOf(topology: CouncilsTopology, object: GeometryCollection<Properties>): Shape[] {
  return feature(topology, object).features.map(({ properties: { code, from, to }, geometry }) => {
    if (geometry.type !== 'MultiPolygon') throw new Error(`${code} is a ${geometry.type}`);
    const rings = geometry.coordinates.flat() as unknown as Point[][];
    return { codes: [code], from, to, d: pathOf(rings), ...middleOf(rings) };
  });
}

function regionBorders(topology: CouncilsTopology): string {
  return borders(topology, topology.objects.councils, (a, b) => a.region !== b.region);
}

function borders(
  topology: CouncilsTopology,
  object: GeometryCollection<Properties>,
  isBorder: (a: Properties, b: Properties) => boolean
): string {
  const now = { ...object, geometries: object.geometries.filter(({ properties }) => (properties as Properties).to === null) };
  const lines = mesh(topology, now, (a, b) => isBorder(a.properties as Properties, b.properties as Properties));
  return (lines.coordinates as unknown as Point[][]).map(lineOf).join('');
}
