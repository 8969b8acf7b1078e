import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Area, AreaKind } from '../../src/lib/model/area.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import { withLikes, type WithLike } from '../../src/lib/model/comparator.ts';
import { parseComparators, parseObservations } from '../../src/lib/tables/readers.ts';

export function table(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(`data/${path}`, 'utf8').trim(), { header: true }).data;
}

export const MEASURE_IDS = readdirSync('data/observations').map((file) => file.replace(/\.csv$/, ''));

export const observations = new Map<string, Observation[]>(
  MEASURE_IDS.map((id) => [id, parseObservations(readFileSync(`data/observations/${id}.csv`, 'utf8'))])
);

const comparators = readFileSync('data/comparators.csv', 'utf8');

/** The same lines, with what councils are compared with beside those of regions and England. */
export const compared = new Map<string, WithLike<Observation>[]>(
  [...observations].map(([id, lines]) => [id, withLikes(lines, parseComparators(comparators, id))])
);

export const areas: Area[] = table('areas.csv').map((row) => ({
  code: row.code ?? '',
  dfeCode: row.dfe_code ?? '',
  name: row.name ?? '',
  aliases: (row.aliases ?? '').split('; ').filter((alias) => alias !== ''),
  slug: row.slug ?? '',
  kind: row.kind as AreaKind,
  region: row.region ?? '',
  from: row.from ?? '',
  to: row.to ?? '',
  children: row.children === '' ? null : Number(row.children)
}));

const codeBySlug = new Map(areas.map((area) => [area.slug, area.code]));

/** The line of a measure for a council, by its slug, and period. Throws when there is none. */
export function line(measure: string, slug: string, period: string): Observation {
  const code = codeBySlug.get(slug);
  const found = observations.get(measure)?.find((candidate) => candidate.area === code && candidate.period === period);
  if (!found) throw new Error(`${measure} has no line for ${slug} (${code}) in ${period}`);
  return found;
}
