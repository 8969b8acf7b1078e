import type { Shapes } from '../charts/areas/mark.ts';

/**
 * Outlines for the maps that pages are prerendered with; null in a browser, which keeps what the server drew. The branch is
 * decided when the code is built, so that neither the outlines nor their reader reach a page's scripts.
 */
export const SHAPES: { area: Shapes; people: Shapes; borders: { area: Borders; people: Borders } } | null = import.meta.env.SSR
  ? await readShapes()
  : null;

/** The outlines of a measure of boards: the same shapes, with the borders of boards in place of those of regions. Null in a browser. */
export function shapesOfBoards(boardOf: (code: string) => string | undefined): { area: Shapes; people: Shapes } | null {
  if (!SHAPES) return null;
  const { area, people, borders } = SHAPES;
  return { area: { ...area, ...borders.area(boardOf) }, people: { ...people, ...borders.people(boardOf) } };
}

type Borders = (boardOf: (code: string) => string | undefined) => Partial<Shapes>;

async function readShapes() {
  const [{ readFileSync }, { boardBorders, readCouncilShapes }, { boardOutlines, readHexagonShapes }] = await Promise.all([
    import('node:fs'),
    import('../charts/choropleth/geometry.ts'),
    import('../charts/hexagons/geometry.ts')
  ]);
  const read = (name: string) => JSON.parse(readFileSync(`data/boundaries/${name}.json`, 'utf8'));
  const [councils, hexagons] = [read('councils'), read('hexagons')];
  return {
    area: readCouncilShapes(councils),
    people: readHexagonShapes(hexagons),
    borders: {
      area: (boardOf: Parameters<Borders>[0]) => boardBorders(councils, boardOf),
      people: (boardOf: Parameters<Borders>[0]) => boardOutlines(hexagons, boardOf)
    }
  };
}
