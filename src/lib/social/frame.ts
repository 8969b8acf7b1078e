import { text, type Drawing, type Node, type TextNode } from '../charts/kit/node.ts';
import { svgOf } from '../charts/kit/svg.ts';
import { fitted } from './type.ts';

/** A picture to share, in pixels: what Open Graph readers show large. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 56;

/** Lines of text, the first baseline at `y`. */
export function paragraph(
  x: number,
  y: number,
  { size, lines }: { size: number; lines: readonly string[] },
  leading: number,
  look: Partial<Pick<TextNode, 'weight' | 'fill' | 'anchor'>> = {}
): Node[] {
  return lines.map((line, i) => text(x, Math.round(y + i * size * leading), line, size, look));
}

/** The site's name, a source and the credit of outlines below, around what is shown. */
export function framed({ title, nodes }: Pick<Drawing, 'title' | 'nodes'>, source: string, credit = ''): Drawing {
  const said = fitted(`Source: ${source}`, { width: 860, height: 24, leading: 1 }, [19, 18, 17, 16], 400);
  return {
    width: WIDTH,
    height: HEIGHT,
    title,
    description: source,
    nodes: [
      { kind: 'rect', x: 0, y: 0, width: WIDTH, height: 10, fill: 'accent' },
      ...nodes,
      ...paragraph(MARGIN, HEIGHT - 34, said, 1, { fill: 'ink-2' }),
      ...(credit === '' ? [] : [text(MARGIN, HEIGHT - 12, credit, 15, { fill: 'ink-2' })]),
      text(WIDTH - MARGIN, HEIGHT - 34, 'SEND Parity Atlas', 22, { weight: 700, anchor: 'end' })
    ]
  };
}

/** As SVG in the colours of light screens. */
export const pictureOf = (drawing: Drawing): string => svgOf(drawing, 'light');
