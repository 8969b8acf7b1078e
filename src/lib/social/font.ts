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
