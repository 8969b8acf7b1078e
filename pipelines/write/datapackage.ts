import { createHash } from 'node:crypto';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { FRAMEWORKS } from '../../src/lib/model/inspection.ts';
import { STATUSES } from '../../src/lib/model/observation.ts';
import type { Source } from '../../src/lib/model/source.ts';
import { FINDING_FIELDS } from '../findings/fields.ts';
import { breakdownFields, missingValues, OTHER_FILES, wordsOf } from './describe.ts';
import { bytesOf } from './pack.ts';

type FieldType = 'string' | 'number' | 'integer' | 'date';

export interface FieldDescription {
  name: string;
  type: FieldType;
  description?: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: readonly string[]; pattern?: string };
}

const text = (name: string, description?: string, constraints?: FieldDescription['constraints']): FieldDescription => ({
  name,
  type: 'string',
  ...(description ? { description } : {}),
  ...(constraints ? { constraints } : {})
});
const typed = (type: FieldType, name: string, description?: string): FieldDescription => ({
  name,
  type,
  ...(description ? { description } : {})
});

const FIELDS: Record<string, { fields: FieldDescription[]; primaryKey?: string[] }> = {
  'areas.csv': {
    primaryKey: ['code'],
    fields: [
      text('code', 'GSS code as ONS used it in December 2024', { required: true, unique: true }),
      text('dfe_code', 'DfE’s three-digit code'),
      text('name'),
      text('aliases', 'Other names and codes, separated by semicolons'),
      text('slug', 'Address of the council on the site'),
      text('kind', undefined, { enum: ['england', 'region', 'county', 'unitary', 'metropolitan', 'london'] }),
      text('region', 'GSS code of the region'),
      typed('date', 'from', 'First day in force; empty when before 2014'),
      typed('date', 'to', 'Last day in force; empty when in force'),
      typed('integer', 'children', 'Aged 0 to 17, mid-2024, or the last year known')
    ]
  },
  'area-changes.csv': {
    fields: [
      typed('date', 'date'),
      text('kind', undefined, { enum: ['merger', 'split', 'recode'] }),
      text('from'),
      text('to'),
      text('words')
    ]
  },
  'coming-councils.csv': {
    primaryKey: ['name'],
    fields: [
      text('name', undefined, { required: true, unique: true }),
      typed('date', 'from', 'First day in force'),
      text('replaces', 'GSS codes of the councils in force now that it replaces, wholly or with others, separated by semicolons'),
      text('districts', 'GSS codes of the districts that it is made of, separated by semicolons'),
      text('source', 'Id in sources.csv'),
      typed('integer', 'row', 'The first line of the file that names it, its header being line 1')
    ]
  },
  'area-icbs.csv': {
    primaryKey: ['area', 'icb'],
    fields: [
      text('area', 'GSS code of the council', { required: true }),
      text('icb', 'GSS code of an integrated care board that holds part of it', { required: true }),
      text('icb_code', 'Code of the board as the NHS writes it'),
      text('icb_name'),
      text('sub_icbs', 'NHS codes of the board’s sub-locations that hold part of the council, separated by semicolons'),
      typed('number', 'share', 'Share of the council’s neighbourhoods (LSOAs) in the board, in per cent, unrounded'),
      text('main', 'Whether the board holds more of them than any other', { enum: ['yes', 'no'] })
    ]
  },
  'districts.csv': {
    primaryKey: ['code'],
    fields: [
      text('name', undefined, { required: true }),
      text('code', 'GSS code of the district in 2023', { required: true, unique: true }),
      text('area', 'GSS code of the county that is responsible for it', { required: true })
    ]
  },
  'constituencies.csv': {
    primaryKey: ['code', 'area'],
    fields: [
      text('name', undefined, { required: true }),
      text('code', 'GSS code of the constituency of 2024', { required: true }),
      text('area', 'GSS code of a council that some of its people live in', { required: true }),
      typed(
        'number',
        'share',
        'Of the people of the constituency, those who live in the council: 0 to 1. Shares under 0.005 are left out'
      )
    ]
  },
  'inspections.csv': {
    primaryKey: ['area', 'framework'],
    fields: [
      text('area', 'GSS code', { required: true }),
      text('framework', 'Outcomes of different frameworks answer different questions', { required: true, enum: FRAMEWORKS }),
      typed('date', 'start', 'Inspection start date, of a revisit Revisit start date; empty where the file has none'),
      typed('date', 'end', 'Inspection end date, which the file of 2016 does not have; empty where the file has none'),
      typed('date', 'published', 'Publication date of the report, of a revisit of its own; empty where the file has none'),
      text(
        'outcome',
        '2023: 1 typically positive, 2 inconsistent, 3 widespread or systemic failings, empty where none was found; 2016: whether a written statement of action was required; revisit: progress in all, some or none of the weaknesses (Yes, Some, No)'
      ),
      text(
        'monitoring_within',
        'Framework of 2023: within what time of the inspection the report says that a monitoring inspection will be carried out, as in about 18 months: about where the report writes approximately. No date is made of it: the report gives none. Empty where the report has none, and for the framework of 2016'
      ),
      text(
        'next_full_within',
        'Framework of 2023: within what time the report says that the next full inspection or reinspection will be, as in about 3 years: about where the report writes approximately. No date is made of it: the report gives none. Empty where the report has none, and for the framework of 2016'
      ),
      text('source', 'Id in sources.csv'),
      typed('integer', 'row', 'Line of the published file, its header being line 1; row of the sheet in a workbook')
    ]
  },
  'neighbours.csv': {
    primaryKey: ['area', 'rank'],
    fields: [
      text('area', 'GSS code', { required: true }),
      typed(
        'integer',
        'rank',
        'Number of the column that names the neighbour, SN_1 to SN_10. The file does not say what the order means; how close each is, closeness says'
      ),
      text('neighbour', 'GSS code', { required: true }),
      text('closeness', 'Words of the column SN_1P to SN_10P, as DfE writes them. The file does not say how they are reached'),
      text('source', 'Id in sources.csv'),
      typed('integer', 'row', 'Line of the published file, its header being line 1')
    ]
  },
  'asks.csv': {
    primaryKey: ['order'],
    fields: [
      typed('integer', 'order', 'Place in the list'),
      text('document', undefined, { required: true }),
      text('date', 'Year and month, or year; empty where it is not known'),
      text('who_asks'),
      text('ask', undefined, { required: true }),
      text('what_would_show_it'),
      text('published', 'Whether that is published', { enum: ['yes', 'partly', 'no'] })
    ]
  },
  'comparators.csv': {
    primaryKey: ['measure', 'area', 'period'],
    fields: [
      text('measure', 'Id in measures.csv', { required: true }),
      text('area', 'GSS code of a region or of England', { required: true }),
      text('period', 'As in the table of observations', { required: true }),
      typed('number', 'value', 'The like-for-like figure, in the measure’s unit, unrounded: what councils are compared with'),
      typed(
        'number',
        'numerator',
        'Sum over the councils that are in both; empty where it would give a council’s own figure away'
      ),
      typed('number', 'denominator', 'Sum over the same councils; empty with it'),
      text('left_out', 'GSS codes of the councils that are left out, separated by spaces')
    ]
  },
  'sources.csv': {
    primaryKey: ['id'],
    fields: [
      text('id', undefined, { required: true, unique: true }),
      text('kind', undefined, { enum: ['published', 'transcribed', 'derived', 'gathered'] }),
      text('publisher'),
      text('title'),
      text('release'),
      text('published', 'ISO date, or year and month where the day is not known here; empty where neither is', {
        pattern: '(\\d{4}-\\d{2}(-\\d{2})?)?'
      }),
      text('licence'),
      text('page'),
      text('download'),
      text('file'),
      text('sha256')
    ]
  },
  ...FINDING_FIELDS,
  'cells/terms.csv': {
    primaryKey: ['measure', 'term'],
    fields: [
      text('measure', undefined, { required: true }),
      typed('integer', 'term', 'Counts from 1 within the measure'),
      text('role', 'What the cells are in a figure', { enum: ['value', 'numerator', 'denominator', 'published-rate'] }),
      typed('integer', 'sign', '1: added to the others of its role; -1: taken away from them'),
      text('source', 'Id in sources.csv'),
      text('column', 'Header as the file writes it')
    ]
  },
  'checks.csv': {
    primaryKey: ['check'],
    fields: [
      text('check', 'As faults.csv names it', { required: true, unique: true }),
      text('title', 'What must hold'),
      text('reason', 'Why it is checked'),
      typed('integer', 'tested', 'Cells, sums and pairs of figures that were looked at'),
      typed('integer', 'found', 'Lines of faults.csv')
    ]
  },
  'faults.csv': {
    primaryKey: ['id'],
    fields: [
      text('id', undefined, { required: true, unique: true }),
      text('check'),
      text('severity', undefined, { enum: ['blocker', 'warning'] }),
      text('source'),
      typed('integer', 'row', 'Line of the published file'),
      text('area'),
      text('measure'),
      text('period'),
      text('column'),
      text('published'),
      text('expected'),
      text('decision')
    ]
  }
};

