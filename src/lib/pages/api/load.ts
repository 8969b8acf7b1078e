import { readFileSync, statSync } from 'node:fs';

interface Descriptor {
  version: string;
  resources: { path: string; schema?: { fields: { name: string; description?: string }[] } }[];
}

interface Index {
  counts: Record<'measures' | 'councils' | 'figures' | 'tables', number>;
  statuses: Record<string, string>;
}

/** Fields that the descriptor leaves to their name. */
const WORDS: Record<string, string> = {
  numerator: 'The published numerator; empty where the publisher prints a figure without it',
  denominator: 'The published denominator',
  status: 'Whether there is a figure, and why not: below'
};

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const bytes = (file: string): number => statSync(file).size;

export function load() {
  const { version, resources } = read<Descriptor>('static/data/datapackage.json');
  const table = resources.find(({ path }) => path === 'observations/plans-within-20-weeks.csv');
  if (!table?.schema) throw new Error('datapackage.json does not describe observations/plans-within-20-weeks.csv');
  const { counts, statuses } = read<Index>('static/api/index.json');
  return {
    version,
    counts,
    statuses: Object.entries(statuses).map(([status, words]) => ({ status, words })),
    fields: table.schema.fields.map(({ name, description }) => ({ name, words: description ?? WORDS[name] ?? '' })),
    sizes: {
      measure: bytes('static/api/measures/plans-within-20-weeks.json'),
      council: bytes('static/api/councils/derby.csv'),
      atlas: bytes('static/data/atlas.duckdb')
    }
  };
}
