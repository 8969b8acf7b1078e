import type { Box } from '../../kit/boxes.ts';
import type { HexagonsFile } from '../geometry.ts';
import { HALF_ACROSS, QUARTER_DOWN } from '../layout.ts';

/** Hexagons beside each other in one row, of one region, in plane units. */
export interface Piece extends Box {
  region: string;
}

/** The hexagons of today's councils. `regionOf`: each council's region, by their codes. */
export function piecesOf(file: HexagonsFile, regionOf: ReadonlyMap<string, string>): Piece[] {
  return file.shapes.flatMap(({ codes, to, runs = [] }) => {
    const region = to === null && codes[0] ? regionOf.get(codes[0]) : undefined;
    if (region === undefined) return [];
    return Array.from({ length: runs.length / 3 }, (_, i): Piece => {
      const [row = 0, start = 0, count = 0] = runs.slice(3 * i, 3 * i + 3);
      return {
        region,
        x: start * HALF_ACROSS,
        y: 3 * row * QUARTER_DOWN,
        width: 2 * count * HALF_ACROSS,
        height: 4 * QUARTER_DOWN
      };
    });
  });
}
