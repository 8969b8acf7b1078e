import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * FNV-1a of bytes, its 32 bits folded to 24: enough that a table of another release, which may be as long to the byte, is known for one.
 * `src/lib/served/fetch.ts` has the same; a test holds them to each other.
 * @param {Uint8Array} bytes
 */
export function sumOf(bytes) {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return ((sum >>> 24) ^ sum) & 0xffffff;
}

/**
 * The bytes of every table that is served and their sum, by its path without its ending: pages hold what they fetch against it.
 * @param {string} folder `static/data`; where it is not there yet, nothing is known
 * @returns {Record<string, [bytes: number, sum: number]>}
 */
export function tablesServed(folder) {
  if (!existsSync(folder)) return {};
  const inside = (/** @type {string} */ room) =>
    existsSync(path.join(folder, room)) ? readdirSync(path.join(folder, room)).map((name) => path.posix.join(room, name)) : [];
  const tables = [...inside(''), ...inside('observations')].filter((name) => name.endsWith('.csv')).sort();
  return Object.fromEntries(
    tables.map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return [name.replace(/\.csv$/, ''), [bytes.length, sumOf(bytes)]];
    })
  );
}
