/** A value as a table in memory, a line of CSV or an engine holds it. */
export type Plain = string | number | null;

export type FieldType = 'string' | 'number' | 'integer' | 'date';

export interface Constraints {
  required?: boolean;
  unique?: boolean;
  enum?: readonly string[];
  pattern?: string;
}

/** One field of a table: what it is called, what it means, what may stand in it, and how its cell becomes a value and back. */
export interface Field<T = unknown> {
  readonly type: FieldType;
  /** Empty where the name says it all. */
  readonly means: string;
  /** The header, where it is not the field's own name with underscores. */
  readonly header?: string;
  readonly constraints?: Constraints;
  /** What CSV on the Web says of it besides. */
  readonly csvw?: Readonly<Record<string, string>>;
  /** What `read` takes, in words. */
  readonly expects: string;
  /** Undefined where it is no such value. */
  read(plain: Plain): T | undefined;
  write(value: T): Plain;
}

export type Fields = Readonly<Record<string, Field>>;

/** A row of a table: every field with its value. */
export type RowOf<F extends Fields> = { -readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

/** One table of `data/`, or one kind of table where the path ends in `/`. */
export interface Table<F extends Fields = Fields> {
  /** Under `data/`. */
  readonly path: string;
  /** What it holds, in a sentence. */
  readonly holds: string;
  /** Headers that no two lines share. */
  readonly key?: readonly string[];
  /** Characters that stand for no value; nothing at all unless told. */
  readonly missing?: readonly string[];
  readonly fields: F;
}

export const table = <F extends Fields>(described: Table<F>): Table<F> => described;

const isText = (plain: Plain): plain is string => typeof plain === 'string';
const isNumber = (plain: Plain): plain is number => typeof plain === 'number' && Number.isFinite(plain);

export function text(means = '', constraints?: Constraints): Field<string> {
  return {
    type: 'string',
    means,
    ...(constraints && { constraints }),
    expects: 'text',
    read: (plain) => (isText(plain) ? plain : undefined),
    write: (value) => value
  };
}

/** An ISO date; empty text where there is none. */
export const date = (means = ''): Field<string> => ({ ...text(means), type: 'date' });

export const number = (means = ''): Field<number | null> => ({
  type: 'number',
  means,
  expects: 'a number or nothing',
  read: (plain) => (plain === null || isNumber(plain) ? plain : undefined),
  write: (value) => value
});

export const integer = (means = ''): Field<number | null> => ({
  type: 'integer',
  means,
  expects: 'a whole number or nothing',
  read: (plain) => (plain === null || Number.isInteger(plain) ? (plain as number | null) : undefined),
  write: (value) => value
});

/** A number that is never missing. */
export const filled = (field: Field<number | null>): Field<number> => ({
  ...field,
  expects: field.expects.replace(/ or nothing$/, ''),
  read: (plain) => field.read(plain) ?? undefined
});

export function oneOf<T extends string>(words: readonly T[], means = '', constraints: Constraints = {}): Field<T> {
  return {
    type: 'string',
    means,
    constraints: { ...constraints, enum: words },
    expects: `one of ${words.join(', ')}`,
    read: (plain) => words.find((word) => word === plain),
    write: (value) => value
  };
}

export const yesOrNo = (means = ''): Field<boolean> => ({
  ...text(means, { enum: ['yes', 'no'] }),
  expects: 'yes or no',
  read: (plain) => (plain === 'yes' || plain === 'no' ? plain === 'yes' : undefined),
  write: (value) => (value ? 'yes' : 'no')
});

/** Words in one cell: names stand between semicolons; ids, which hold no space, between spaces. */
export const list = (separator: '; ' | ' ', means = ''): Field<string[]> => ({
  ...text(means),
  read: (plain) => (isText(plain) ? (plain === '' ? [] : plain.split(separator)) : undefined),
  write: (value) => value.join(separator)
});

/** A field under a header that is not its name. */
export const under = <T>(header: string, field: Field<T>): Field<T> => ({ ...field, header });

const headerOf = (name: string, field: Field): string =>
  field.header ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const known = new WeakMap<Fields, readonly string[]>();

/** The headers of a table, in the order of its columns. */
export function headersOf({ fields }: Pick<Table, 'fields'>): readonly string[] {
  const headers = known.get(fields) ?? Object.entries(fields).map(([name, field]) => headerOf(name, field));
  known.set(fields, headers);
  return headers;
}

/** The values of a row under the headers, as a cell or an engine takes them. */
export function plainOf<F extends Fields>({ fields }: Pick<Table<F>, 'fields'>, row: RowOf<F>): Plain[] {
  return Object.entries(fields).map(([name, field]) => field.write(row[name]));
}

/** The values of a row under the headers as they are: lists as lists. */
export const valuesOf = <F extends Fields>({ fields }: Pick<Table<F>, 'fields'>, row: RowOf<F>): unknown[] =>
  Object.keys(fields).map((name) => row[name]);

/** The same, each under its header. */
export function byHeader<F extends Fields>(table: Pick<Table<F>, 'fields'>, row: RowOf<F>): Record<string, unknown> {
  const values = valuesOf(table, row);
  return Object.fromEntries(headersOf(table).map((header, index) => [header, values[index]]));
}

/** The row that `plain` holds under each header, or in its place. Throws through `fail` on a value that is not what its field says. */
export function rowOf<F extends Fields>(
  table: Pick<Table<F>, 'fields'>,
  plain: (header: string, index: number, field: Field) => Plain | undefined,
  fail: (header: string, expected: string) => never
): RowOf<F> {
  const row: Record<string, unknown> = {};
  const headers = headersOf(table);
  Object.entries<Field>(table.fields).forEach(([name, field], index) => {
    const header = headers[index] ?? '';
    const found = plain(header, index, field);
    const value = found === undefined ? undefined : field.read(found);
    row[name] = value === undefined ? fail(header, field.expects) : value;
  });
  return row as RowOf<F>;
}

/** Some fields of a table, for who asks for no others. */
export function pick<F extends Fields, Name extends keyof F & string>(
  { fields }: Pick<Table<F>, 'fields'>,
  ...names: readonly Name[]
): { fields: Pick<F, Name> } {
  return { fields: Object.fromEntries(names.map((name) => [name, fields[name]])) as unknown as Pick<F, Name> };
}
