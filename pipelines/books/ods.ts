import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Sheet } from '../../src/lib/publications/book.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false
});

type Node = Record<string, unknown> & { ':@'?: Record<string, string> };

/** Rows and cells that repeat to the end of a sheet are its emptiness, not its contents. */
const EMPTINESS = 1000;

/**
 * Reads the cells of an OpenDocument spreadsheet: a number as its stored value, anything else as its text. Throws when the bytes are none.
 */
export function readOds(bytes: Uint8Array): Sheet[] {
  const content = unzipSync(bytes)['content.xml'];
  if (!content) throw new Error('The file is no OpenDocument spreadsheet: it lacks content.xml');
  const tables: Node[] = [];
  collect(parser.parse(strFromU8(content)) as Node[], 'table:table', tables);
  return tables.map((table) => ({ name: attribute(table, 'table:name'), rows: rowsOf(childrenOf(table, 'table:table')) }));
}

function rowsOf(nodes: readonly Node[]): string[][] {
  const rows: string[][] = [];
  for (const node of nodes) {
    for (const group of ['table:table-header-rows', 'table:table-row-group', 'table:table-rows'])
      if (group in node) rows.push(...rowsOf(childrenOf(node, group)));
    if (!('table:table-row' in node)) continue;
    const repeated = Number(attribute(node, 'table:number-rows-repeated') || 1);
    const cells = cellsOf(childrenOf(node, 'table:table-row'));
    if (repeated < EMPTINESS || cells.length > 0) for (let i = 0; i < Math.min(repeated, EMPTINESS); i++) rows.push(cells);
  }
  return rows;
}

function cellsOf(nodes: readonly Node[]): string[] {
  const cells: string[] = [];
  for (const node of nodes) {
    const tag = ['table:table-cell', 'table:covered-table-cell'].find((name) => name in node);
    if (!tag) continue;
    const repeated = Number(attribute(node, 'table:number-columns-repeated') || 1);
    const number = /^(float|currency|percentage)$/.test(attribute(node, 'office:value-type'));
    const text = number ? attribute(node, 'office:value') : textOf(childrenOf(node, tag));
    if (repeated < EMPTINESS || text !== '') for (let i = 0; i < Math.min(repeated, EMPTINESS); i++) cells.push(text);
  }
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

/** The paragraphs of a cell; a comment that hangs on it is not its text. */
function textOf(nodes: readonly Node[]): string {
  return nodes
    .filter((node) => 'text:p' in node)
    .map((node) => plain(childrenOf(node, 'text:p')))
    .join('\n');
}

function plain(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('#text' in node) return String(node['#text']);
      if ('text:s' in node) return ' '.repeat(Number(attribute(node, 'text:c') || 1));
      const tag = Object.keys(node).find((key) => key !== ':@' && key !== 'office:annotation');
      return tag ? plain(childrenOf(node, tag)) : '';
    })
    .join('');
}

function collect(nodes: readonly Node[], tag: string, into: Node[]): void {
  for (const node of nodes)
    if (tag in node) into.push(node);
    else for (const key of Object.keys(node)) if (Array.isArray(node[key])) collect(node[key] as Node[], tag, into);
}

function childrenOf(node: Node, tag: string): Node[] {
  const children = node[tag];
  return Array.isArray(children) ? (children as Node[]) : [];
}

function attribute(node: Node, name: string): string {
  return node[':@']?.[`@${name}`] ?? '';
}
