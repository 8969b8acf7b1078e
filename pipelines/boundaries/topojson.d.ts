declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson';
  import type { Topology } from 'topojson-specification';
  export function topology(objects: Record<string, FeatureCollection>, quantization?: number): Topology;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  /** Adds to every point its weight: the area of the triangle it makes with its neighbours, infinite for the ends of an arc. */
  export function presimplify(topology: Topology): Topology;
  /** Takes out the points of less weight than that; the arcs are of whole coordinates. */
  export function simplify(topology: Topology, minWeight: number): Topology;
}
