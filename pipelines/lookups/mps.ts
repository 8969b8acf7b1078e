import type { ConstituencyShare } from '../../src/lib/tables/constituencies.ts';
import type { Mp } from '../../src/lib/tables/mps.ts';
import { typographic } from '../typographic.ts';
import { MP_LOOKUP, sourceId } from '../sources.ts';
import { linesOf } from './lines.ts';

const COLUMNS = ['pcon_name', 'pcon_code', 'display_as', 'party_text', 'country_name'] as const;

/**
 * The MP of every constituency of England, in the order of the list. Addresses that the list holds are left where they are. Throws where the
 * list names a constituency twice, or has one that the table of constituencies lacks, or lacks one that it has.
 */
export function mpsOf(text: string, constituencies: readonly ConstituencyShare[], file: string = MP_LOOKUP): Mp[] {
  const [, on] = /(\d{4}-\d{2}-\d{2})\.csv$/.exec(file) ?? [];
  if (on === undefined) throw new Error(`${file} does not end in the day of its list`);
  const known = new Set(constituencies.map(({ code }) => code));
  const seen = new Set<string>();
  const mps = linesOf(text, file, COLUMNS)
    .filter(({ get }) => get('country_name') === 'England')
    .map(({ line, get }): Mp => {
      const code = get('pcon_code');
      const fail = (what: string) => new Error(`${file}, line ${line}: ${get('pcon_name')} (${code}) ${what}`);
      if (!known.has(code)) throw fail('is not in the table of constituencies');
      if (seen.has(code)) throw fail('is listed twice');
      seen.add(code);
      return { code, name: typographic(get('display_as')), party: get('party_text'), on, source: sourceId(file), row: line };
    });
  const missing = constituencies.find(({ code }) => !seen.has(code));
  if (missing) throw new Error(`${file} leaves out ${missing.name} (${missing.code})`);
  return mps;
}
