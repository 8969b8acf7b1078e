/** Addresses that PARITY_PAGES names, between commas; null where every page is wanted. Read here and in svelte.config.js. */
const named = process.env['PARITY_PAGES'] ? new Set(process.env['PARITY_PAGES'].split(',')) : null;

/** Of a route's entries, those whose pages are wanted: all of them, but for a quick look or a test. */
export function wanted<T>(entries: readonly T[], address: (entry: T) => string): T[] {
  return entries.filter((entry) => named?.has(address(entry)) ?? true);
}
