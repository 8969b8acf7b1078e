import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The bytes of every table that is served, by its path without its ending: pages hold what they fetch against it.
 * @param {string} folder `static/data`; where it is not there yet, nothing is known
 * @returns {Record<string, number>}
 */
export function tableSizes(folder) {
  if (!existsSync(folder)) return {};
  const inside = (/** @type {string} */ room) =>
    existsSync(path.join(folder, room)) ? readdirSync(path.join(folder, room)).map((name) => path.posix.join(room, name)) : [];
  const tables = [...inside(''), ...inside('observations')].filter((name) => name.endsWith('.csv')).sort();
  return Object.fromEntries(tables.map((name) => [name.replace(/\.csv$/, ''), statSync(path.join(folder, name)).size]));
}
