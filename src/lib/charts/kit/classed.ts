import { escape } from './markup.ts';
import { parts, type Node, type PartsNode, type TextNode } from './node.ts';
import { tenth } from './scale.ts';

/** What stands on pages: they set a drawing in its own units, and have no mark that is a rectangle. */
type OnPage = Exclude<Node, { kind: 'group' | 'rect' }>;
type Anchor = TextNode['anchor'];

/**
 * The same nodes that `svgOf` colours, as SVG inside a page: a part is a class, and the page's styles say what it looks like and how large
 * type is. `anchor`: of the groups around, which is not said again. Throws on a group or a rectangle, which no page has.
 */
export function classed(nodes: readonly Node[], anchor: Anchor = 'start'): string {
  return nodes.map((node) => draw(node as OnPage, anchor)).join('');
}

/** Circles of one part in one group, which says the class once; plainer classes below, each from left to right. */
export function gathered(circles: readonly Extract<Node, { kind: 'circle' }>[]): PartsNode[] {
  const groups = new Map<string, Node[]>();
  for (const { part = '', ...circle } of [...circles].sort((a, b) => a.cx - b.cx))
    groups.set(part, [...(groups.get(part) ?? []), circle]);
  return [...groups].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([part, children]) => parts(part, children));
}

function draw(node: OnPage, anchor: Anchor): string {
  const name = node.part ? ` class="${node.part}"` : '';
  switch (node.kind) {
    case 'parts': {
      /* An anchor that all texts of a group have is said once. */
      const anchors = new Set(node.children.flatMap((child) => (child.kind === 'text' ? child.anchor : [])));
      const own = anchors.size === 1 ? ([...anchors][0] ?? anchor) : anchor;
      return `<g${name}${anchorOf(own, anchor)}>${classed(node.children, own)}</g>`;
    }
    case 'path':
      return `<path${node.area ? ` data-area="${node.area}"` : ''}${name} d="${node.d}"/>`;
    case 'line': {
      const [x1, y1, x2, y2] = [node.x1, node.y1, node.x2, node.y2].map(tenth);
      return `<path${name} d="M${x1} ${y1}${x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2} ${y2}`}"/>`;
    }
    case 'circle':
      return `<circle${name} cx="${tenth(node.cx)}" cy="${tenth(node.cy)}" r="${node.r}"/>`;
    case 'text':
      return `<text${name} x="${tenth(node.x)}" y="${tenth(node.y)}"${node.drop ? ` dy="${Math.round(100 * node.drop) / 100}em"` : ''}${anchorOf(node.anchor, anchor)}>${escape(node.text)}</text>`;
    default:
      throw new Error(`A page has no ${(node as Node).kind}`);
  }
}

function anchorOf(own: Anchor, around: Anchor): string {
  return own === around ? '' : ` text-anchor="${own}"`;
}
