import { escapeXml } from './markup.ts';
import type { Drawing, Look, Node, Paint, TextNode } from './node.ts';
import { THEMES, type Theme, type ThemeName } from './palette.ts';

/** The site's own face, then what other machines have. */
export const FONT_FAMILY = 'Libre Franklin, Arial, Helvetica, sans-serif';
/** Distance between the lines of the hatch, and how thick one is, in units of the drawing. */
export const HATCH = { step: 7, line: 2.3 };

/**
 * A drawing as a file that stands alone: presentation attributes only, no styles, no script, no reference out. Text stays text. It names the
 * site's typeface and does not carry it. Numbers are rounded to hundredths, so that equal drawings give equal bytes.
 */
export function svgOf({ width, height, title, description, nodes }: Drawing, painted: ThemeName | Theme): string {
  const theme = typeof painted === 'string' ? THEMES[painted] : painted;
  const hatches = new Map<number, string>();
  const body = drawAll(nodes, { theme, scale: 1, hatches });
  const patterns = [...hatches].map(([scale, id]) => patternOf(id, scale, theme)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">\n` +
    `<title>${escapeXml(title)}</title>\n<desc>${escapeXml(description)}</desc>\n${
      patterns === '' ? '' : `<defs>${patterns}</defs>\n`
    }<rect width="${width}" height="${height}" fill="${theme.paper}"/>\n${body}</svg>\n`
  );
}

interface Pen {
  theme: Theme;
  /** Of all groups around. */
  scale: number;
  /** Patterns in use, by the scale they are drawn in. */
  hatches: Map<number, string>;
}

function drawAll(nodes: readonly Node[], pen: Pen): string {
  return nodes.map((node) => draw(node, pen)).join('');
}

function draw(node: Node, pen: Pen): string {
  switch (node.kind) {
    case 'group': {
      const scaled = node.scale === 1 ? '' : ` scale(${exact(node.scale)})`;
      const inner = drawAll(node.children, { ...pen, scale: pen.scale * node.scale });
      return `<g transform="translate(${number(node.x)} ${number(node.y)})${scaled}">\n${inner}</g>\n`;
    }
    case 'parts':
      return drawAll(node.children, pen);
    case 'path':
      if (!node.fill && !node.stroke) return '';
      return `<path d="${node.d}"${lookOf(node, pen)}${node.fill ? ' fill-rule="evenodd"' : ''}/>\n`;
    case 'line':
      return `<line x1="${number(node.x1)}" y1="${number(node.y1)}" x2="${number(node.x2)}" y2="${number(node.y2)}"${lookOf(node, pen)}/>\n`;
    case 'circle':
      return `<circle cx="${number(node.cx)}" cy="${number(node.cy)}" r="${number(node.r)}"${lookOf(node, pen)}/>\n`;
    case 'rect':
      return `<rect x="${number(node.x)}" y="${number(node.y)}" width="${number(node.width)}" height="${number(node.height)}"${lookOf(node, pen)}/>\n`;
    case 'text':
      return drawText(node, pen);
  }
}

/* The rim is a text of its own below the text: not every program knows `paint-order`. */
function drawText({ x, y, drop = 0, text, size, weight, anchor, fill, halo }: TextNode, { theme }: Pen): string {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const place = `x="${number(x)}" y="${number(y + drop * size)}" font-family="${FONT_FAMILY}" font-size="${number(size)}" font-weight="${weight}"${anchored}`;
  const rim = halo
    ? `<text ${place} fill="${theme.paper}" stroke="${theme.paper}" stroke-width="${number(halo * size)}" stroke-linejoin="round" aria-hidden="true">${escapeXml(text)}</text>\n`
    : '';
  return `${rim}<text ${place} fill="${theme[fill]}">${escapeXml(text)}</text>\n`;
}

function lookOf({ fill, stroke, strokeWidth = 1, dash, round, opacity, strokeOpacity }: Look, pen: Pen): string {
  const unit = (value: number) => number(value / pen.scale);
  return [
    ` fill="${fill ? fillOf(fill, pen) : 'none'}"`,
    opacity === undefined ? '' : ` fill-opacity="${opacity}"`,
    stroke ? ` stroke="${pen.theme[stroke]}" stroke-width="${unit(strokeWidth)}"` : '',
    stroke && strokeOpacity !== undefined ? ` stroke-opacity="${strokeOpacity}"` : '',
    stroke && dash ? ` stroke-dasharray="${dash.map(unit).join(' ')}"` : '',
    stroke && round ? ' stroke-linejoin="round" stroke-linecap="round"' : ''
  ].join('');
}

function fillOf(fill: Paint, { theme, scale, hatches }: Pen): string {
  if (fill !== 'missing') return theme[fill];
  const id = hatches.get(scale) ?? `hatch-${hatches.size + 1}`;
  hatches.set(scale, id);
  return `url(#${id})`;
}

function patternOf(id: string, scale: number, theme: Theme): string {
  const side = number(HATCH.step / scale);
  return (
    `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="${side}" height="${side}" fill="${theme.paper}"/>` +
    `<rect width="${number(HATCH.line / scale)}" height="${side}" fill="${theme['hatch-line']}"/></pattern>`
  );
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function exact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
