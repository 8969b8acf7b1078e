import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import type { ConstituencyShare } from '../../src/lib/tables/constituencies.ts';
import { CONSTITUENCY_LOOKUP } from '../sources.ts';
import { livingCouncil } from './councils.ts';
import { linesOf } from './lines.ts';

const COLUMNS = [
  'constituency_code',
  'constituency_name',
  'utla23_code',
  'utla23_name',
  'share_of_constituency_population'
] as const;

/**
 * The councils of every constituency of England, by name and then by how many live there. Shares need not add up to 1: the file leaves
 * small ones out. Throws when a line names no council, or holds no share, and when shares add up to more than 1 by over a hundredth.
 */
export function constituencyShares(text: string, gazetteer: Gazetteer): ConstituencyShare[] {
  const shares = new Map<string, ConstituencyShare>();
  for (const { line, get } of linesOf(text, CONSTITUENCY_LOOKUP, COLUMNS)) {
    const fail = (what: string) => new Error(`${CONSTITUENCY_LOOKUP}, line ${line}: ${what}`);
    const written = { dfeCode: '', onsCode: get('utla23_code'), name: get('utla23_name'), period: '2023' };
    const placed = gazetteer.placeByOnsCode({ level: 'council', ...written });
    if (placed.area === null) throw fail(placed.what);
    const share = Number(get('share_of_constituency_population'));
    if (!(share > 0 && share <= 1)) throw fail(`'${get('share_of_constituency_population')}' is no share of 1`);
    const [name, code] = [get('constituency_name'), get('constituency_code')];
    const area = livingCouncil(placed.area.code, gazetteer).code;
    const before = shares.get(`${code} ${area}`)?.share ?? 0;
    shares.set(`${code} ${area}`, { name, code, area, share: before === 0 ? share : Number((before + share).toFixed(6)) });
  }
  const all = [...shares.values()].sort((a, b) =>
    a.name === b.name ? b.share - a.share || (a.area < b.area ? -1 : 1) : a.name < b.name ? -1 : 1
  );
  const sums = new Map<string, number>();
  for (const { name, share } of all) sums.set(name, (sums.get(name) ?? 0) + share);
  for (const [name, sum] of sums)
    if (sum > 1.01) throw new Error(`${CONSTITUENCY_LOOKUP}: the shares of ${name} add up to ${sum.toFixed(3)}`);
  return all;
}
