import { widthOf } from '../../charts/kit/letters.ts';
import type { Drawing } from '../../charts/kit/node.ts';
import { textsOf } from '../../charts/kit/texts.ts';
import { FONT_FAMILY } from '../../charts/kit/svg.ts';
import { THEMES, type ThemeName } from '../../charts/kit/palette.ts';

const SAMPLE = 'Hamburgefonstiv 0123';
/** Of the type's own width, what a measured text may differ from the table that lines were broken by. */
const TOLERANCE = 0.03;

/**
 * Proves that a picture's letters were painted in the site's own face: a sample comes out in other pixels than the fallback gives, as wide
 * as the table says, and there is ink where the headline stands. Throws in words for a reader where one does not hold.
 */
export function proveFont(context: OffscreenCanvasRenderingContext2D, drawing: Drawing, theme: ThemeName, pixels: number): void {
  const [own, fallback] = [samplePixels(FONT_FAMILY), samplePixels(FONT_FAMILY.replace(/^[^,]+, /, ''))];
  if (own.every((value, i) => value === fallback[i])) throw new Error(withoutFont('came out in another typeface'));
  context.save();
  context.font = `600 100px ${FONT_FAMILY}`;
  const measured = context.measureText(SAMPLE).width;
  context.restore();
  if (Math.abs(measured / widthOf(SAMPLE, 100, 600) - 1) > TOLERANCE)
    throw new Error(withoutFont('came out too wide or too narrow'));
  const headline = textsOf(drawing.nodes).find(({ part }) => part === 'headline');
  if (headline && !hasInk(context, headline, theme, pixels)) throw new Error(withoutFont('did not come out at all'));
}

function withoutFont(how: string): string {
  return `The letters ${how}, so this picture is not handed over. Try again when the page has loaded whole, or take the SVG.`;
}

function samplePixels(family: string): Uint8ClampedArray {
  const context = new OffscreenCanvas(420, 48).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot draw a picture outside the page. The SVG says the same.');
  context.font = `600 36px ${family}`;
  context.fillText(SAMPLE, 2, 36);
  return context.getImageData(0, 0, 420, 48).data;
}

/* Pixels nearer to the ink than to the paper, in the box that the line stands in. */
function hasInk(
  context: OffscreenCanvasRenderingContext2D,
  { x, y, size, text, weight }: ReturnType<typeof textsOf>[number],
  theme: ThemeName,
  pixels: number
): boolean {
  const [ink, paper] = [THEMES[theme].ink, THEMES[theme].paper].map(rgbOf) as [number[], number[]];
  const side = (length: number) => Math.max(1, Math.round(length * pixels));
  const { data } = context.getImageData(side(x), side(y - size), side(widthOf(text, size, weight)), side(size));
  const far = (at: number, color: number[]) => color.reduce((sum, part, i) => sum + Math.abs(part - (data[at + i] ?? 0)), 0);
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if (far(at, ink) < far(at, paper)) inked++;
  const share = inked / (data.length / 4);
  return share > 0.05 && share < 0.6;
}

function rgbOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
