import { given as givenIn, quoted } from './parameters.ts';
import type { Read } from './view.ts';

/** The version of the data that a link was made from: twelve hexadecimal digits. Any page may carry it. */
export function readVersion(search: string): Read<string> {
  const version = givenIn(search, { own: ['data'] }).params.get('data');
  if (version === null) return { state: 'missing' };
  if (/^[0-9a-f]{12}$/.test(version)) return { state: 'valid', value: version };
  return { state: 'invalid', given: version, reason: `There is no version ${quoted(version)} of the data.` };
}
