import type { Node, TextNode } from './node.ts';

/** Every text of a tree with its place, size and width left to the caller: groups are followed. */
export function textsOf(nodes: readonly Node[], at = { x: 0, y: 0, scale: 1 }): TextNode[] {
  return nodes.flatMap((node): TextNode[] => {
    if (node.kind === 'text') {
      const { drop = 0, ...text } = node;
      const y = at.y + (node.y + drop * node.size) * at.scale;
      return [{ ...text, x: at.x + node.x * at.scale, y, size: node.size * at.scale }];
    }
    if (node.kind === 'parts') return textsOf(node.children, at);
    if (node.kind !== 'group') return [];
    return textsOf(node.children, { x: at.x + node.x * at.scale, y: at.y + node.y * at.scale, scale: at.scale * node.scale });
  });
}
