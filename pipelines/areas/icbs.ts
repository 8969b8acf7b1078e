import { desc, escape, from, op } from 'arquero';
import { isCouncil } from '../../src/lib/model/area.ts';
import type { AreaIcb } from '../../src/lib/tables/area-icbs.ts';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { linesOf } from '../lookups/lines.ts';
import { LOOKUP_FILES } from '../sources.ts';
import { CHANGES } from './history.ts';

/** Councils of 2023, and the sub-ICB locations and integrated care boards of 2024 that their neighbourhoods lie in. */
export const [ICB_LOOKUP] = LOOKUP_FILES;

const COLUMNS = [
  'utla23_code',
  'utla23_name',
  'sicbl24_code_nhs',
  'icb24_code',
  'icb24_code_nhs',
  'icb24_name',
  'n_lsoa'
] as const;

/** What one line of the file says: how many neighbourhoods of a council lie in one part of a board. */
interface Part extends Pick<AreaIcb, 'area' | 'icb' | 'icbCode' | 'icbName'> {
  subIcb: string;
  lsoas: number;
}

/**
 * Which boards each living council lies in, by council and then by how much. Throws when a line names no council or no whole number of
 * neighbourhoods, when a living council has no board, and when two boards hold equally most of one.
 */
export function areaIcbs(text: string, gazetteer: Gazetteer): AreaIcb[] {
  const boards = from(withMerged(partsIn(text, gazetteer)))
    .groupby('area', 'icb', 'icbCode', 'icbName')
    .rollup({ lsoas: op.sum('lsoas'), subIcbs: op.array_agg('subIcb') })
    .orderby('area', desc('lsoas'), 'icbCode')
    .groupby('area')
    .derive({ total: op.sum('lsoas'), most: op.max('lsoas'), place: op.row_number() })
    .ungroup();

  const living = from(gazetteer.areas.filter((area) => isCouncil(area) && area.to === ''));
  const lost = living.antijoin(boards, ['code', 'area']).array('name');
  if (lost.length > 0) throw new Error(`${ICB_LOOKUP} has no board for ${lost.join(', ')}`);
  const [tied] = boards.filter(escape((one: Ranked) => one.place === 2 && one.lsoas === one.most)).array('area');
  if (tied !== undefined) throw new Error(`${ICB_LOOKUP}: two boards hold equally most of ${tied}`);
  return (boards.objects() as Ranked[]).map(({ area, icb, icbCode, icbName, subIcbs, lsoas, total, place }) => ({
    ...{ area, icb, icbCode, icbName, subIcbs: [...new Set(subIcbs)].sort() },
    share: (lsoas / total) * 100,
    main: place === 1
  }));
}

interface Ranked extends Omit<Part, 'subIcb'> {
  subIcbs: string[];
  total: number;
  /** The neighbourhoods in the council's largest board. */
  most: number;
  place: number;
}

function partsIn(text: string, gazetteer: Gazetteer): Part[] {
  return linesOf(text, ICB_LOOKUP, COLUMNS).map(({ line, get }) => {
    const fail = (what: string) => new Error(`${ICB_LOOKUP}, line ${line}: ${what}`);
    const written = { dfeCode: '', onsCode: get('utla23_code'), name: get('utla23_name'), period: '2023' };
    const placed = gazetteer.placeByOnsCode({ level: 'council', ...written });
    if (placed.area === null) throw fail(placed.what);
    const lsoas = Number(get('n_lsoa'));
    if (!Number.isInteger(lsoas) || lsoas < 1) throw fail(`'${get('n_lsoa')}' is no number of neighbourhoods`);
    const [icb, icbCode, icbName] = [get('icb24_code'), get('icb24_code_nhs'), get('icb24_name')];
    return { area: placed.area.code, icb, icbCode, icbName, subIcb: get('sicbl24_code_nhs'), lsoas };
  });
}

/** The neighbourhoods of councils that became one since are its own. */
function withMerged(parts: readonly Part[]): Part[] {
  const listed = new Set(parts.map(({ area }) => area));
  const mergers = CHANGES.filter(({ kind, to }) => kind === 'merger' && to.length === 1 && !listed.has(to[0] ?? ''));
  return [
    ...parts,
    ...mergers.flatMap(({ from: old, to }) =>
      parts.flatMap((part) => (old.includes(part.area) ? to.map((area) => ({ ...part, area })) : []))
    )
  ];
}
