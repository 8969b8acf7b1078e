import type { Shapes } from '../charts/areas/mark.ts';

/**
 * Outlines for the maps that pages are prerendered with; null in a browser, which keeps what the server drew. The branch is
 * decided when the code is built, so that neither the outlines nor their reader reach a page's scripts.
 */
export const SHAPES: { area: Shapes; people: Shapes } | null = import.meta.env.SSR ? await readShapes() : null;

async function readShapes() {
  const [{ readFileSync }, { readCouncilShapes }, { readHexagonShapes }] = await Promise.all([
    import('node:fs'),
    import('../charts/choropleth/geometry.ts'),
    import('../charts/hexagons/geometry.ts')
  ]);
  const read = (name: string) => JSON.parse(readFileSync(`data/boundaries/${name}.json`, 'utf8'));
  return { area: readCouncilShapes(read('councils')), people: readHexagonShapes(read('hexagons')) };
}
