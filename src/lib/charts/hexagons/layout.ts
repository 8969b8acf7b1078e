/** Plane units across half a hexagon, and down a quarter of one: whole numbers whose ratio is the square root of three within 1.1%. */
export const HALF_ACROSS = 7;
export const QUARTER_DOWN = 4;

/** Plane units at the right of the hexagons, so that the names of regions have room. */
export const ROOM = 24 * HALF_ACROSS;

/** The plane the cartogram is drawn in: 290 half hexagons by 205 rows, as `data/boundaries/hexagons.json` has them, and the room beside them. */
export const HEXAGONS = { width: 290 * HALF_ACROSS + ROOM, height: (205 * 3 + 1) * QUARTER_DOWN };

/** What the cartogram cannot show as it was in that calendar year; null when it can. For a January count give the year before. */
export function hexagonNote(year: number): string | null {
  if (year > 2018) return null;
  return (
    'On the map by people, Bournemouth and Poole are one shape without a figure: they were two councils until 2019 (see the table). ' +
    'Dorset has the size of today’s council, a little larger than it was then.'
  );
}