const OBSERVATION_FIELDS: FieldDescription[] = [
  text('area', 'GSS code', { required: true }),
  text('period', '2024, 2025-01 or 2023-24', { required: true }),
  typed('number', 'value', 'In the measure’s unit, unrounded; shares in per cent'),
  typed('number', 'numerator'),
  typed('number', 'denominator'),
  text('status', undefined, { enum: STATUSES }),
  text('note', 'Ids of faults.csv or of the measure’s notes, separated by spaces'),
  text('source', 'Id in sources.csv'),
  typed('integer', 'row', 'Line of the published file, its header being line 1')
];

const CELL_FIELDS: FieldDescription[] = [
  text('area', 'GSS code', { required: true }),
  text('period', 'That of the figure, which the cell itself may not be of', { required: true }),
  typed('integer', 'term', 'What the cell is in the figure: see cells/terms.csv'),
  typed('integer', 'row', 'Line of the published file, its header being line 1; row of the sheet in a workbook'),
  text('published', 'The characters of the published file')
];

const LICENCE = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
};

/** What a program must know of the columns of a table. A table that nobody has described is a programming error. */
function schemaOf(path: string, headers: readonly string[]): { fields: FieldDescription[]; primaryKey?: string[] } {
  if (path.startsWith('observations/')) return { fields: OBSERVATION_FIELDS, primaryKey: ['area', 'period'] };
  if (path.startsWith('breakdowns/'))
    return { fields: breakdownFields(headers), primaryKey: ['topic', 'breakdown', 'period', 'area'] };
  if (path.startsWith('cells/') && path.endsWith('.gz'))
    return { fields: CELL_FIELDS, primaryKey: ['area', 'period', 'term', 'row'] };
  return FIELDS[path] ?? { fields: headers.map((name) => text(name)) };
}

