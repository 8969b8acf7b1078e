import { boxAround, placeEngland, placeInset, PLANE_HEIGHT, PLANE_WIDTH } from './plane.ts';
import type { Council } from './read.ts';
import { simplify, type Drawn, type Geometry } from './simplify.ts';

const LONDON = 'E12000007';

export interface CouncilsTopology {
  type: 'Topology';
  bbox: [number, number, number, number];
  objects: Record<'councils' | 'london', { type: 'GeometryCollection'; geometries: Geometry[] }>;
  arcs: Drawn['arcs'];
  transform: { scale: [number, number]; translate: [number, number] };
}

/** Every council since 2014 and, larger, those of London, in one plane: ready to draw. */
export function drawCouncils(councils: Council[]): CouncilsTopology {
  const london = councils.filter(({ region }) => region === LONDON);
  const [england, capital] = [councils, london].map((some) => boxAround(some.flatMap(({ polygons }) => polygons.flat(2))));
  if (!england || !capital) throw new Error('the boundaries hold no council');
  const map = simplify(councils, placeEngland(england), { triangle: 14, island: 30 });
  const inset = simplify(london, placeInset(england, capital), { triangle: 60, island: 60 });
  return {
    type: 'Topology',
    bbox: [0, 0, PLANE_WIDTH, PLANE_HEIGHT],
    objects: {
      councils: { type: 'GeometryCollection', geometries: map.geometries },
      london: { type: 'GeometryCollection', geometries: shiftArcs(inset.geometries, map.arcs.length) }
    },
    arcs: [...map.arcs, ...inset.arcs],
    transform: { scale: [1, 1], translate: [0, 0] }
  };
}

function shiftArcs(geometries: Geometry[], by: number): Geometry[] {
  const shift = (arc: number): number => (arc < 0 ? arc - by : arc + by);
  return geometries.map((geometry) => ({
    ...geometry,
    arcs: geometry.arcs.map((rings) => rings.map((ring) => ring.map(shift)))
  }));
}
