import { linesOf, widthOf } from '../../charts/kit/letters.ts';
import type { Figure } from '../figure.ts';

/** A drawing in its own units, the widest page width at which it is shown, and how a page limits it. */
export interface DrawnBox {
  width: number;
  height: number;
  /** Whether it stands in wide places, in narrow ones, or in both. */
  where: 'narrow' | 'wide' | 'both';
  /** What stands over it, on a line of its own; empty for nothing. */
  over: string;
}

/** How a page sets a chart alone, in pixels: what `markup.ts` writes as its styles. */
export const SET = {
  padding: 16,
  widest: 704,
  wideFrom: 640,
  tallest: 544,
  /** Kinds that are no higher than that. */
  limited: ['map', 'hexagons', 'both', 'strip', 'trend', 'scatter'],
  rankingWidest: 544,
  narrowWidest: 420,
  /** Of the words at a map’s inset in a narrow place, in units of its drawing, 720 wide: 11 pixels on the smallest phone. */
  insetLabel: 28,
  swatch: 34,
  gap: 20
};

/** Widths of a place in a page, from the narrowest phone to a wide column. */
const WIDTHS = [320, 360, 414, 480, 560, 639, 640, 720, 1000, 1400];
/** A chart alone is set in a font of the reader's, whose letters may be wider than those that are measured here. */
const SPARE = 1.13;
/** Two lines more, for words that break otherwise. */
const ROOM = 40;

/**
 * Pixels that hold a chart alone at every width, its notes folded: the height of its frame where no message can say how high it is.
 * @param words of the key, of notes in sight, and of the line of source and site
 */
export function heightFor(
  figure: Pick<Figure, 'headline' | 'subtitle'>,
  words: { source: string; key: readonly string[]; notes: readonly string[]; folded: boolean },
  drawings: readonly DrawnBox[],
  kind: string
): number {
  return Math.max(...WIDTHS.map((width) => Math.ceil(heightAt(figure, words, drawings, kind, width))));
}

function heightAt(
  { headline, subtitle }: Pick<Figure, 'headline' | 'subtitle'>,
  { source, key, notes, folded }: { source: string; key: readonly string[]; notes: readonly string[]; folded: boolean },
  drawings: readonly DrawnBox[],
  kind: string,
  width: number
): number {
  const inner = Math.min(width - 2 * SET.padding, SET.widest);
  const lines = (text: string, size: number, weight: 400 | 700) => linesOf(text, size, weight, inner / SPARE).length;
  const head = Math.min(28, Math.max(20, 16 + 0.015 * width));
  const quiet = (text: string) => 8 + lines(text, 14, 400) * 14 * 1.4;
  return (
    ROOM +
    2 * SET.padding +
    lines(headline, head, 700) * head * 1.2 +
    quiet(subtitle) +
    quiet(source) +
    24 +
    chartAt(drawings, kind, width, inner) +
    keyAt(key, inner) +
    notes.reduce((sum, note) => sum + quiet(note), 0) +
    (folded ? quiet('Notes') : 0)
  );
}

function chartAt(drawings: readonly DrawnBox[], kind: string, width: number, inner: number): number {
  const wide = width >= SET.wideFrom;
  const drawn = drawings.filter(({ where }) => where === 'both' || where === (wide ? 'wide' : 'narrow'));
  if (drawn.length === 0) throw new Error(`A chart of the kind ${kind} has no drawing for ${width} pixels`);
  const grows = !SET.limited.includes(kind);
  const most = !grows ? inner : !wide ? SET.narrowWidest : kind === 'ranking' ? SET.rankingWidest : inner;
  const across = Math.min(inner, most);
  const shown = drawn.map(({ width: own, height, over }) => {
    const high = (height / own) * across;
    return (grows ? high : Math.min(high, SET.tallest)) + (over === '' ? 0 : 8 + 16 * 1.4);
  });
  /* Those that stand one under another are parted by their margins. */
  return shown.reduce((sum, height) => sum + height, (shown.length - 1) * 24);
}

function keyAt(key: readonly string[], inner: number): number {
  let [rows, at] = [key.length > 0 ? 1 : 0, 0];
  let height = 0;
  for (const words of key) {
    const wide = SET.swatch + widthOf(words, 14, 400) * SPARE;
    if (at > 0 && at + wide > inner) {
      rows++;
      at = 0;
    }
    at += wide + SET.gap;
    if (wide > inner) height += Math.ceil(wide / inner - 1) * 14 * 1.4;
  }
  return height + rows * (14 * 1.4 + 4);
}