/**
 * The Frictionless descriptor (Data Package, version 1) of every file of `data/`. `tables` holds each table's text by its path, and
 * `version` names them all.
 */
export function datapackage(tables: ReadonlyMap<string, string>, sources: readonly Source[], version: string): string {
  const credit = ({ publisher, title, release, page }: Source) => ({
    title: [publisher, title, release].filter((part) => part !== '').join(', '),
    ...(page ? { path: page } : {})
  });
  const resources = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const headers = content.slice(0, content.indexOf('\n')).split(',');
      const schema = schemaOf(path, headers);
      if (schema.fields.map((field) => field.name).join() !== headers.join())
        throw new Error(`The description of ${path} does not list its columns`);
      const written = bytesOf(path, content);
      const measure = MEASURES.find(({ id }) => path === `observations/${id}.csv`);
      const lines = content.split('\n');
      const cited = measure ? new Set(lines.map((line) => line.split(',').at(-2))) : new Set();
      const description = measure?.statisticalTitle ?? wordsOf(path);
      return {
        profile: 'tabular-data-resource',
        name: path.replace(/\.csv(\.gz)?$/, '').replaceAll('/', '-'),
        path,
        ...(measure ? { title: measure.title } : {}),
        ...(description ? { description } : {}),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...(path.endsWith('.gz') ? { compression: 'gz' } : {}),
        bytes: written.length,
        hash: `sha256:${createHash('sha256').update(written).digest('hex')}`,
        rows: lines.length - 2,
        ...(measure ? { sources: sources.filter(({ id }) => cited.has(id)).map(credit) } : {}),
        schema: { ...schema, missingValues: missingValues(path) }
      };
    });
  const descriptor = {
    profile: 'data-package',
    name: 'send-parity-atlas',
    title: 'SEND Parity Atlas: published figures of England’s SEND authorities in tidy tables',
    version,
    licenses: [LICENCE],
    sources: sources.map(credit),
    resources: [...resources, ...OTHER_FILES]
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
