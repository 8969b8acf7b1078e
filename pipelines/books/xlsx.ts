import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Sheet } from '../../src/lib/publications/book.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['sheet', 'row', 'c', 'si', 'r', 't', 'Relationship'].includes(name)
});

interface Text {
  t?: (string | { '#text'?: string })[];
  r?: Text[];
}
interface XmlCell {
  '@r': string;
  '@t'?: string;
  v?: string | { '#text'?: string };
  is?: Text;
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
    const content = xml(target) as unknown as { worksheet: { sheetData?: { row?: { '@r': string; c?: XmlCell[] }[] } } };
    const rows: string[][] = [];
    for (const row of content.worksheet.sheetData?.row ?? [])
      for (const cell of row.c ?? []) {
        const line = (rows[Number(row['@r']) - 1] ??= []);
        line[columnOf(cell['@r'])] = cellText(cell, shared);
      }
    return { name: decode(sheet['@name']), rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? '')) };
  });
}

function textOf(text: Text): string {
  const own = (text.t ?? []).map((part) => (typeof part === 'string' ? part : (part['#text'] ?? ''))).join('');
  return decode(own + (text.r ?? []).map(textOf).join(''));
}

function cellText(cell: XmlCell, shared: readonly string[]): string {
  if (cell['@t'] === 'inlineStr') return textOf(cell.is ?? {});
  const value = typeof cell.v === 'object' ? (cell.v['#text'] ?? '') : (cell.v ?? '');
  return cell['@t'] === 's' ? (shared[Number(value)] ?? '') : decode(value);
}

/** 'AB12' → 27. */
function columnOf(reference: string): number {
  return [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function decode(text: string): string {
  return text.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n');
}
