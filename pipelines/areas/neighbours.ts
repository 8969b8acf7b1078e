import type { NeighboursRead, Stranger } from '../../src/lib/checks/evidence.ts';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { splitCsv } from '../../src/lib/publications/csv.ts';
import { problemInWords } from '../../src/lib/publications/index.ts';
import type { Neighbour } from '../../src/lib/tables/neighbours.ts';
import { sourceId } from '../sources.ts';

/** DfE's statistical neighbours: for each council the ten most like it, the nearest first. */
export const NEIGHBOURS_FILE = 'neighbours/sn_model_2025_wide.csv';
/** How many neighbours the model gives each council. */
export const NEIGHBOURS = 10;

/**
 * Every council's neighbours by its code and rank. One that is no council in force in the period is left out and told apart. Throws naming
 * the line when a council is none of the table of areas in the period, is listed twice, or has a neighbour that is missing, itself or named
 * twice.
 */
export function statisticalNeighbours(text: string, gazetteer: Gazetteer, period = '2025'): NeighboursRead {
  const { lines, problems } = splitCsv(text, NEIGHBOURS_FILE);
  if (problems.length > 0) throw new Error(problems.map(problemInWords).join('\n'));
  const [header, ...records] = lines;
  const at = new Map((header?.fields ?? []).map((name, index) => [name.trim(), index]));
  const councils = new Map(gazetteer.councilsInForce(period).map((area) => [area.dfeCode, area]));
  const found = new Map<string, Neighbour[]>();
  const strangers: Stranger[] = [];
  const source = sourceId(NEIGHBOURS_FILE);
  for (const { line, fields } of records) {
    const fail = (what: string) => new Error(`${NEIGHBOURS_FILE}, line ${line}: ${what}`);
    const get = (column: string) => {
      const value = fields[at.get(column) ?? -1]?.trim();
      if (!value) throw fail(`nothing stands under ${column}`);
      return value;
    };
    const code = get('old_la_code');
    const written = { level: 'council', dfeCode: code, onsCode: '', name: get('la_name'), period } as const;
    const placed = gazetteer.placeByCode(written);
    if (placed.area === null) throw fail(placed.what);
    const area = placed.area.code;
    if (found.has(area)) throw fail(`${placed.area.name} is listed twice`);
    const own = Array.from({ length: NEIGHBOURS }, (_, index) => index + 1).flatMap((rank): Neighbour[] => {
      const [column, closeness] = [`SN_${rank}`, get(`SN_${rank}P`)];
      const neighbour = councils.get(get(column));
      if (neighbour) return [{ area, neighbour: neighbour.code, rank, closeness, source, row: line }];
      strangers.push({ area, code: get(column), column, row: line });
      return [];
    });
    if (new Set([area, ...own.map(({ neighbour }) => neighbour)]).size !== own.length + 1)
      throw fail(`${placed.area.name} has itself, or one council twice, among its neighbours`);
    found.set(area, own);
  }
  const neighbours = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => own);
  return { source, period, neighbours, strangers };
}
