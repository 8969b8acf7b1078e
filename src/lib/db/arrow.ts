import type { Answer, Value } from './engine.ts';
import { exactNumber, isoDate, isoTime, isoTimestamp, unsupported } from './values.ts';

/** As much of an Apache Arrow table as is read here. */
export interface ArrowTable {
  numRows: number;
  schema: { fields: readonly ArrowField[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

export interface ArrowField {
  name: string;
  type: { typeId: number; unit?: number; timezone?: string | null };
}

// Numbers of Apache Arrow's own `Type` and `TimeUnit` enumerations.
const DICTIONARY = -1;
const INT = 2;
const FLOAT = 3;
const UTF8 = 5;
const BOOL = 6;
const DATE = 8;
const TIME = 9;
const TIMESTAMP = 10;
const MICROSECOND = 2;

/** Throws on a type that has no plain value. An empty or all-null column of any type passes. */
export function fromArrow(table: ArrowTable): Answer {
  const { fields } = table.schema;
  const columns = fields.map((field, i) => {
    const vector = table.getChildAt(i);
    return Array.from({ length: table.numRows }, (_, row) => plain(vector?.get(row) ?? null, field));
  });
  return {
    columns: fields.map((field) => field.name),
    rows: Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? null))
  };
}

/** The same of a value that a reader's SQL may give: what has no plain value is the text that Arrow has for it, a whole number past 2^53 its digits. */
export function plainOrText(value: unknown, field: ArrowField): Value {
  if (typeof value === 'bigint' && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER)) return String(value);
  if (typeof value === 'number' && field.type.typeId === FLOAT) return Number.isFinite(value) ? value : String(value);
  try {
    return plain(value, field);
  } catch {
    return String(value);
  }
}

/** Whether a column's values are numbers. */
export function isNumeric({ type }: ArrowField): boolean {
  return type.typeId === INT || type.typeId === FLOAT;
}

function plain(value: unknown, { name, type }: ArrowField): Value {
  if (value === null) return null;
  if (type.typeId === UTF8 || type.typeId === DICTIONARY) return String(value);
  if (type.typeId === BOOL) return Boolean(value);
  if (type.typeId === INT || type.typeId === FLOAT) return exactNumber(value as number | bigint, name);
  if (type.typeId === DATE) return isoDate((value as number) / 86_400_000, name);
  if (type.typeId === TIME && type.unit === MICROSECOND) return isoTime(Number(value));
  if (type.typeId === TIMESTAMP && type.unit === MICROSECOND) {
    return isoTimestamp(Math.round((value as number) * 1000), name) + (type.timezone ? 'Z' : '');
  }
  throw unsupported(String(type), name);
}
