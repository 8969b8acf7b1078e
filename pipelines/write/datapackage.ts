import { createHash } from 'node:crypto';
import { STATUSES } from '../../src/lib/model/observation.ts';
import type { Source } from '../../src/lib/model/source.ts';

type FieldType = 'string' | 'number' | 'integer' | 'date';

interface FieldDescription {
  name: string;
  type: FieldType;
  description?: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: readonly string[] };
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
      text('dfe_code', "DfE's three-digit code"),
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
  'sources.csv': {
    primaryKey: ['id'],
    fields: [
      text('id', undefined, { required: true, unique: true }),
      text('kind', undefined, { enum: ['published', 'transcribed', 'derived', 'gathered'] }),
      text('publisher'),
      text('title'),
      text('release'),
      typed('date', 'published', 'Empty where the day is not known here'),
      text('licence'),
      text('page'),
      text('download'),
      text('file'),
      text('sha256')
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
  typed('number', 'value', "In the measure's unit, unrounded; shares in per cent"),
  typed('number', 'numerator'),
  typed('number', 'denominator'),
  text('status', undefined, { enum: STATUSES }),
  text('note', "Ids of faults.csv or of the measure's notes, separated by spaces"),
  text('source', 'Id in sources.csv'),
  typed('integer', 'row', 'Line of the published file, its header being line 1')
];

const LICENCE = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
};

/** The Frictionless descriptor of all tables. `tables` holds each file's text by its path under `data/`. */
export function datapackage(tables: ReadonlyMap<string, string>, sources: readonly Source[]): string {
  const resources = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const headers = content.slice(0, content.indexOf('\n')).split(',');
      const known = path.startsWith('observations/')
        ? { fields: OBSERVATION_FIELDS, primaryKey: ['area', 'period'] }
        : FIELDS[path];
      const schema = known ?? { fields: headers.map((name) => text(name)) };
      if (schema.fields.map((field) => field.name).join() !== headers.join())
        throw new Error(`The description of ${path} does not list its columns`);
      return {
        name: path.replace(/\.csv$/, '').replaceAll('/', '-'),
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(content),
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
        schema: { ...schema, missingValues: [''] }
      };
    });
  const descriptor = {
    name: 'send-parity-atlas',
    title: 'SEND Parity Atlas: published figures of England’s SEND authorities in tidy tables',
    licenses: [LICENCE],
    sources: sources.map((source) => ({
      title: `${source.publisher}, ${source.title}, ${source.release}`,
      ...(source.page ? { path: source.page } : {})
    })),
    resources
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
