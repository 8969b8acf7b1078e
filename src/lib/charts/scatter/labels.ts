import { boxOf, meet, type Box, type Spot } from '../kit/room.ts';
import { tenth } from '../kit/scale.ts';
import type { Line, ScatterInput, ScatterLayout, ScatterMark, ScatterName, ScatterRow } from './layout.ts';

/** A name may lie over so many circles that are not named. */
const MOST_COVERED = 2;
/** Between letters and a line. */
const CLEAR = 1.5;
/** Along a line, at so many places its label is tried. */
const PLACES = 16;
/** From one row of labels to the next. */
export const ROW = 14;

export interface Plane {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type LineDrawn = ScatterLayout['lines'][number];

interface Drawing {
  plane: Plane;
  marks: readonly ScatterMark[];
  xOf: (value: number) => number;
  yOf: (value: number) => number;
  /** How many rows of labels there is room for over the plane, and what is written beside it. */
  above: number;
  ticks: readonly Box[];
  widthOf: (text: string) => number;
}

/** A line as what is written must keep clear of it. */
function aroundLine({ x1, x2, y1, y2 }: Pick<LineDrawn, 'x1' | 'x2' | 'y1' | 'y2'>): Box {
  return {
    left: Math.min(x1, x2) - CLEAR,
    right: Math.max(x1, x2) + CLEAR,
    top: Math.min(y1, y2) - CLEAR,
    bottom: Math.max(y1, y2) + CLEAR
  };
}

function aroundMark({ x, y, r }: ScatterMark): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/**
 * England’s lines and the law’s, each with its label where it touches no line and no other label, and covers fewest circles. Those across the
 * plane are labelled above it, in two rows; those along it on either side of the line.
 */
export function linesOf({ x, y }: Pick<ScatterInput, 'x' | 'y'>, drawing: Drawing): LineDrawn[] {
  const { plane, marks, xOf, yOf, above, ticks, widthOf } = drawing;
  const { left, right, top, bottom } = plane;
  const upright = (kind: LineDrawn['kind'], line: Line | null) =>
    line ? [{ kind, text: line.label, x1: xOf(line.value), x2: xOf(line.value), y1: top, y2: bottom }] : [];
  const lying = (kind: LineDrawn['kind'], line: Line | null) =>
    line ? [{ kind, text: line.label, x1: left, x2: right, y1: yOf(line.value), y2: yOf(line.value) }] : [];
  const lines = [
    ...upright('england', x.england),
    ...lying('england', y.england),
    ...upright('law', x.law),
    ...lying('law', y.law)
  ];
  const occupied = [...lines.map(aroundLine), ...ticks];
  const labels = new Map<(typeof lines)[number], ScatterName>();
  const isUpright = ({ x1, x2 }: { x1: number; x2: number }) => x1 === x2;
  for (const line of [...lines.filter(isUpright), ...lines.filter((one) => !isUpright(one))]) {
    const wide = widthOf(line.text);
    const tiers = isUpright(line) ? aboveOf(line.x1, wide, plane, above) : besideOf(line.y1, wide, plane);
    const openOf = (spot: Spot) => {
      const box = boxOf(spot, wide);
      const isInside = box.left >= 0 && box.right <= right + 12 && box.bottom <= bottom && box.top >= top - 2 - ROW * above;
      if (!isInside || occupied.some((other) => meet(box, other))) return [];
      return [{ spot, box, covered: marks.filter((mark) => meet(box, aroundMark(mark))).length }];
    };
    const [best] = tiers.map((spots) => spots.flatMap(openOf).sort((a, b) => a.covered - b.covered)).flat();
    if (!best) continue;
    occupied.push(best.box);
    labels.set(line, { code: '', text: line.text, ...best.spot });
  }
  return lines.map((line) => {
    const { text: _, ...own } = line;
    return { ...own, label: labels.get(line) ?? null };
  });
}

/* Close above the plane, then in a row above that, and so on, then within it. */
function aboveOf(at: number, wide: number, { right, top, bottom }: Plane, rows: number): Spot[][] {
  const middle = Math.min(Math.max(at, wide / 2), right + 12 - wide / 2);
  const heights = Array.from({ length: rows }, (_, row) => top - 5 - ROW * row);
  const above = heights.map((height): Spot[] => [
    { x: at + 5, y: height, anchor: 'start' },
    { x: at - 5, y: height, anchor: 'end' },
    { x: tenth(middle), y: height, anchor: 'middle' }
  ]);
  const within = Array.from({ length: PLACES }, (_, i) => tenth(top + 14 + (i * (bottom - top - 20)) / PLACES));
  const sides = within.flatMap((height): Spot[] => [
    { x: at + 5, y: height, anchor: 'start' },
    { x: at - 5, y: height, anchor: 'end' }
  ]);
  return [...above, sides];
}

/* At the right end, then ever further left; above the line or below it, then a row further off. */
function besideOf(at: number, wide: number, { left, right }: Plane): Spot[][] {
  const free = Math.max(0, right - left - wide - 8);
  const rightEdges = Array.from({ length: PLACES + 1 }, (_, i) => tenth(right - 4 - (i * free) / PLACES));
  return [0, 1, 2]
    .map((row) => [-5 - ROW * row, 14 + ROW * row])
    .map((rises) => rightEdges.flatMap((x) => rises.map((rise): Spot => ({ x, y: tenth(at + rise), anchor: 'end' }))));
}

interface Naming {
  plane: Plane;
  lines: readonly LineDrawn[];
  chosen: string | null;
  most: number;
  widthOf: (text: string) => number;
}

/* By distance from the middle of all, measured in ranks so that one far value does not squeeze the rest; each where it has room, or not at all. */
export function namesOf(
  rows: readonly ScatterRow[],
  marks: readonly ScatterMark[],
  { plane, lines, chosen, most, widthOf }: Naming
): ScatterName[] {
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const [spanX, spanY] = [plane.right - plane.left, plane.bottom - plane.top];
  const mean = (pick: (mark: ScatterMark) => number) => marks.reduce((sum, mark) => sum + pick(mark), 0) / marks.length;
  const [middleX, middleY] = [mean((mark) => mark.x), mean((mark) => mark.y)];
  const away = ({ x, y, r }: ScatterMark) => Math.hypot((x - middleX) / spanX, (y - middleY) / spanY) + r / 120;
  const order = [...marks].sort(
    (a, b) => Number(b.code === chosen) - Number(a.code === chosen) || away(b) - away(a) || (a.code < b.code ? -1 : 1)
  );
  const labels = lines.flatMap(({ label }) => label ?? []);
  const occupied: Box[] = [...lines.map(aroundLine), ...labels.map((label) => boxOf(label, widthOf(label.text)))];
  const named: ScatterMark[] = [];
  const found: ScatterName[] = [];
  for (const mark of order) {
    if (found.length === most) break;
    const text = names.get(mark.code) ?? '';
    const wide = widthOf(text);
    const own = aroundMark(mark);
    if (mark.code !== chosen && occupied.slice(lines.length).some((box) => meet(box, own))) continue;
    const open = spotsAround(mark, mark.x > plane.left + 0.6 * spanX, mark.code === chosen).flatMap((spot) => {
      const box = boxOf(spot, wide);
      const isInside =
        box.left >= plane.left && box.right <= plane.right + 12 && box.top >= plane.top - 8 && box.bottom <= plane.bottom;
      if (!isInside || [...occupied, ...named.map(aroundMark)].some((other) => meet(box, other))) return [];
      const covered = marks.filter((other) => other.code !== mark.code && meet(box, aroundMark(other))).length;
      return covered <= MOST_COVERED || mark.code === chosen ? [{ spot, box, covered }] : [];
    });
    const [best] = open.sort((a, b) => a.covered - b.covered);
    if (!best) continue;
    occupied.push(best.box);
    named.push(mark);
    found.push({ code: mark.code, text, ...best.spot });
  }
  return found;
}

/* The side with more room first. */
function spotsAround({ x, y, r }: ScatterMark, isRight: boolean, isChosen: boolean): Spot[] {
  const start = (rise: number): Spot => ({ x: tenth(x + r + 4), y: tenth(y + 4 + rise), anchor: 'start' });
  const end = (rise: number): Spot => ({ x: tenth(x - r - 4), y: tenth(y + 4 + rise), anchor: 'end' });
  const middle = (rise: number): Spot => ({ x, y: tenth(y + rise), anchor: 'middle' });
  const sides = isRight ? [end, start] : [start, end];
  const near = [...sides.map((side) => side(0)), middle(-r - 5), middle(r + 13), ...sides.flatMap((side) => [side(-9), side(9)])];
  /* What a reader has chosen is named a little further off rather than not at all. */
  return isChosen ? [...near, ...[15, 21].flatMap((rise) => sides.flatMap((side) => [side(-rise), side(rise)]))] : near;
}
