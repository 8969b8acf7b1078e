import type { FieldDescription } from './datapackage.ts';

/** What a table holds, in a sentence, by its path under `data/`; of a folder's tables alike where the path ends in `/`. */
const WORDS: Record<string, string> = {
  'areas.csv':
    'Every council since 2014, the regions and England: codes, names, other names, when in force, children aged 0 to 17',
  'area-changes.csv': 'Which council became which, and when',
  'coming-councils.csv': 'Councils that the law has made and that are not in force yet, and the council that each replaces',
  'area-icbs.csv': 'Which integrated care boards a council lies in',
  'districts.csv': 'The districts of counties in 2023, and the county that is responsible for each',
  'constituencies.csv':
    'Which councils the people of each Westminster constituency of England live in: derived by mySociety from overlaps by population, CC BY 4.0',
  'neighbours.csv': 'The ten statistical neighbours of each council, and how close they are',
  'inspections.csv': 'Every inspection of a council’s area by Ofsted and the Care Quality Commission, with its dates and outcome',
  'asks.csv': 'What documents ask of the reform, and what would show whether it happens; gathered by hand',
  'measures.csv': 'Every measure: what it is, the columns it is made from, what it does not show',
  'sources.csv': 'Every published file: publisher, release, licence, address, checksum',
  'comparators.csv':
    'What councils are compared with where a published total of a region or of England holds parts that its councils do not show: the total of the councils that are in both',
  'checks.csv': 'The checks that were run over the published files, and how many cells and sums each looked at',
  'faults.csv': 'What our checks found in the published files',
  'findings.csv':
    'Every council’s figure, change, reversal or run of years that lies beyond chance at 99.8%, in shares and rates published with their counts',
  'finding-groups.csv':
    'How many councils were tested for each kind of finding, measure and period, how many were found, and how many chance would give',
  'cells/terms.csv': 'The columns of the published files that each measure is made from',
  'cells/': 'The published cells that each figure of one measure is made from, their characters as they stand',
  'breakdowns/':
    'Every row of one file of the newest release that has them: by age, sex, ethnicity, placement or length of plan. The figures are the file’s own columns, and x, z and c its own marks'
};

/** A sentence on a table; empty for an observation table, which is titled by its measure. */
export function wordsOf(path: string): string {
  return WORDS[path] ?? WORDS[path.replace(/[^/]*$/, '')] ?? '';
}

const PERCENTAGE = /(^|_)pc(_|$)/i;

/** The fields of a table of breakdowns: who, then the figures of the published file under its own headers. */
export function breakdownFields(headers: readonly string[]): FieldDescription[] {
  const identity: FieldDescription[] = [
    { name: 'topic', type: 'string', description: 'What the children are broken down by', constraints: { required: true } },
    { name: 'breakdown', type: 'string', description: 'Which of them', constraints: { required: true } },
    { name: 'period', type: 'string', description: '2024, or 2025-01 for a count of January', constraints: { required: true } },
    { name: 'area', type: 'string', description: 'GSS code', constraints: { required: true } },
    { name: 'row', type: 'integer', description: 'Line of the published file, its header being line 1' }
  ];
  return [
    ...identity,
    ...headers
      .slice(identity.length)
      .map((name): FieldDescription =>
        PERCENTAGE.test(name) ? { name, type: 'number', description: 'Per cent, as published' } : { name, type: 'integer' }
      )
  ];
}

/** Characters of a table that stand for no value: nothing at all, and in breakdowns the marks of the publisher. */
export function missingValues(path: string): string[] {
  return path.startsWith('breakdowns/') ? ['', 'x', 'z', 'c'] : [''];
}

/** Files of `data/` that are no tables. */
export const OTHER_FILES = [
  {
    name: 'changes',
    path: 'changes.json',
    title: 'What changed in the data',
    description: 'New periods, edited values, changed areas, new measures and faults, newest first',
    format: 'json',
    mediatype: 'application/json'
  },
  {
    name: 'boundaries-councils',
    path: 'boundaries/councils.json',
    title: 'Outlines of councils',
    description:
      'TopoJSON of every council since 2014, keyed by the codes of areas.csv. Contains OS data, Crown copyright and database right',
    format: 'json',
    mediatype: 'application/json'
  },
  {
    name: 'postcodes',
    path: 'postcodes/index.json',
    title: 'Postcodes and their councils',
    description:
      'The ONS Postcode Directory of November 2025, packed: which postcodes exist and which council or country each lies in, those no longer in use among them and not marked. Beside this index stands one file for each of its starts, named after it: every outward code from that start to the next. Contains OS data, Royal Mail data and National Statistics data, Crown copyright and database right',
    format: 'json',
    mediatype: 'application/json'
  },
  {
    name: 'boundaries-hexagons',
    path: 'boundaries/hexagons.json',
    title: 'Councils as big as their population',
    description: 'A cartogram of hexagons by the House of Commons Library',
    format: 'json',
    mediatype: 'application/json',
    licenses: [{ name: 'Open-Parliament-Licence-3.0', title: 'Open Parliament Licence 3.0' }]
  }
];
