import type { Shape, Shapes } from '../areas/mark.ts';
import { middleOf, pathOf, type Point } from '../areas/path.ts';
import { HALF_ACROSS, HEXAGONS, QUARTER_DOWN, ROOM } from './layout.ts';
import { REGIONS } from './regions.ts';

/** `data/boundaries/hexagons.json`: each shape is runs of hexagons (row, start in half hexagons, how many) or the union of others. */
export interface HexagonsFile {
  width: number;
  rows: number;
  shapes: { codes: string[]; from: number | null; to: number | null; runs?: number[]; of?: string[] }[];
}

/** Corners of a hexagon clockwise from the top, as steps from its centre in half widths and quarter heights. */
const CORNERS: readonly Point[] = [
  [0, -2],
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1]
];

/** Outlines of every council since 2014 on the cartogram, in plane units, and its regions. Throws when the file does not fit the plane. */
export function readHexagonShapes(file: HexagonsFile): Shapes {
  const size = { width: file.width * HALF_ACROSS + ROOM, height: (file.rows * 3 + 1) * QUARTER_DOWN };
  if (size.width !== HEXAGONS.width || size.height !== HEXAGONS.height)
    throw new Error(`hexagons.json is ${size.width} by ${size.height}`);
  const runs = new Map(file.shapes.map((shape) => [shape.codes[0], shape.runs]));
  const shapes = file.shapes.map(({ codes, from, to, of }): Shape => {
    const rings = outline((of ?? codes.slice(0, 1)).map((code) => runs.get(code) ?? []).flat());
    return { codes, from, to, d: pathOf(rings), ...middleOf(rings) };
  });
  return { ...size, shapes, inset: [], lines: '', regions: REGIONS };
}

/** The outline of every board on the cartogram: around the hexagons of today's councils that are drawn with it. */
export function boardOutlines(
  file: HexagonsFile,
  boardOf: (code: string) => string | undefined
): Pick<Shapes, 'lines' | 'shared'> {
  const runs = new Map<string, number[]>();
  for (const { codes, to, runs: own = [] } of file.shapes) {
    const board = to === null && codes.length === 1 && codes[0] ? boardOf(codes[0]) : undefined;
    if (board !== undefined) runs.set(board, [...(runs.get(board) ?? []), ...own]);
  }
  return { lines: [...runs.values()].map((of) => pathOf(outline(of))).join(''), shared: true };
}

/** The rings around hexagons: all their sides but those that two of them share. */
export function outline(runs: readonly number[]): Point[][] {
  const sides = new Map<string, { from: Point; to: Point }>();
  for (const [x, y] of centres(runs)) {
    CORNERS.forEach(([dx, dy], i) => {
      const [nextX, nextY] = CORNERS[(i + 1) % CORNERS.length]!;
      const [from, to]: [Point, Point] = [
        [x + dx, y + dy],
        [x + nextX, y + nextY]
      ];
      if (!sides.delete(`${to}>${from}`)) sides.set(`${from}>${to}`, { from, to });
    });
  }
  return rings([...sides.values()]);
}

function centres(runs: readonly number[]): Point[] {
  const found: Point[] = [];
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const [row = 0, start = 0, count = 0] = runs.slice(i, i + 3);
    for (let n = 0; n < count; n++) found.push([start + 1 + 2 * n, 3 * row + 2]);
  }
  return found;
}

/* Three hexagons meet in a corner, so that only one side of an outline leaves it: following sides never has to choose. */
function rings(sides: { from: Point; to: Point }[]): Point[][] {
  const leaving = new Map(sides.map((side) => [String(side.from), side]));
  const found: Point[][] = [];
  for (const start of sides) {
    const ring: Point[] = [];
    for (let side = leaving.get(String(start.from)); side; side = leaving.get(String(side.to))) {
      leaving.delete(String(side.from));
      ring.push(onPlane(side.from));
    }
    if (ring.length > 0) found.push([...ring, ring[0]!]);
  }
  return found;
}

function onPlane([x, y]: Point): Point {
  return [x * HALF_ACROSS, y * QUARTER_DOWN];
}
