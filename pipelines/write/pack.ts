import { gzipSync, strToU8 } from 'fflate';

const packed = new Map<string, { text: string; bytes: Uint8Array }>();

/**
 * What is written for a table: its text, compressed where its name ends in `.gz`. The compression is plain JavaScript and holds no date,
 * so that the bytes are the same on every machine. It takes seconds for all, so that the last answer for a path is kept.
 */
export function bytesOf(path: string, text: string): Uint8Array {
  if (!path.endsWith('.gz')) return strToU8(text);
  const known = packed.get(path);
  if (known?.text === text) return known.bytes;
  const bytes = gzipSync(strToU8(text), { level: 9, mtime: 0 });
  packed.set(path, { text, bytes });
  return bytes;
}
