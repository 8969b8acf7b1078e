import { readFileSync } from 'node:fs';
import type { WiderPlaces } from '../places/find.ts';
import type { ComingCouncil } from '../places/match.ts';
import { COMING_COUNCILS } from '../tables/coming-councils.ts';
import { CONSTITUENCIES } from '../tables/constituencies.ts';
import { readTable } from '../tables/csv.ts';
import { DISTRICTS } from '../tables/districts.ts';
import type { Fields, RowOf, Table } from '../tables/record.ts';
import { allAreaChanges, once } from './atlas.ts';

/** Councils that the law has made and that are not in force yet, by name. */
export const allComing = once(async (): Promise<ComingCouncil[]> =>
  lines(COMING_COUNCILS).map(({ name, from, replaces }) => ({ name, from, replaces }))
);

/** All that the search knows besides the councils. */
export const widerPlaces = once(async (): Promise<WiderPlaces> => {
  const constituencies = new Map<string, [council: string, share: number][]>();
  for (const { name, area, share } of lines(CONSTITUENCIES))
    constituencies.set(name, [...(constituencies.get(name) ?? []), [area, share]]);
  const changes = (await allAreaChanges()).filter(({ kind }) => kind !== 'recode');
  return {
    districts: lines(DISTRICTS).map(({ name: listed, area, code, to }) => {
      const name = listed.replaceAll("'", '’');
      return to === '' ? [name, area, code] : [name, area, code, to];
    }),
    constituencies: [...constituencies],
    changes: changes.map(({ date, from, to }) => ({ date, from, to })),
    coming: await allComing()
  };
});

/** A table as the site serves it, laid there when the database is compiled. */
const lines = <F extends Fields>(table: Table<F>): RowOf<F>[] =>
  readTable(table, readFileSync(`static/data/${table.path}`, 'utf8'));
