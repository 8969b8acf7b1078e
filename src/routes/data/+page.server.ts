import { readFileSync } from 'node:fs';
import { MEASURES } from '$lib/measures/index.ts';
import { allFaults, allSources } from '../loading/atlas.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
}

const WORDS: Record<string, string> = {
  areas: 'Every council since 2014, the regions and England: codes, names, other names, when in force, children aged 0 to 17',
  'area-changes': 'Which council became which, and when',
  measures: 'Every measure: what it is, the columns it is made from, what it says nothing about',
  sources: 'Every published file: publisher, release, licence, address, checksum',
  faults: 'What our checks found in the published files',
  neighbours: 'The ten statistical neighbours of each council',
  breakdowns: 'Rows by age, sex, ethnicity, need and placement'
};

export async function load() {
  const described = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as { resources: Resource[] };
  const titles = new Map(MEASURES.map(({ id, title }) => [`observations-${id}`, title]));
  const faults = await allFaults();
  return {
    tables: described.resources
      .filter(({ path }) => path.endsWith('.csv'))
      .map(({ name, path, bytes }) => ({ path, bytes, text: titles.get(name) ?? WORDS[name] ?? '', measure: titles.has(name) })),
    sources: await allSources(),
    faults: { all: faults.length, blockers: faults.filter(({ severity }) => severity === 'blocker').length }
  };
}
