import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { DISTRICTS, type District } from '../../src/lib/tables/districts.ts';
import { DISTRICT_LOOKUP } from '../sources.ts';
import { livingCouncil } from './councils.ts';
import { linesOf } from './lines.ts';

const COLUMNS = ['ltla23_code', 'ltla23_name', 'utla23_code', 'utla23_name'] as const;

/** Every district of England in 2023, the councils that have none among them, by code. Throws when a line names no council. */
export function districts(text: string, gazetteer: Gazetteer): District[] {
  const found = linesOf(text, DISTRICT_LOOKUP, COLUMNS)
    .filter(({ get }) => get('ltla23_code').startsWith('E'))
    .map(({ line, get }): District => {
      const written = { dfeCode: '', onsCode: get('utla23_code'), name: get('utla23_name'), period: '2023' };
      const placed = gazetteer.placeByOnsCode({ level: 'council', ...written });
      if (placed.area === null) throw new Error(`${DISTRICT_LOOKUP}, line ${line}: ${placed.what}`);
      return { name: get('ltla23_name'), code: get('ltla23_code'), area: livingCouncil(placed.area.code, gazetteer).code };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const twice = found.find(({ code }, i) => code === found[i - 1]?.code);
  if (twice) throw new Error(`${DISTRICT_LOOKUP} lists ${twice.name} (${twice.code}) twice`);
  return found;
}

/** `data/districts.csv`: the districts of counties, whose children their county is responsible for. */
export const districtsCsv = (all: readonly District[]): string =>
  writeTable(
    DISTRICTS,
    all.filter(({ code }) => code.startsWith('E07'))
  );
