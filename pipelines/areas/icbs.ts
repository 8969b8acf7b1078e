import { isCouncil } from '../../src/lib/model/area.ts';
import type { AreaIcb } from '../../src/lib/tables/area-icbs.ts';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { splitCsv } from '../../src/lib/publications/csv.ts';
import { problemInWords } from '../../src/lib/publications/index.ts';
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
type Column = (typeof COLUMNS)[number];
type Counted = AreaIcb & { lsoas: number };

/**
 * Which boards each living council lies in, by council and then by how much. Throws when a line names no council or no whole number of
 * neighbourhoods, when a living council has no board, and when two boards hold equally most of one.
 */
export function areaIcbs(text: string, gazetteer: Gazetteer): AreaIcb[] {
  const { lines, problems } = splitCsv(text, ICB_LOOKUP);
  if (problems.length > 0) throw new Error(problems.map(problemInWords).join('\n'));
  const [header, ...records] = lines;
  const at = new Map((header?.fields ?? []).map((name, index) => [name.trim(), index]));
  const missing = COLUMNS.filter((name) => !at.has(name));
  if (missing.length > 0) throw new Error(`${ICB_LOOKUP}, line 1: the column ${missing.join(', ')} is missing`);

  const byCouncil = new Map<string, Map<string, Counted>>();
  for (const { line, fields } of records) {
    const get = (name: Column) => (fields[at.get(name) ?? -1] ?? '').trim();
    const fail = (what: string) => new Error(`${ICB_LOOKUP}, line ${line}: ${what}`);
    const written = {
      level: 'council',
      dfeCode: '',
      onsCode: get('utla23_code'),
      name: get('utla23_name'),
      period: '2023'
    } as const;
    const placed = gazetteer.placeByOnsCode(written);
    if (placed.area === null) throw fail(placed.what);
    const lsoas = Number(get('n_lsoa'));
    if (!Number.isInteger(lsoas) || lsoas < 1) throw fail(`'${get('n_lsoa')}' is no number of neighbourhoods`);
    const [area, icbCode] = [placed.area.code, get('icb24_code_nhs')];
    const boards = byCouncil.get(area) ?? new Map<string, Counted>();
    byCouncil.set(area, boards);
    const known = boards.get(icbCode);
    boards.set(icbCode, {
      area,
      icb: get('icb24_code'),
      icbCode,
      icbName: get('icb24_name'),
      subIcbs: [...(known?.subIcbs ?? []), get('sicbl24_code_nhs')].sort(),
      share: 0,
      main: false,
      lsoas: (known?.lsoas ?? 0) + lsoas
    });
  }

  for (const { kind, from, to } of CHANGES) {
    const [merged] = to;
    if (kind !== 'merger' || to.length > 1 || merged === undefined || byCouncil.has(merged)) continue;
    const boards = from.flatMap((code) => [...(byCouncil.get(code)?.values() ?? [])]);
    if (boards.length > 0) byCouncil.set(merged, together(merged, boards));
  }

  const lost = gazetteer.areas.filter((area) => isCouncil(area) && area.to === '' && !byCouncil.has(area.code));
  if (lost.length > 0) throw new Error(`${ICB_LOOKUP} has no board for ${lost.map((area) => area.name).join(', ')}`);
  return [...byCouncil]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([area, boards]) => {
      const largest = [...boards.values()].sort((a, b) => b.lsoas - a.lsoas || (a.icbCode < b.icbCode ? -1 : 1));
      if (largest[0]?.lsoas === largest[1]?.lsoas) throw new Error(`${ICB_LOOKUP}: two boards hold equally most of ${area}`);
      const total = largest.reduce((sum, { lsoas }) => sum + lsoas, 0);
      return largest.map(({ lsoas, ...board }, index) => ({ ...board, share: (lsoas / total) * 100, main: index === 0 }));
    });
}

/** The boards of a council that others became since: their neighbourhoods are its own. */
function together(area: string, boards: readonly Counted[]): Map<string, Counted> {
  const all = new Map<string, Counted>();
  for (const board of boards) {
    const known = all.get(board.icbCode);
    const subIcbs = [...new Set([...(known?.subIcbs ?? []), ...board.subIcbs])].sort();
    all.set(board.icbCode, { ...board, area, subIcbs, lsoas: (known?.lsoas ?? 0) + board.lsoas });
  }
  return all;
}
