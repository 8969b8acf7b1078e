import { tableAt } from '../tables/index.ts';
import { headersOf } from '../tables/record.ts';

/** A field of the Frictionless descriptor. */
export interface DescribedField {
  name: string;
  type: string;
  description?: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[] };
}

/** `datapackage.json`, as far as it is read here. */
export interface Descriptor {
  title: string;
  version: string;
  licenses: { path: string; title: string; name: string }[];
  resources: {
    path: string;
    title?: string;
    description?: string;
    bytes?: number;
    rows?: number;
    schema?: { fields: DescribedField[]; primaryKey?: string[]; missingValues?: string[] };
  }[];
}

const DATATYPES: Record<string, string> = { string: 'string', integer: 'integer', number: 'number', date: 'date' };
/**
 * The tables as CSV on the Web metadata (W3C, Metadata Vocabulary for Tabular Data, 2015), made from the Frictionless descriptor.
 * Addresses are relative to `/api/csvw.json`. Throws naming a field of a type that is not known here.
 */
export function csvwOf(descriptor: Descriptor): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': descriptor.title,
    'dc:license': descriptor.licenses.map(({ path }) => ({ '@id': path })),
    'schema:version': descriptor.version,
    dialect: { encoding: 'utf-8', lineTerminators: ['\n', '\r\n'], commentPrefix: null },
    tables: descriptor.resources.flatMap((resource) => (resource.schema ? [tableOf(resource, resource.schema)] : []))
  };
}

type Resource = Descriptor['resources'][number];

function tableOf({ path, title, description }: Resource, schema: NonNullable<Resource['schema']>): object {
  const observed = path.startsWith('observations/');
  return {
    url: `../data/${path}`,
    ...(title && { 'dc:title': title }),
    ...(description && { 'dc:description': description }),
    tableSchema: {
      columns: schema.fields.map((field) => columnOf(field, path, schema.missingValues ?? [''])),
      ...(schema.primaryKey && { primaryKey: schema.primaryKey.map(variable) }),
      ...(observed && {
        foreignKeys: [{ columnReference: 'area', reference: { resource: '../data/areas.csv', columnReference: 'code' } }]
      })
    }
  };
}

function columnOf(field: DescribedField, path: string, missing: readonly string[]): object {
  const base = DATATYPES[field.type];
  if (!base) throw new Error(`${path}: ${field.name} is of type ${field.type}, for which no CSVW datatype is named`);
  const { required, enum: words } = field.constraints ?? {};
  return {
    name: variable(field.name),
    titles: field.name,
    ...(field.description && { 'dc:description': field.description }),
    datatype: words ? { base, format: words.map(literally).join('|') } : base,
    ...(required && { required: true }),
    ...(missing.length > 1 && { null: missing }),
    ...csvwWords(path, field.name)
  };
}

/** What the table's record says of a field for CSV on the Web alone. */
function csvwWords(path: string, header: string): Readonly<Record<string, string>> {
  const table = tableAt(path);
  return Object.values(table.fields)[headersOf(table).indexOf(header)]?.csvw ?? {};
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A header as the name of a variable of URI templates: letters, digits and underscores, all else in per cent. */
function variable(header: string): string {
  return [...new TextEncoder().encode(header)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9_]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
