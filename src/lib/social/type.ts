import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Box } from '../charts/kit/boxes.ts';
import type { TextNode } from '../charts/kit/node.ts';
import { strangerIn, widthOf as widthOfLetters } from '../charts/kit/letters.ts';
import { wrap } from '../charts/kit/text.ts';
import { trueTypeOf } from './font.ts';

export const FAMILY = 'Libre Franklin';
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

const packages = createRequire(`${process.cwd()}/package.json`);

/** The site's typeface in one weight, as TrueType. */
export function fontOf(weight: Weight): Buffer {
  return trueTypeOf(
    readFileSync(packages.resolve(`@fontsource/libre-franklin/files/libre-franklin-latin-${weight}-normal.woff`))
  );
}

/** How wide a text is set in pixels at a size in pixels. Throws naming a character that the typeface does not have: it would be an empty box. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const stranger = strangerIn(text);
  if (stranger !== undefined) throw new Error(`The typeface has no character “${stranger}”`);
  return widthOfLetters(text, size, weight);
}

/**
 * A text broken into lines no wider than `width` pixels; a single word that is wider stands alone, and a word is not left alone on the
 * last line where another can keep it company.
 */
export function broken(text: string, width: number, size: number, weight: Weight): string[] {
  const lines = wrap(text, (line) => widthOf(line, size, weight) <= width);
  const [before, last] = [lines.at(-2)?.split(' ') ?? [], lines.at(-1) ?? ''];
  const company = before.length > 2 && !last.includes(' ') ? `${before.at(-1)} ${last}` : '';
  if (company !== '' && widthOf(company, size, weight) <= width) lines.splice(-2, 2, before.slice(0, -1).join(' '), company);
  return lines;
}

/** The largest of `sizes`, which fall, at which a text fits into a box, with its lines; at the smallest it is cut, and ends in an ellipsis. */
export function fitted(
  text: string,
  box: { width: number; height: number; leading: number },
  sizes: readonly number[],
  weight: Weight
): { size: number; lines: string[] } {
  const room = (size: number) => Math.max(1, Math.floor(box.height / (size * box.leading)));
  for (const size of sizes) {
    const lines = broken(text, box.width, size, weight);
    if (lines.length <= room(size) && lines.every((line) => widthOf(line, size, weight) <= box.width)) return { size, lines };
  }
  const size = sizes.at(-1) ?? 20;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const lines = broken(
      `${words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:.]$/, '')} …`,
      box.width,
      size,
      weight
    );
    if (lines.length <= room(size)) return { size, lines };
  }
  return { size, lines: [] };
}

/** Around the letters of a text, whose base line is at `y`. */
export function boxOf({ x, y, text, size, weight, anchor }: TextNode): Box {
  const width = widthOf(text, size, weight === 400 ? 400 : 700);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - 0.74 * size, width, height: 0.92 * size };
}

/** The same lines as even as they can be, in as many. */
export function balanced({ size, lines }: { size: number; lines: string[] }, weight: Weight): { size: number; lines: string[] } {
  const text = lines.join(' ');
  let [even, width] = [lines, Math.max(...lines.map((line) => widthOf(line, size, weight)))];
  for (; lines.length > 1; width -= size / 4) {
    const next = broken(text, width, size, weight);
    if (next.length > lines.length || next.some((line) => widthOf(line, size, weight) > width)) break;
    even = next;
  }
  return { size, lines: even };
}
