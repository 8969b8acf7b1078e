import { figureOf } from './breakdowns.ts';
import { headersOf, type Constraints, type Field, type FieldType, type Table } from './record.ts';

export interface FieldDescription {
  name: string;
  type: FieldType;
  description?: string;
  constraints?: Constraints;
}

export interface Schema {
  fields: FieldDescription[];
  primaryKey?: readonly string[];
  missingValues: readonly string[];
}

const described = (name: string, { type, means, constraints }: Field): FieldDescription => ({
  name,
  type,
  ...(means && { description: means }),
  ...(constraints && { constraints })
});

/**
 * A table as Frictionless describes it (Table Schema, version 1). `headers` are those of the file: breakdowns have the publisher's own after
 * the record's, and any other that the record does not list is a programming error.
 */
export function schemaOf(table: Table, headers: readonly string[]): Schema {
  const own = headersOf(table);
  const others = table.path === 'breakdowns/' ? headers.slice(own.length) : [];
  if ([...own, ...others].join() !== headers.join())
    throw new Error(`The record of ${table.path} lists ${own.join()}, and its file ${headers.join()}`);
  const fields = [
    ...Object.values(table.fields).map((field, index) => described(own[index] ?? '', field)),
    ...others.map((header) => described(header, figureOf(header)))
  ];
  const key = table.key && { primaryKey: table.key };
  // Files that hold the descriptor's hash hold the order of its words too.
  const schema = table.path.endsWith('/') ? { fields, ...key } : { ...key, fields };
  return { ...schema, missingValues: table.missing ?? [''] };
}
