import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  constraints?: { required?: boolean; unique?: boolean; enum?: string[] };
}
interface Resource {
  path: string;
  profile?: string;
  description?: string;
  title?: string;
  rows?: number;
  schema?: { fields: Field[]; primaryKey?: string[]; missingValues: string[] };
}

const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as { version: string; resources: Resource[] };
const tables = descriptor.resources.filter((resource) => resource.schema);

/** The published schema of a version 1 profile, whose formats of forms (`textarea`) are not formats of data. */
function published(profile: string) {
  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: ['textarea'], allErrors: true });
  ajv.addMetaSchema(draft04);
  const validate = ajv.compile(JSON.parse(readFileSync(`tests/fixtures/frictionless/${profile}.json`, 'utf8')) as object);
  return (value: unknown) => (validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.dataPath} ${error.message}`));
}

const TYPES: Record<Field['type'], RegExp> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  integer: /^-?\d+$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
};

describe('the descriptor', () => {
  it('is valid by the published schema of a data package', () => {
    const validate = published('data-package');
    expect(validate(descriptor)).toEqual([]);
    expect(validate({ ...descriptor, resources: [] })).not.toEqual([]);
  });

  it('describes every table as a valid tabular data resource', () => {
    const validate = published('tabular-data-resource');
    for (const table of tables) expect(validate(table), table.path).toEqual([]);
    expect(validate({ ...tables[0], schema: { fields: [{ type: 'number' }] } })).not.toEqual([]);
  });

  it('accounts for every file of data/, and for none that is not there', () => {
    const files = readdirSync('data', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^data\//, ''));
    const { starts } = JSON.parse(readFileSync('data/postcodes/index.json', 'utf8')) as { starts: string[] };
    const besideIndex = starts.map((start) => `postcodes/${start}.bin`);
    expect([...descriptor.resources.map(({ path }) => path), ...besideIndex, 'datapackage.json'].sort()).toEqual(files.sort());
  });

  it('says of every file what it is', () => {
    for (const { path, title, description } of descriptor.resources) expect(title ?? description ?? '', path).not.toBe('');
  });

  it('carries the version that the log of changes has', () => {
    const log = JSON.parse(readFileSync('data/changes.json', 'utf8')) as { version: string; changes: { version: string }[] };
    expect([log.version, log.changes[0]?.version]).toEqual([descriptor.version, descriptor.version]);
  });
});

describe.each(tables)('$path', ({ path, schema, rows: stated }) => {
  it('holds rows as they are declared: types, required, enum, unique and primary key', () => {
    const bytes = readFileSync(`data/${path}`);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const [headers = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
    const fields = schema?.fields ?? [];
    const missing = new Set(schema?.missingValues);
    expect(headers).toEqual(fields.map(({ name }) => name));
    expect(rows.length).toBe(stated);
    expect(rows.every((row) => row.length === headers.length)).toBe(true);
    fields.forEach(({ name, type, constraints }, column) => {
      const all = rows.map((row) => row[column] ?? '');
      const values = all.filter((value) => !missing.has(value));
      expect(values.find((value) => !TYPES[type].test(value)), `${name} is ${type}`).toBeUndefined();
      if (constraints?.enum) expect(values.find((value) => !constraints.enum?.includes(value)), `${name} is listed`).toBeUndefined();
      if (constraints?.required) expect(values.length, `${name} is required`).toBe(all.length);
      if (constraints?.unique) expect(new Set(values).size, `${name} is unique`).toBe(values.length);
    });
    const key = (schema?.primaryKey ?? []).map((name) => headers.indexOf(name));
    if (key.length > 0) expect(new Set(rows.map((row) => key.map((column) => row[column]).join('|'))).size).toBe(rows.length);
  });
});
