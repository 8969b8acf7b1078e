import { escape } from './markup.ts';
import { parts, type Node, type PartsNode, type TextNode } from './node.ts';
import { tenth } from './scale.ts';

/** The same nodes that `svgOf` colours, as SVG inside a page: a part is a class, and the page's styles say what it looks like and how large type is. */
export function classed(nodes: readonly Node[]): string {
  return nodes.map((node) => draw(node, 'start')).join('');
}

/** Marks of one part in one group, which says the class once; plainer classes below, each from left to right. */
export function gathered(circles: readonly Extract<Node, { kind: 'circle' }>[]): PartsNode[] {
  const groups = new Map<string, Node[]>();
  for (const { part = '', ...circle } of [...circles].sort((a, b) => a.cx - b.cx))
    groups.set(part, [...(groups.get(part) ?? []), circle]);
  return [...groups].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([part, children]) => parts(part, children));
}

type Anchor = TextNode['anchor'];

/* `anchor`: of the groups around, which is not said again. */
function draw(node: Node, anchor: Anchor): string {
  switch (node.kind) {
    case 'group':
      return `<g transform="translate(${tenth(node.x)} ${tenth(node.y)}) scale(${node.scale})">${node.children.map((child) => draw(child, anchor)).join('')}</g>`;
    case 'parts':
      return drawParts(node, anchor);
    case 'path':
      return `<path${node.area === undefined ? '' : ` data-area="${node.area}"`}${classOf(node)} d="${node.d}"/>`;
    case 'line': {
      const [x1, y1, x2, y2] = [node.x1, node.y1, node.x2, node.y2].map(tenth);
      return `<path${classOf(node)} d="M${x1} ${y1}${x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2} ${y2}`}"/>`;
    }
    case 'circle':
      return `<circle${classOf(node)} cx="${tenth(node.cx)}" cy="${tenth(node.cy)}" r="${node.r}"/>`;
    case 'rect':
      return `<rect${classOf(node)} x="${tenth(node.x)}" y="${tenth(node.y)}" width="${tenth(node.width)}" height="${tenth(node.height)}"/>`;
    case 'text': {
      return `<text${classOf(node)} x="${tenth(node.x)}" y="${tenth(node.y)}"${anchorOf(node.anchor, anchor)}>${escape(node.text)}</text>`;
    }
  }
}

/* An anchor that all texts of a group have is said once. */
function drawParts(node: PartsNode, around: Anchor): string {
  const anchors = new Set(node.children.flatMap((child) => (child.kind === 'text' ? child.anchor : [])));
  const own = anchors.size === 1 ? ([...anchors][0] ?? around) : around;
  return `<g${classOf(node)}${anchorOf(own, around)}>${node.children.map((child) => draw(child, own)).join('')}</g>`;
}

function anchorOf(own: Anchor, around: Anchor): string {
  return own === around ? '' : ` text-anchor="${own}"`;
}

function classOf({ part }: { part?: string }): string {
  return part ? ` class="${part}"` : '';
}
