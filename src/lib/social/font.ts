import { inflateSync } from 'node:zlib';

/**
 * A WOFF 1 font as the TrueType font inside it (W3C, WOFF File Format 1.0, sections 3 to 5): the same tables, unpacked, each padded to
 * four bytes, behind a directory of 16 bytes a table. Throws on anything that is not one.
 */
export function trueTypeOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1 font');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let end = head.length;
  for (let i = 0; i < count; i++) {
    const at = 44 + 20 * i;
    const [offset, packed, size, checksum] = [4, 8, 12, 16].map((step) => woff.readUInt32BE(at + step)) as [
      number,
      number,
      number,
      number
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const table = packed < size ? inflateSync(bytes) : bytes;
    if (table.length !== size) throw new Error(`A table of this font holds ${table.length} bytes in place of ${size}`);
    woff.copy(head, 12 + 16 * i, at, at + 4);
    [checksum, end, size].forEach((value, field) => head.writeUInt32BE(value, 16 + 16 * i + 4 * field));
    parts.push(table, Buffer.alloc((4 - (size % 4)) % 4));
    end += size + ((4 - (size % 4)) % 4);
  }
  return Buffer.concat(parts);
}

/** How wide a text is set, in ems; kerning is not counted. */
export type Width = (text: string) => number;

/**
 * Reads the widths of a TrueType font's characters (OpenType 1.9: cmap format 4, hmtx). A character that the font does not have is
 * an error: it would be painted as an empty box.
 */
export function widthsOf(font: Buffer): Width {
  const table = tablesOf(font);
  const em = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const [hmtx, glyph] = [table('hmtx'), glyphsOf(font, table('cmap'))];
  const known = new Map<string, number>();
  const width = (character: string): number => {
    const id = glyph(character.codePointAt(0) ?? 0);
    if (id === 0) throw new Error(`The font has no character “${character}”`);
    return font.readUInt16BE(hmtx + 4 * Math.min(id, metrics - 1)) / em;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) {
      const one = known.get(character) ?? width(character);
      known.set(character, one);
      sum += one;
    }
    return sum;
  };
}

function tablesOf(font: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++)
    offsets.set(font.toString('latin1', 12 + 16 * i, 16 + 16 * i), font.readUInt32BE(20 + 16 * i));
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}`);
    return offset;
  };
}

function glyphsOf(font: Buffer, cmap: number): (code: number) => number {
  const starts = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i));
  const start = starts.find((at) => font.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error('The font has no map of characters in format 4');
  const double = font.readUInt16BE(start + 6);
  const [ends, begins] = [start + 14, start + 16 + double];
  const [deltas, ranges] = [begins + double, begins + 2 * double];
  return (code) => {
    for (let at = 0; at < double; at += 2) {
      if (code > font.readUInt16BE(ends + at)) continue;
      const begin = font.readUInt16BE(begins + at);
      if (code < begin) return 0;
      const range = font.readUInt16BE(ranges + at);
      const delta = font.readUInt16BE(deltas + at);
      if (range === 0) return (code + delta) & 0xffff;
      const id = font.readUInt16BE(ranges + at + range + 2 * (code - begin));
      return id === 0 ? 0 : (id + delta) & 0xffff;
    }
    return 0;
  };
}
