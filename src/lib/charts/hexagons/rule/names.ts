import type { RegionName } from '../../areas/mark.ts';
import type { Point } from '../../areas/path.ts';
import { boxesMeet, segmentMeetsBox, type Box } from '../../kit/boxes.ts';
import { roughWidthOf } from '../../kit/text.ts';
import { HALF_ACROSS, QUARTER_DOWN } from '../layout.ts';
import type { Piece } from './pieces.ts';

/** The type in which every name has room, in plane units: 11 pixels on the narrowest page. */
export const SIZE = 86;
/** Distance between two lines of a name, in type sizes. */
export const LEADING = 1.1;

/** Plane units between a name and hexagons or another name; and between a name and a border, which it would seem to belong to. */
const [AIR, BORDER_AIR] = [12, 40];
/** A name lies nearer to its own region than to any other, by this many times and this many plane units. */
const [TIMES, NEARER] = [1.6, 36];
/** Plane units from its region within which a name is looked for. */
const FARTHEST = 240;
/** What a plane unit away from the middle of its region costs a name, in units away from its hexagons; and what another line does. */
const [OFF_MIDDLE, ANOTHER_LINE] = [0.12, 30];

interface Placed extends RegionName {
  box: Box;
  cost: number;
}

/**
 * The name of every region in one line or two, beside its own hexagons and in the type of `SIZE`: no name meets a hexagon, a border, the
 * edge or another name. Smaller type needs less room around the same place. Regions with least choice are set first. Throws where one has no
 * place.
 */
export function placeRegionNames(
  names: ReadonlyMap<string, string>,
  pieces: readonly Piece[],
  borders: readonly (readonly Point[])[],
  plane: { width: number; height: number }
): RegionName[] {
  const choices = [...names].map(([region, name]) => placesOf(region, name, pieces, borders, plane));
  const best = cheapest([...choices].sort((a, b) => a.length - b.length));
  if (!best) throw new Error('A region has no room for its name beside the hexagons');
  return best.map(({ lines, x, y, anchor }) => ({ lines, x, y, anchor })).sort((a, b) => a.y - b.y);
}

/** One place for each, none near another's, at the least cost in all; null where there is none. */
function cheapest(choices: readonly (readonly Placed[])[]): Placed[] | null {
  const least = choices.map((places) => places[0]?.cost ?? Infinity);
  const rest = least.map((_, i) => least.slice(i).reduce((sum, cost) => sum + cost, 0));
  let [found, best] = [null as Placed[] | null, Infinity];
  const choose = (placed: readonly Placed[], cost: number): void => {
    const places = choices[placed.length];
    if (!places) [found, best] = [[...placed], cost];
    for (const place of places ?? []) {
      if (cost + place.cost + (rest[placed.length + 1] ?? 0) >= best) return;
      if (!placed.some((one) => boxesMeet(grown(place.box, AIR), one.box))) choose([...placed, place], cost + place.cost);
    }
  };
  choose([], 0);
  return found;
}

/** Every place that a name may have were it the only one, the best first. */
function placesOf(
  region: string,
  name: string,
  pieces: readonly Piece[],
  borders: readonly (readonly Point[])[],
  plane: { width: number; height: number }
): Placed[] {
  const own = pieces.filter((piece) => piece.region === region);
  const others = pieces.filter((piece) => piece.region !== region);
  const around = boxAround(own);
  const [middleX, middleY] = [around.x + around.width / 2, around.y + around.height / 2];
  const found: Placed[] = [];
  for (const lines of inLines(name)) {
    const width = Math.ceil(widthOf(lines));
    const height = lines.length * LEADING * SIZE;
    const [left, right] = [around.x - FARTHEST - width, Math.min(around.x + around.width + FARTHEST, plane.width - width)];
    const [top, bottom] = [around.y - FARTHEST - height, Math.min(around.y + around.height + FARTHEST, plane.height - height)];
    for (let y = Math.max(0, top); y <= bottom; y += 3 * QUARTER_DOWN)
      for (let x = Math.max(0, left); x <= right; x += 2 * HALF_ACROSS) {
        const box = { x, y, width, height };
        const near = nearest(box, own, AIR);
        if (near < AIR || near > FARTHEST) continue;
        const least = Math.max(AIR, TIMES * near, near + NEARER);
        if (nearest(box, others, least) < least || borders.some((line) => crosses(line, grown(box, BORDER_AIR)))) continue;
        const cost =
          near + OFF_MIDDLE * Math.hypot(x + width / 2 - middleX, y + height / 2 - middleY) + ANOTHER_LINE * (lines.length - 1);
        found.push({ lines, ...anchored(box, own), y: Math.round(y + height / 2), box, cost });
      }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** A name whole, and in the two lines that take least room across. */
function inLines(name: string): string[][] {
  const words = name.split(' ');
  const parted = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  return [[name], ...parted.sort((a, b) => widthOf(a) - widthOf(b)).slice(0, 1)];
}

const widthOf = (lines: readonly string[]): number => Math.max(...lines.map((line) => roughWidthOf(line, SIZE)));

/** Smaller type keeps the end of the name that is nearest to its region. */
function anchored(box: Box, own: readonly Piece[]): Pick<RegionName, 'x' | 'anchor'> {
  const level = own.filter((piece) => gapDown(piece, box) === 0);
  const beside = boxAround(level.length > 0 ? level : own);
  if (level.length > 0 && beside.x + beside.width <= box.x) return { x: box.x, anchor: 'start' };
  if (level.length > 0 && beside.x >= box.x + box.width) return { x: box.x + box.width, anchor: 'end' };
  return { x: Math.round(box.x + box.width / 2), anchor: 'middle' };
}

function boxAround(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const [right, bottom] = [
    Math.max(...boxes.map((box) => box.x + box.width)),
    Math.max(...boxes.map((box) => box.y + box.height))
  ];
  return { x, y, width: right - x, height: bottom - y };
}

/** Plane units between a box and the nearest of others; looks no further once one is nearer than `enough`. */
function nearest(box: Box, others: readonly Box[], enough: number): number {
  let least = Infinity;
  for (const other of others) {
    const [across, down] = [gapAcross(other, box), gapDown(other, box)];
    least = Math.min(least, across * across + down * down);
    if (least < enough * enough) break;
  }
  return Math.sqrt(least);
}

const gapAcross = (a: Box, b: Box): number => Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
const gapDown = (a: Box, b: Box): number => Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);

function crosses(line: readonly Point[], box: Box): boolean {
  return line.some(([x2, y2], i) => {
    const [x1, y1] = line[i - 1] ?? [x2, y2];
    return i > 0 && segmentMeetsBox({ x1, y1, x2, y2 }, box);
  });
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by
});
