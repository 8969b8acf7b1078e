import type { Point } from '../../areas/path.ts';
import { segmentMeetsBox } from '../../kit/boxes.ts';
import { HALF_ACROSS, QUARTER_DOWN } from '../layout.ts';
import type { Piece } from './pieces.ts';

/** Plane units of the cells that the plane is looked at in: half a hexagon across, one row of them down. */
const [ACROSS, DOWN] = [HALF_ACROSS, 3 * QUARTER_DOWN];
/** Plane units from both regions within which a border is drawn, and within which it ends: across the gaps between councils, not out to sea. */
const [REACH, END] = [96, 40];
/** Plane units by which a border may pass beside the middle of its gap, so that it needs few points. */
const STRAIGHT = 18;

/** Lines in the middle of the gaps between regions: what lies on one side is nearer to one, what lies on the other to another. */
export function bordersOf(pieces: readonly Piece[], plane: { width: number; height: number }): Point[][] {
  const across = Math.ceil(plane.width / ACROSS);
  const { nearest, regions } = nearestIn(pieces, across, Math.ceil(plane.height / DOWN));
  const away = (cell: number): number => distance(cell, nearest[cell]!, across);
  const parted = (a: number, b: number): boolean =>
    regions[nearest[a]!] !== regions[nearest[b]!] && away(a) <= REACH && away(b) <= REACH;
  /* Corners of cells, each under its number in rows of one more than there are cells. */
  const sides = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    sides.set(a, [...(sides.get(a) ?? []), b]);
    sides.set(b, [...(sides.get(b) ?? []), a]);
  };
  for (let cell = 0; cell < nearest.length; cell++) {
    const [x, y] = [cell % across, Math.floor(cell / across)];
    const corner = y * (across + 1) + x;
    if (x + 1 < across && parted(cell, cell + 1)) join(corner + 1, corner + across + 2);
    if (cell + across < nearest.length && parted(cell, cell + across)) join(corner + across + 1, corner + across + 2);
  }
  const placed = (corner: number): Point => [(corner % (across + 1)) * ACROSS, Math.floor(corner / (across + 1)) * DOWN];
  const isLoose = (corner: number | undefined) =>
    corner !== undefined && sides.get(corner)?.length === 1 && away(corner - Math.floor(corner / (across + 1))) > END;
  const trimmed = (chain: number[]): number[] => {
    const isFar = (corner: number) => away(Math.min(corner - Math.floor(corner / (across + 1)), nearest.length - 1)) > END;
    const kept = chain.map((corner) => !isFar(corner));
    const first = isLoose(chain[0]) ? kept.indexOf(true) : 0;
    const last = isLoose(chain.at(-1)) ? kept.lastIndexOf(true) : chain.length - 1;
    return first < 0 || last < 0 ? [] : chain.slice(first, last + 1);
  };
  return chainsOf(sides)
    .map(trimmed)
    .filter((chain) => chain.length > 1)
    .map((chain) => straightened(chain.map(placed), pieces));
}

/** For every cell the one with a hexagon that is nearest to it, handed on from cell to cell in four sweeps; and whose those are. */
function nearestIn(pieces: readonly Piece[], across: number, down: number): { nearest: Int32Array; regions: string[] } {
  const nearest = new Int32Array(across * down).fill(-1);
  const regions: string[] = [];
  for (const { region, x, y, width } of pieces) {
    const first = Math.round(y / DOWN) * across + x / ACROSS;
    for (let cell = first; cell < first + width / ACROSS; cell++) {
      nearest[cell] = cell;
      regions[cell] = region;
    }
  }
  for (const [right, below] of [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1]
  ] as const)
    // prettier-ignore
    for (let i = 0; i < down; i++)
      for (let j = 0; j < across; j++) {
        const [x, y] = [right > 0 ? j : across - 1 - j, below > 0 ? i : down - 1 - i];
        const cell = y * across + x;
        for (const [dx, dy] of [[right, 0], [0, below], [right, below], [-right, below]] as const) { // prettier-ignore
          const [fromX, fromY] = [x - dx, y - dy];
          if (fromX < 0 || fromY < 0 || fromX >= across || fromY >= down) continue;
          const [found, known] = [nearest[fromY * across + fromX]!, nearest[cell]!];
          if (found >= 0 && (known < 0 || distance(cell, found, across) < distance(cell, known, across))) nearest[cell] = found;
        }
      }
  return { nearest, regions };
}

/** Plane units between two cells. */
function distance(a: number, b: number, across: number): number {
  const [x, y] = [(a % across) - (b % across), Math.floor(a / across) - Math.floor(b / across)];
  return Math.sqrt((x * ACROSS) ** 2 + (y * DOWN) ** 2);
}

/** Sides in lines, each from an end, or a corner where three regions meet, to the next. */
function chainsOf(sides: ReadonlyMap<number, readonly number[]>): number[][] {
  const passed = new Set<string>();
  const isNew = (a: number, b: number): boolean => !passed.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
  const found: number[][] = [];
  const follow = (from: number, to: number): void => {
    const chain = [from];
    for (let [last, next] = [from, to as number | undefined]; next !== undefined && isNew(last, next);) {
      passed.add(`${Math.min(last, next)} ${Math.max(last, next)}`);
      chain.push(next);
      const on: readonly number[] = sides.get(next) ?? [];
      [last, next] = [next, on.length === 2 ? on.find((corner) => corner !== last) : undefined];
    }
    found.push(chain);
  };
  const endpoints = [...sides].filter(([, on]) => on.length !== 2);
  for (const [corner, on] of [...endpoints, ...sides]) for (const next of on) if (isNew(corner, next)) follow(corner, next);
  return found;
}

/** The points that a line needs to stay within `STRAIGHT` of all, and off the hexagons (Douglas and Peucker, 1973). */
function straightened(line: readonly Point[], pieces: readonly Piece[]): Point[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const off = ([x, y]: Point): number =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / length;
  const farthest = line.reduce((best, point, i) => (off(point) > off(line[best]!) ? i : best), 0);
  const side = { x1: first[0], y1: first[1], x2: last[0], y2: last[1] };
  if (line.length === 2 || (off(line[farthest]!) <= STRAIGHT && !pieces.some((piece) => segmentMeetsBox(side, piece))))
    return [first, last];
  const middle = farthest > 0 ? farthest : Math.floor(line.length / 2);
  return [...straightened(line.slice(0, middle + 1), pieces), ...straightened(line.slice(middle), pieces).slice(1)];
}
