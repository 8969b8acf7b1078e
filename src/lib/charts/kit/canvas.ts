import type { Drawing, Look, Node, Paint, TextNode } from './node.ts';
import { FONT_FAMILY, HATCH } from './svg.ts';
import { THEMES, type Theme, type ThemeName } from './palette.ts';

type Context = OffscreenCanvasRenderingContext2D;

interface Pen {
  context: Context;
  theme: Theme;
  /** Of all groups around, without the pixels a unit. */
  scale: number;
  hatch: CanvasPattern;
}

/** The same drawing that `svgOf` writes, onto a canvas of `pixels` pixels a unit. The font has to be loaded before. */
export function paintOn(context: Context, { width, height, nodes }: Drawing, name: ThemeName, pixels: number): void {
  const theme = THEMES[name];
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  for (const node of nodes) paint(node, { context, theme, scale: 1, hatch: hatchFor(context, theme) });
}

function paint(node: Node, pen: Pen): void {
  const { context } = pen;
  switch (node.kind) {
    case 'group':
      context.save();
      context.translate(node.x, node.y);
      context.scale(node.scale, node.scale);
      for (const child of node.children) paint(child, { ...pen, scale: pen.scale * node.scale });
      context.restore();
      return;
    case 'parts':
      for (const child of node.children) paint(child, pen);
      return;
    case 'text':
      return paintText(node, pen);
    case 'path':
      return paintPath(new Path2D(node.d), node, pen);
    case 'line': {
      const path = new Path2D();
      path.moveTo(node.x1, node.y1);
      path.lineTo(node.x2, node.y2);
      return paintPath(path, node, pen);
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(node.cx, node.cy, node.r, 0, 2 * Math.PI);
      return paintPath(path, node, pen);
    }
    case 'rect': {
      const path = new Path2D();
      path.rect(node.x, node.y, node.width, node.height);
      return paintPath(path, node, pen);
    }
  }
}

function paintPath(path: Path2D, look: Look, pen: Pen): void {
  const { context, theme, scale } = pen;
  if (look.fill) {
    context.globalAlpha = look.opacity ?? 1;
    context.fillStyle = fillOf(look.fill, pen);
    context.fill(path, 'evenodd');
    context.globalAlpha = 1;
  }
  if (!look.stroke) return;
  context.strokeStyle = theme[look.stroke];
  context.lineWidth = (look.strokeWidth ?? 1) / scale;
  context.setLineDash((look.dash ?? []).map((part) => part / scale));
  context.lineJoin = look.round ? 'round' : 'miter';
  context.lineCap = look.round ? 'round' : 'butt';
  context.globalAlpha = look.strokeOpacity ?? 1;
  context.stroke(path);
  context.globalAlpha = 1;
}

function paintText({ x, y: top, drop = 0, text, size, weight, anchor, fill, halo }: TextNode, { context, theme }: Pen): void {
  const y = top + drop * size;
  context.font = `${weight} ${size}px ${FONT_FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.textBaseline = 'alphabetic';
  if (halo) {
    context.strokeStyle = theme.paper;
    context.lineWidth = halo * size;
    context.setLineDash([]);
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = theme[fill];
  context.fillText(text, x, y);
}

/* One tile is one step of the hatch, drawn large so that it stays sharp at four pixels a unit. */
const TILE = 64;

function hatchFor(context: Context, theme: Theme): CanvasPattern {
  const tile = new OffscreenCanvas(TILE, TILE);
  const inner = tile.getContext('2d');
  if (!inner) throw new Error('This browser cannot draw a picture outside the page. The SVG says the same.');
  inner.fillStyle = theme.paper;
  inner.fillRect(0, 0, TILE, TILE);
  inner.fillStyle = theme['hatch-line'];
  inner.fillRect(0, 0, (TILE * HATCH.line) / HATCH.step, TILE);
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) throw new Error('This browser cannot draw a hatch. The SVG says the same.');
  return pattern;
}

function fillOf(fill: Paint, { theme, scale, hatch }: Pen): string | CanvasPattern {
  if (fill !== 'missing') return theme[fill];
  hatch.setTransform(new DOMMatrix().rotate(45).scale(HATCH.step / TILE / scale));
  return hatch;
}
