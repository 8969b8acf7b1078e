import { readFileSync } from 'node:fs';
import { escapeXml } from '../charts/kit/markup.ts';
import { FAMILY, fitted, type Weight } from './type.ts';

/** A picture to share, in pixels: what Open Graph readers show large. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 56;

/** The colours of print and of light screens, read from the one stylesheet that says them. */
const COLOURS = new Map(
  [...(readFileSync('src/lib/charts/areas/areas.css', 'utf8').split('}')[0] ?? '').matchAll(/--area-([\w-]+): (#\w+);/g)].map(
    ([, name = '', value = '']) => [name, value]
  )
);

/** A colour of the maps by its name there: `c0` to `c5`, `paper`, `edge`, `ink`, `hatch-line`. */
export function colour(name: string): string {
  const value = COLOURS.get(name);
  if (!value) throw new Error(`areas.css has no colour --area-${name}`);
  return value;
}

export const QUIET = '#40506a';
export const ACCENT = '#a63d17';

export interface Type {
  size: number;
  weight?: Weight;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text, its baseline at `y`. */
export function text(
  x: number,
  y: number,
  words: string,
  { size, weight = 400, fill = colour('ink'), anchor = 'start' }: Type
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

/** Lines of text, the first baseline at `y`. */
export function paragraph(x: number, y: number, lines: readonly string[], leading: number, type: Type): string {
  return lines.map((line, i) => text(x, Math.round(y + i * type.size * leading), line, type)).join('');
}

/** The paper, the site's name, a source and the credit of outlines below, around what is shown. */
export function framed(content: string, source: string, credit = ''): string {
  const said = fitted(`Source: ${source}`, { width: 860, height: 24, leading: 1 }, [19, 18, 17, 16], 400);
  const hatch =
    `<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<path fill="${colour('paper')}" d="M0 0h6v6H0z"/><path fill="${colour('hatch-line')}" d="M0 0h2v6H0z"/></pattern>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FAMILY}">` +
    `<defs>${hatch}</defs><path fill="${colour('paper')}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/><path fill="${ACCENT}" d="M0 0h${WIDTH}v10H0z"/>` +
    `${content}${paragraph(MARGIN, HEIGHT - 34, said.lines, 1, { size: said.size, fill: QUIET })}` +
    `${credit === '' ? '' : text(MARGIN, HEIGHT - 12, credit, { size: 15, fill: QUIET })}` +
    `${text(WIDTH - MARGIN, HEIGHT - 34, 'SEND Parity Atlas', { size: 22, weight: 700, anchor: 'end' })}</svg>`
  );
}
