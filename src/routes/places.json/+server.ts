import { json } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { WiderPlaces } from '$lib/places/find.ts';

export const prerender = true;

/** Districts and constituencies, for the search: a council's code stands for its entry in `/councils.json`. */
export function GET() {
  const constituencies = new Map<string, [council: string, share: number][]>();
  for (const { name = '', area = '', share = '' } of rows('constituencies.csv'))
    constituencies.set(name, [...(constituencies.get(name) ?? []), [area, Number(share)]]);
  const places: WiderPlaces = {
    districts: rows('districts.csv').map(({ name = '', area = '' }) => [name, area]),
    constituencies: [...constituencies]
  };
  return json(places);
}

/** The tables as the site serves them, laid there when the database is compiled. */
function rows(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(`static/data/${file}`, 'utf8').trim(), { header: true }).data;
}
