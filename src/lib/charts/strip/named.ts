import { placeLabel, placeLabels, type PlacedLabel, type Room, type Wanted } from './labels.ts';
import { PLANES, type RuleMark, type StripLayout, type Turn } from './layout.ts';
import { isCounted, type FigureRow } from './row.ts';
import type { Box } from '../kit/boxes.ts';
import { roughWidthOf } from '../kit/text.ts';

/** Labels of one strip for pages of a width: the wider the page, the smaller type is in the plane, and the more find room. */
export interface Lettering {
  /** Type size in the plane's unit. */
  size: number;
  most: number;
}

/** Width of the page, in CSS pixels, from which a lying strip is lettered as `wide`; `strip.css` has the same. */
export const WIDE = 960;

/** For pages from 640 pixels, from 960, and, upright, for phones. */
export const LETTERINGS = {
  upright: { size: PLANES.upright.type, most: 8 },
  narrow: { size: (PLANES.lying.type * PLANES.lying.width) / 640, most: 9 },
  wide: { size: PLANES.lying.type, most: 14 }
} as const satisfies Record<string, Lettering>;

/** The letterings of one drawing: which of them shows, the width of the page decides. */
export function letteringsOf(turn: Turn): readonly (keyof typeof LETTERINGS)[] {
  return turn === 'upright' ? ['upright'] : ['narrow', 'wide'];
}

/** Of those that are not faded: the extremes, unless three or more share one, and large councils: each asks with name and figure, the extremes first. */
export function wantedLabels(rows: readonly FigureRow[], { beads }: StripLayout): Wanted[] {
  const faded = new Set(beads.filter((bead) => bead.faded).map(({ code }) => code));
  const counted = rows.filter(isCounted).filter(({ code }) => !faded.has(code));
  const values = counted.map(({ value }) => value);
  const extremes = [Math.min(...values), Math.max(...values)].flatMap((end) => {
    const tied = counted.filter(({ value }) => value === end);
    return tied.length < 3 ? tied : [];
  });
  const large = [...counted].sort((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0) || (a.code < b.code ? -1 : 1));
  const places = new Map(beads.map((bead) => [bead.code, bead]));
  return [...new Set([...extremes, ...large.slice(0, 16)])].flatMap((row) => {
    const circle = places.get(row.code);
    return circle ? [{ code: row.code, text: `${row.name} ${row.short}`, circle }] : [];
  });
}

/** The strip's own labels, whatever is chosen. */
export function labelStrip(rows: readonly FigureRow[], layout: StripLayout, turn: Turn, lettering: Lettering): PlacedLabel[] {
  return placeLabels(wantedLabels(rows, layout), roomOf(layout, turn, lettering));
}

/** The label of a council that is chosen: among the strip's own where there is room, and else over what stands there. A small one is named without its figure. */
export function labelChosen(
  row: FigureRow,
  layout: StripLayout,
  turn: Turn,
  lettering: Lettering,
  placed: readonly PlacedLabel[]
): PlacedLabel | null {
  const circle = layout.beads.find(({ code }) => code === row.code);
  const text = isCounted(row) ? `${row.name} ${row.short}` : row.name;
  if (!circle) return null;
  const wanted = { code: row.code, text, circle };
  const room = roomOf(layout, turn, lettering);
  return placeLabel(wanted, room, placed) ?? placeLabel(wanted, { ...room, circles: [], occupied: [] }, []);
}

/* A name that is wider than the whole plane, cut after a word: 'Bournemouth, Christchurch…'. */
function shortened(name: string, width: number, size: number, figure: string): string {
  const fits = (text: string) => roughWidthOf(`${text} ${figure}`, size) <= width;
  let words = name.split(' ');
  if (fits(name)) return name;
  while (words.length > 1 && !fits(`${words.join(' ').replace(/,$/, '')}…`)) words = words.slice(0, -1);
  return `${words.join(' ').replace(/,$/, '')}…`;
}

/**
 * The labels of every council that is not faded and has a figure, none left out: where there is no room among the circles, over those that
 * are faded; at the worst over another label. Meant for a few.
 */
export function labelAll(rows: readonly FigureRow[], layout: StripLayout, turn: Turn, lettering: Lettering): PlacedLabel[] {
  const own = new Set(layout.beads.filter(({ faded }) => !faded).map(({ code }) => code));
  const room = roomOf(layout, turn, lettering);
  const free = { ...room, circles: layout.beads.filter(({ faded }) => !faded) };
  const placed: PlacedLabel[] = [];
  for (const row of rows.filter(({ code }) => own.has(code))) {
    const circle = layout.beads.find(({ code }) => code === row.code);
    if (!circle) continue;
    const { x, width } = room.bounds;
    const half = Math.min(circle.x - x, x + width - circle.x);
    const named = (name: string) => ({ code: row.code, text: `${name} ${row.short}`, circle });
    /* Cut, it fits over its own circle wherever that lies. */
    const cut = named(shortened(row.name, 2 * half - 2, lettering.size, row.short));
    /* Over circles and lines; then over words too. */
    const over = { ...room, circles: [], occupied: room.words };
    const anywhere = { ...over, occupied: [] };
    const label =
      placeLabel(named(row.name), room, placed) ??
      placeLabel(named(row.name), free, placed) ??
      placeLabel(cut, free, placed) ??
      placeLabel(cut, over, placed) ??
      placeLabel(cut, anywhere, placed) ??
      placeLabel(cut, anywhere, []);
    if (label) placed.push(label);
  }
  return placed;
}

function roomOf(
  { width, height, beads, ticks, england, law }: StripLayout,
  turn: Turn,
  { size, most }: Lettering
): Room & { words: Box[] } {
  const bounds = turn === 'lying' ? { x: 0, y: 46, width, height: height - 76 } : { x: 34, y: 0, width: width - 34, height };
  const rules = [england, law].filter((rule) => rule !== null);
  const words = [...rules, ...ticks].map((rule) => wordsBox(rule, size));
  return {
    bounds,
    circles: beads.map(({ x, y, r }) => ({ x, y, r: r + 1 })),
    occupied: [...rules.map(lineBox), ...words],
    words,
    size,
    most
  };
}

function lineBox({ x1, y1, x2, y2 }: RuleMark): Box {
  return { x: x1 - 1.5, y: y1 - 1.5, width: x2 - x1 + 3, height: y2 - y1 + 3 };
}

function wordsBox({ text, textX, textY, anchor }: RuleMark, size: number): Box {
  const width = roughWidthOf(text, size);
  const x = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
  return { x, y: textY - size, width, height: 1.25 * size };
}
