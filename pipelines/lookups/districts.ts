import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { DISTRICTS, type District } from '../../src/lib/tables/districts.ts';
import { AREA_CHANGE_LOOKUP, DISTRICT_LOOKUP } from '../sources.ts';
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
      return {
        name: get('ltla23_name'),
        code: get('ltla23_code'),
        area: livingCouncil(placed.area.code, gazetteer).code,
        to: ''
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const twice = found.find(({ code }, i) => code === found[i - 1]?.code);
  if (twice) throw new Error(`${DISTRICT_LOOKUP} lists ${twice.name} (${twice.code}) twice`);
  return found;
}

const CHANGE_COLUMNS = ['oldcd', 'oldnm', 'newcd', 'type', 'start'] as const;

/**
 * The districts that ONS's table of changes says were merged into others or into councils, each with the council that its area is part of
 * today. The table has the year: the orders of those years all took effect on 1 April. Throws when one leads to no council.
 */
export function formerDistricts(text: string, now: readonly District[], gazetteer: Gazetteer): District[] {
  const merged = linesOf(text, AREA_CHANGE_LOOKUP, CHANGE_COLUMNS).filter(
    ({ get }) => get('type') === 'merger' && get('oldcd').startsWith('E07')
  );
  const into = new Map(merged.map(({ get }) => [get('oldcd'), get('newcd')]));
  const areas = new Map(now.map(({ code, area }) => [code, area]));
  const areaOf = (code: string): string => {
    const next = into.get(code);
    return areas.get(code) ?? (next === undefined ? livingCouncil(code, gazetteer).code : areaOf(next));
  };
  return merged.map(({ get }) => ({
    ...{ name: get('oldnm'), code: get('oldcd'), area: areaOf(get('oldcd')) },
    to: `${get('start')}-03-31`
  }));
}

/** `data/districts.csv`: the districts of counties, whose children their county is responsible for, and those that are no more, by code. */
export const districtsCsv = (all: readonly District[]): string =>
  writeTable(
    DISTRICTS,
    all.filter(({ code }) => code.startsWith('E07')).sort((a, b) => (a.code < b.code ? -1 : 1))
  );
