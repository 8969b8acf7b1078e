import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Sheet } from '../../src/lib/publications/book.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['sheet', 'si', 'r', 't', 'Relationship'].includes(name)
});

interface Text {
  t?: (string | { '#text'?: string })[];
  r?: Text[];
}
/**
 * Reads the cells of a workbook, and nothing else of it: a missing drawing or a sheet whose stated size is too small does not matter.
 * Numbers keep the characters of the file. Throws when the bytes are no workbook.
 */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const files = unzipSync(bytes);
  const xml = (path: string): Record<string, never> => {
    const content = files[path];
    if (!content) throw new Error(`The workbook lacks ${path}`);
    return parser.parse(strFromU8(content)) as Record<string, never>;
  };
  const book = xml('xl/workbook.xml') as unknown as { workbook: { sheets: { sheet: { '@name': string; '@r:id': string }[] } } };
  const links = xml('xl/_rels/workbook.xml.rels') as unknown as {
    Relationships: { Relationship: { '@Id': string; '@Target': string }[] };
  };
  const targets = new Map(links.Relationships.Relationship.map((link) => [link['@Id'], link['@Target']]));
  const shared = files['xl/sharedStrings.xml']
    ? ((xml('xl/sharedStrings.xml') as unknown as { sst: { si?: Text[] } }).sst.si ?? []).map(textOf)
    : [];
  return book.workbook.sheets.sheet.map((sheet): Sheet => {
    const target = (targets.get(sheet['@r:id']) ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    const content = files[target];
    if (!content) throw new Error(`The workbook lacks ${target}`);
    return { name: decode(sheet['@name']), rows: rowsOf(strFromU8(content), shared) };
  });
}

function textOf(text: Text): string {
  const own = (text.t ?? []).map((part) => (typeof part === 'string' ? part : (part['#text'] ?? ''))).join('');
  return decode(own + (text.r ?? []).map(textOf).join(''));
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const REFERENCE = /(?:^|\s)r=["']([^"']*)["']/;
const TYPE = /(?:^|\s)t=["']([^"']*)["']/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The cells of a sheet. Its markup is looked through for rows and cells alone: a parser takes ten seconds over a large workbook. */
function rowsOf(sheet: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, ofRow = '', cells = ''] of sheet.matchAll(ROW))
    for (const [, ofCell = '', content = ''] of cells.matchAll(CELL)) {
      const line = (rows[Number(attribute(ofRow, REFERENCE)) - 1] ??= []);
      line[columnOf(attribute(ofCell, REFERENCE))] = cellText(attribute(ofCell, TYPE), content, shared);
    }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

function attribute(attributes: string, written: RegExp): string {
  return written.exec(attributes)?.[1] ?? '';
}

function cellText(type: string, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return decode(textsOf(content.replace(/<rPh\b[\s\S]*?<\/rPh>/g, ''), 't'));
  const value = textsOf(content, 'v');
  return type === 's' ? (shared[Number(value)] ?? '') : decode(value);
}

/** The characters inside all elements of a name, one after the other. */
function textsOf(content: string, name: 't' | 'v'): string {
  const element = name === 't' ? /<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g : /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/g;
  return [...content.matchAll(element)].map(([, text = '']) => unescaped(text)).join('');
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? all;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

/** 'AB12' → 27. */
function columnOf(reference: string): number {
  return [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function decode(text: string): string {
  return text.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n');
}
