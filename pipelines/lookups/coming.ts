import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { COMING_COUNCILS, type ComingCouncil } from '../../src/lib/tables/coming-councils.ts';
import { COMING_LOOKUP, sourceId } from '../sources.ts';
import { linesOf } from './lines.ts';

const COLUMNS = ['lad_code', 'new_council', 'from_date', 'replaces_old_la_code'] as const;

/** The councils to come, by name. Throws when a line names no council in force, or a council has two first days. */
export function comingCouncils(text: string, gazetteer: Gazetteer): ComingCouncil[] {
  const all = new Map<string, ComingCouncil>();
  const source = sourceId(COMING_LOOKUP);
  for (const { line, get } of linesOf(text, COMING_LOOKUP, COLUMNS)) {
    const fail = (what: string) => new Error(`${COMING_LOOKUP}, line ${line}: ${what}`);
    const [name, from, dfeCode] = [get('new_council').replace(/ Council$/, ''), get('from_date'), get('replaces_old_la_code')];
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) throw fail(`'${from}' is no date`);
    const replaced = gazetteer.areas.find((area) => area.dfeCode === dfeCode && area.to === '');
    if (!replaced) throw fail(`no council in force has DfE's code '${dfeCode}'`);
    const known = all.get(name) ?? { name, from, replaces: [], districts: [], source, row: line };
    if (known.from !== from) throw fail(`${name} begins on ${known.from} and on ${from}`);
    if (!known.replaces.includes(replaced.code)) known.replaces.push(replaced.code);
    known.districts.push(get('lad_code'));
    all.set(name, known);
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `data/coming-councils.csv`. */
export const comingCouncilsCsv = (all: readonly ComingCouncil[]): string => writeTable(COMING_COUNCILS, all);
