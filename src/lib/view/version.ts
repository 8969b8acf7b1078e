import type { Read } from './view.ts';

/** The version of the data that a link was made from: twelve hexadecimal digits. Any page may carry it. */
export function readVersion(search: string): Read<string> {
  const given = new URLSearchParams(search).get('data');
  if (given === null) return { state: 'missing' };
  if (/^[0-9a-f]{12}$/.test(given)) return { state: 'valid', value: given };
  return { state: 'invalid', given, reason: `There is no version ‘${given}’ of the data.` };
}
