import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { WiderPlaces } from '$lib/places/find.ts';
import type { ComingCouncil } from '$lib/places/match.ts';
import { allAreaChanges, once } from './atlas.ts';

/** Councils that the law has made and that are not in force yet, by name. */
export const allComing = once(async (): Promise<ComingCouncil[]> =>
  rows('coming-councils.csv').map(({ name = '', from = '', replaces = '' }) => ({ name, from, replaces: replaces.split('; ') }))
);

/** All that the search knows besides the councils. */
export const widerPlaces = once(async (): Promise<WiderPlaces> => {
  const constituencies = new Map<string, [council: string, share: number][]>();
  for (const { name = '', area = '', share = '' } of rows('constituencies.csv'))
    constituencies.set(name, [...(constituencies.get(name) ?? []), [area, Number(share)]]);
  const changes = (await allAreaChanges()).filter(({ kind }) => kind !== 'recode');
  return {
    districts: rows('districts.csv').map(({ name = '', area = '', code = '' }) => [name, area, code]),
    constituencies: [...constituencies],
    changes: changes.map(({ date, from, to }) => ({ date, from, to })),
    coming: await allComing()
  };
});

/** The tables as the site serves them, laid there when the database is compiled. */
function rows(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(`static/data/${file}`, 'utf8').trim(), { header: true }).data;
}
