import { geoTransverseMercator } from 'd3-geo';

export type Point = [number, number];

/** Height of the drawing plane in its own units, which are integers: about 165 metres each. */
export const PLANE_HEIGHT = 4000;
/** Width of the drawing plane: England is a little narrower, and London's inset reaches to its right edge. */
export const PLANE_WIDTH = 3520;
/** Empty units between England and the edge of the plane, so that an outline around a coast is not cut off. */
const MARGIN = 20;

/** Empty units above the inset, for its name. */
const INSET_TOP = 170;

/** How much larger London is drawn in its inset than on the map. */
export const INSET_SCALE = 3.1;

/*
 * Transverse Mercator on the meridian 2 degrees west, the one of the National Grid: England stands as upright as on an Ordnance
 * Survey map, and areas are true to within a fifth of a per cent everywhere, so that a choropleth does not favour north or south.
 * Points are projected one by one and never as polygons on a sphere, where a ring wound the wrong way would fill the world.
 */
const metres = geoTransverseMercator().rotate([2, 0]).scale(6_371_000).translate([0, 0]);

/** Longitude and latitude in degrees to whole metres, x to the east and y to the south. Throws outside the world. */
export function project([longitude, latitude]: readonly number[]): Point {
  const point = metres([longitude ?? NaN, latitude ?? NaN]);
  if (!point || !Number.isFinite(point[0]) || !Number.isFinite(point[1]))
    throw new Error(`${longitude}, ${latitude} is not a place`);
  return [Math.round(point[0]), Math.round(point[1])];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box around all points, in their own units. */
export function boxAround(points: Iterable<Point>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** A map from metres to plane units: a scale and two shifts. */
export interface Placement {
  /** Plane units a metre. */
  scale: number;
  place(point: Point): Point;
}

/** England, as high as the plane allows and at its left edge. */
export function placeEngland(england: Box): Placement {
  const scale = (PLANE_HEIGHT - 2 * MARGIN) / (england.bottom - england.top);
  return { scale, place: ([x, y]) => [(x - england.left) * scale + MARGIN, (y - england.top) * scale + MARGIN] };
}

/** London enlarged, in the sea off the north-east coast: the upper right corner of the plane. */
export function placeInset(england: Box, london: Box): Placement {
  const scale = placeEngland(england).scale * INSET_SCALE;
  return { scale, place: ([x, y]) => [PLANE_WIDTH - MARGIN - (london.right - x) * scale, (y - london.top) * scale + INSET_TOP] };
}
