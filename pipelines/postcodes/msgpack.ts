/**
 * Reads one MessagePack value (https://github.com/msgpack/msgpack/blob/master/spec.md): maps with text keys, lists, text, numbers,
 * true, false and nothing. Throws naming the byte where something else stands, or where the bytes end too soon.
 */
export function unpackMessage(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;

  const skip = (length: number): number => {
    if (at + length > bytes.length) throw new Error(`The packed file ends at byte ${bytes.length}, inside a value`);
    at += length;
    return at - length;
  };
  const text = (length: number): string => {
    const start = skip(length);
    return decoder.decode(bytes.subarray(start, start + length));
  };
  const list = (length: number): unknown[] => Array.from({ length }, () => read());
  const map = (length: number): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length }, () => [String(read()), read()] as const));
  const u8 = () => view.getUint8(skip(1));
  const u16 = () => view.getUint16(skip(2));
  const u32 = () => view.getUint32(skip(4));

  const others: Readonly<Record<number, () => unknown>> = {
    0xc0: () => null,
    0xc2: () => false,
    0xc3: () => true,
    0xca: () => view.getFloat32(skip(4)),
    0xcb: () => view.getFloat64(skip(8)),
    0xcc: u8,
    0xcd: u16,
    0xce: u32,
    0xd0: () => view.getInt8(skip(1)),
    0xd1: () => view.getInt16(skip(2)),
    0xd2: () => view.getInt32(skip(4)),
    0xd9: () => text(u8()),
    0xda: () => text(u16()),
    0xdb: () => text(u32()),
    0xdc: () => list(u16()),
    0xdd: () => list(u32()),
    0xde: () => map(u16()),
    0xdf: () => map(u32())
  };

  function read(): unknown {
    const type = u8();
    if (type < 0x80) return type;
    if (type < 0x90) return map(type & 0x0f);
    if (type < 0xa0) return list(type & 0x0f);
    if (type < 0xc0) return text(type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    const other = others[type];
    if (!other) throw new Error(`Byte ${at - 1} of the packed file begins no value that is known here (${type.toString(16)})`);
    return other();
  }

  const value = read();
  if (at !== bytes.length) throw new Error(`The packed file goes on after its value, from byte ${at}`);
  return value;
}
