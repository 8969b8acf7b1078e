import { readFileSync } from 'node:fs';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** A published file read by other means than the pipelines': its characters at a line and under a header. */
export type Lookup = (line: number, column: string) => string | undefined;

export function openPublished(path: string): Lookup {
  const bytes = readFileSync(path);
  if (/\.xlsx$/.test(path)) return inWorkbook(xlsxSheets(bytes));
  if (/\.ods$/.test(path)) return inWorkbook(odsSheets(bytes));
  return inCsv((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, ''));
}

/** Splits character by character, counting the lines that quoted fields run over. */
function splitByHand(text: string): Map<number, string[]> {
  const records = new Map<number, string[]>();
  let [line, start, field, quoted] = [1, 1, '', false];
  let fields: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') [field, i] = [`${field}"`, i + 1];
      else if (char === '"') quoted = false;
      else field += char;
      if (char === '\n') line++;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === ',') {
      fields.push(field);
      field = '';
    }
    else if (char === '\n') {
      records.set(start, [...fields, field.replace(/\r$/, '')]);
      [fields, field, line, start] = [[], '', line + 1, line + 1];
    } else field += char;
  }
  if (field !== '' || fields.length > 0) records.set(start, [...fields, field]);
  return records;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function inCsv(text: string): Lookup {
  const records = splitByHand(text);
  const heads = [...records.values()].slice(0, 8);
  const years = heads.find((fields) => fields.filter((field) => /^20\d\d$/.test(field.trim())).length > 3);
  return (line, column) => {
    const head = heads.find((fields) => fields.includes(column));
    let at = head?.indexOf(column) ?? -1;
    const [, year, below] = /^(20\d\d) (.*)$/.exec(column) ?? [];
    if (at < 0 && years && year && below) {
      const headers = heads[heads.indexOf(years) + 1] ?? [];
      let above = '';
      at = headers.findIndex((header, index) => {
        above = years[index]?.trim() || above;
        return above === year && plain(header).replace(/\s*\d+(\s*,\s*\d+)*$/, '') === below;
      });
    }
    return at < 0 ? undefined : records.get(line)?.[at];
  };
}

type Sheets = Map<string, Map<number, Map<number, string>>>;

/** 'Table 4h: header' or 'Sheet1: header (column AE)'. */
function inWorkbook(sheets: Sheets): Lookup {
  return (line, column) => {
    const name = [...sheets.keys()].find((sheet) => column.startsWith(`${sheet}: `));
    const rows = sheets.get(name ?? '');
    if (!rows || name === undefined) return undefined;
    const [, header = '', letters] = /^(.*?)(?: \(column ([A-Z]+)\))?$/s.exec(column.slice(name.length + 2)) ?? [];
    if (letters) return rows.get(line)?.get(columnNumber(letters)) ?? '';
    for (let row = 1; row <= 10; row++)
      for (const [at, text] of rows.get(row) ?? []) if (plain(text) === plain(header)) return rows.get(line)?.get(at) ?? '';
    return undefined;
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The files of a zip by its central directory. */
function unzip(bytes: Buffer): (name: string) => string {
  const files = new Map<string, () => string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, () => {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(from, from + size);
      return (method === 8 ? inflateRawSync(content) : content).toString('utf8');
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return (name) => files.get(name)?.() ?? '';
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const decode = (text: string) =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
const texts = (xml: string) => decode([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => text).join(''));

function xlsxSheets(bytes: Buffer): Sheets {
  const file = unzip(bytes);
  const shared = file('xl/sharedStrings.xml').split('<si>').slice(1).map(texts);
  const targets = new Map(
    [...file('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]): [string, string] => [
      /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      (/Target="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^\/?(xl\/)?/, 'xl/')
    ])
  );
  const sheets: Sheets = new Map();
  for (const [tag] of file('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)) {
    const xml = file(targets.get(/r:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '');
    const rows = new Map<number, Map<number, string>>();
    for (const [, letters = '', line = '', attributes = '', inside = ''] of xml.matchAll(
      /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs
    )) {
      const value = decode(/<v(?: [^>]*)?>([^<]*)<\/v>/.exec(inside)?.[1] ?? '');
      const text = /t="s"/.test(attributes) ? (shared[Number(value)] ?? '') : /t="inlineStr"/.test(attributes) ? texts(inside) : value;
      const row = rows.get(Number(line)) ?? new Map<number, string>();
      rows.set(Number(line), row.set(columnNumber(letters), text));
    }
    sheets.set(decode(/name="([^"]*)"/.exec(tag)?.[1] ?? ''), rows);
  }
  return sheets;
}

function odsSheets(bytes: Buffer): Sheets {
  const sheets: Sheets = new Map();
  for (const part of unzip(bytes)('content.xml').split('<table:table ').slice(1)) {
    const rows = new Map<number, Map<number, string>>();
    let line = 1;
    for (const [, attributes = '', inside = ''] of part.matchAll(/<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs)) {
      const repeated = Number(/rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
      const row = new Map<number, string>();
      let column = 1;
      for (const [, own = '', content = ''] of inside.matchAll(
        /<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs
      )) {
        const times = Number(/columns-repeated="(\d+)"/.exec(own)?.[1] ?? 1);
        const said = [...content.replace(/<office:annotation.*?<\/office:annotation>/gs, '').matchAll(/<text:p(?: [^>]*)?>(.*?)<\/text:p>/gs)];
        const text = /value-type="(float|currency|percentage)"/.test(own)
          ? (/office:value="([^"]*)"/.exec(own)?.[1] ?? '')
          : decode(said.map(([, paragraph = '']) => paragraph.replace(/<[^>]*>/g, '')).join('\n'));
        if (text !== '') for (let i = 0; i < Math.min(times, 100); i++) row.set(column + i, text);
        column += times;
      }
      if (row.size > 0) for (let i = 0; i < Math.min(repeated, 100); i++) rows.set(line + i, row);
      line += repeated;
    }
    sheets.set(decode(/table:name="([^"]*)"/.exec(part)?.[1] ?? ''), rows);
  }
  return sheets;
}
