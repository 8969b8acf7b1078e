import { desc, escape, from, op } from 'arquero';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import type { ConstituencyShare } from '../../src/lib/tables/constituencies.ts';
import { CONSTITUENCY_LOOKUP } from '../sources.ts';
import { typographic } from '../typographic.ts';
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
  const parts = linesOf(text, CONSTITUENCY_LOOKUP, COLUMNS).map(({ line, get }): ConstituencyShare => {
    const fail = (what: string) => new Error(`${CONSTITUENCY_LOOKUP}, line ${line}: ${what}`);
    const written = { dfeCode: '', onsCode: get('utla23_code'), name: get('utla23_name'), period: '2023' };
    const placed = gazetteer.placeByOnsCode({ level: 'council', ...written });
    if (placed.area === null) throw fail(placed.what);
    const share = Number(get('share_of_constituency_population'));
    if (!(share > 0 && share <= 1)) throw fail(`'${get('share_of_constituency_population')}' is no share of 1`);
    const area = livingCouncil(placed.area.code, gazetteer).code;
    return { name: typographic(get('constituency_name')), code: get('constituency_code'), area, share };
  });
  const shares = from(parts)
    .groupby('name', 'code', 'area')
    .rollup({ lines: op.count(), sum: op.sum('share') })
    .derive({ share: escape(({ lines, sum }: Summed) => (lines === 1 ? sum : Number(sum.toFixed(6)))) })
    .orderby('name', desc('share'), 'area')
    .select('name', 'code', 'area', 'share');
  const [above] = shares
    .groupby('name')
    .rollup({ sum: op.sum('share') })
    .filter(escape(({ sum }: Summed) => sum > 1.01))
    .objects() as { name: string; sum: number }[];
  if (above) throw new Error(`${CONSTITUENCY_LOOKUP}: the shares of ${above.name} add up to ${above.sum.toFixed(3)}`);
  return shares.objects() as ConstituencyShare[];
}

interface Summed {
  lines: number;
  sum: number;
}
