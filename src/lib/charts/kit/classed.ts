import { escape } from './markup.ts';
import { parts, type Node, type PartsNode } from './node.ts';
import { tenth } from './scale.ts';

/** The same nodes that `svgOf` colours, as SVG inside a page: a part is a class, and the page's styles say what it looks like and how large type is. */
export function classed(nodes: readonly Node[]): string {
  return nodes.map(draw).join('');
}

/** Marks of one part in one group, which says the class once; plainer classes below, each from left to right. */
export function gathered(circles: readonly Extract<Node, { kind: 'circle' }>[]): PartsNode[] {
  const groups = new Map<string, Node[]>();
  for (const { part = '', ...circle } of [...circles].sort((a, b) => a.cx - b.cx))
    groups.set(part, [...(groups.get(part) ?? []), circle]);
  return [...groups].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([part, children]) => parts(part, children));
}

function draw(node: Node): string {
  switch (node.kind) {
    case 'group':
      return `<g transform="translate(${tenth(node.x)} ${tenth(node.y)}) scale(${node.scale})">${classed(node.children)}</g>`;
    case 'parts':
      return `<g${classOf(node)}>${classed(node.children)}</g>`;
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
      const anchored = node.anchor === 'start' ? '' : ` text-anchor="${node.anchor}"`;
      return `<text${classOf(node)} x="${tenth(node.x)}" y="${tenth(node.y)}"${anchored}>${escape(node.text)}</text>`;
    }
  }
}

function classOf({ part }: { part?: string }): string {
  return part ? ` class="${part}"` : '';
}
