import type { Shapes } from '../charts/areas/mark.ts';
import { drawAreas } from '../charts/areas/marks.ts';

/**
 * Plane units of the grid that pages draw councils on, under half a pixel where a map is widest (9 units a pixel), and square units of the
 * smallest bend that they draw, under half a square pixel: a third less to load. What leaves a page is drawn on the finest.
 */
const [GRID, BEND] = [4, 25];

/**
 * Outlines for the maps that pages are prerendered with; null in a browser, which keeps what the server drew. The branch is
 * decided when the code is built, so that neither the outlines nor their reader reach a page's scripts.
 */
export const SHAPES: { area: Shapes; people: Shapes; borders: { area: Borders; people: Borders } } | null = import.meta.env.SSR
  ? await readShapes()
  : null;

/** Draws them; null in a browser, for the same reason. */
export const DRAW = import.meta.env.SSR ? drawAreas : null;

const drawn = new Map<string, { area: Shapes; people: Shapes }>();

/**
 * The outlines of a measure of boards: the same shapes, with the borders of boards in place of those of regions. Drawn once for the same
 * boards. Null in a browser.
 * @param boards the board of each council, by the council's code
 */
export function shapesOfBoards(boards: ReadonlyMap<string, string>): { area: Shapes; people: Shapes } | null {
  if (!SHAPES) return null;
  const key = JSON.stringify([...boards].sort());
  const known = drawn.get(key);
  if (known) return known;
  const { area, people, borders } = SHAPES;
  const boardOf = (code: string) => boards.get(code);
  const shapes = { area: { ...area, ...borders.area(boardOf) }, people: { ...people, ...borders.people(boardOf) } };
  drawn.set(key, shapes);
  return shapes;
}

type Borders = (boardOf: (code: string) => string | undefined) => Partial<Shapes>;

async function readShapes() {
  const [{ readFileSync }, { boardBorders, coarsened, readCouncilShapes, simplified }, { boardOutlines, readHexagonShapes }] =
    await Promise.all([import('node:fs'), import('../charts/choropleth/geometry.ts'), import('../charts/hexagons/geometry.ts')]);
  const read = (name: string) => JSON.parse(readFileSync(`data/boundaries/${name}.json`, 'utf8'));
  const [councils, hexagons] = [coarsened(simplified(read('councils'), BEND), GRID), read('hexagons')];
  return {
    area: readCouncilShapes(councils),
    people: readHexagonShapes(hexagons),
    borders: {
      area: (boardOf: Parameters<Borders>[0]) => boardBorders(councils, boardOf),
      people: (boardOf: Parameters<Borders>[0]) => boardOutlines(hexagons, boardOf)
    }
  };
}
