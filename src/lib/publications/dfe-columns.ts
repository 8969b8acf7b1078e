import type { PublicationId } from '../model/measure.ts';
import { nearest } from '../model/nearest.ts';
import { columnLetters, headerKey, type CsvLine } from './csv.ts';
import { fieldInWords } from './field-words.ts';
import type { Problem } from './reading.ts';

/** One way in which DfE has laid out a table: which headers carry which field, and which are known and left. */
export interface Layout {
  name: string;
  /** Field name → headers that carry it, in any release. */
  fields: Record<string, readonly string[]>;
  /** Headers that are known and not read. */
  ignored: readonly string[];
  /** Fields that a file of this layout may lack. */
  optional?: readonly string[];
  /** Whether the file has `breakdown_topic` and `breakdown`, of which the all-children row is kept. */
  hasBreakdowns: boolean;
}

/** Columns that say who and when. A copy of the file may lack those that are not `NEEDED`; one of `PLACE` tells the council. */
const IDENTITY = {
  timePeriod: ['time_period'],
  timeIdentifier: ['time_identifier'],
  level: ['geographic_level'],
  countryCode: ['country_code'],
  countryName: ['country_name'],
  regionCode: ['region_code'],
  regionName: ['region_name'],
  onsCode: ['new_la_code'],
  dfeCode: ['old_la_code'],
  name: ['la_name']
} as const;
const NEEDED: readonly string[] = ['timePeriod', 'topic', 'breakdown'];
export const PLACE: readonly string[] = ['dfeCode', 'onsCode', 'name'];
const BREAKDOWN = { topic: ['breakdown_topic'], breakdown: ['breakdown'] } as const;
/** Fields that are called what their column is called. */
export function byOwnName(columns: string): Record<string, readonly string[]> {
  return Object.fromEntries(columns.split(/\s+/).map((column) => [column, [column]]));
}

export interface Columns {
  layout: Layout;
  /** Position by name of identity column or field. */
  at: Map<string, number>;
  headers: string[];
}

/** Lines that may stand above the header, such as a title that a reader has written over the table. */
const HEADER_WITHIN = 10;

/** How many headers of a file this layout knows: used to choose the layout, and to recognise what a reader dropped. */
export function headersKnown(headers: readonly string[], layout: Layout): number {
  const keys = knownKeys(layout);
  return headers.filter((header) => keys.has(headerKey(header))).length;
}

/** The field headers (identity columns left out) of the layout that a file carries, as a share of what it must have: 0 to 1. */
export function likeness(headers: readonly string[], layout: Layout): number {
  const keys = new Set(headers.map(headerKey));
  const required = Object.entries(layout.fields).filter(([field]) => !layout.optional?.includes(field));
  return required.filter(([, names]) => names.some((name) => keys.has(headerKey(name)))).length / required.length;
}

/** How many of the columns that say who and when the headers have. */
export function identityKnown(headers: readonly string[]): number {
  const keys = new Set(headers.map(headerKey));
  return Object.values(IDENTITY).filter((names) => names.some((name) => keys.has(headerKey(name)))).length;
}

function knownKeys(layout: Layout): Set<string> {
  const breakdown = layout.hasBreakdowns ? Object.values(BREAKDOWN) : [];
  return new Set(
    [...Object.values(IDENTITY), ...breakdown, ...Object.values(layout.fields), layout.ignored].flat().map(headerKey)
  );
}

/** The line that holds most of the table's headers among the first of the file; the first line where none holds half of them. */
export function headerLine(lines: readonly CsvLine[], layouts: readonly Layout[]): number {
  let best = { index: 0, score: 0.5 };
  lines.slice(0, HEADER_WITHIN).forEach(({ fields }, index) => {
    const score = Math.max(...layouts.map((layout) => likeness(fields, layout)));
    if (score > best.score || (score === best.score && best.score === 0.5)) best = { index, score };
  });
  return best.index;
}

export function findColumns(
  table: { publication: PublicationId; layouts: readonly Layout[] },
  { fields: headers, line, row }: CsvLine,
  file: string,
  problems: Problem[]
): Columns {
  const best = [...table.layouts].sort(
    (a, b) => likeness(headers, b) - likeness(headers, a) || headersKnown(headers, b) - headersKnown(headers, a)
  )[0];
  if (!best) throw new Error(`${table.publication} has no layout`);
  const known = knownKeys(best);
  const unknown = headers.flatMap((header, index) => (known.has(headerKey(header)) ? [] : [{ header: header.trim(), index }]));
  const at = new Map<string, number>();
  const wanted = [
    ...Object.entries(IDENTITY),
    ...(best.hasBreakdowns ? Object.entries(BREAKDOWN) : []),
    ...Object.entries(best.fields)
  ];
  for (const [name, names] of wanted) {
    const keys = names.map(headerKey);
    const place = headers.findIndex((header) => keys.includes(headerKey(header)));
    if (place >= 0) at.set(name, place);
  }
  const noPlace = PLACE.every((name) => !at.has(name));
  const renamed = new Set<number>();
  for (const [name, names] of wanted) {
    if (at.has(name) || best.optional?.includes(name)) continue;
    const figures = name in best.fields;
    const needed = NEEDED.includes(name) || (noPlace && name === 'name');
    const column = names[0] ?? name;
    const like = unknown.find(({ header }) => header !== '' && nearest(header, names) !== null);
    if (like) renamed.add(like.index);
    const rename = like
      ? `Its column '${like.header}' (column ${columnLetters(like.index)}) may be the one: give it the published name, '${column}'.`
      : null;
    problems.push({
      file,
      line,
      column,
      severity: needed ? 'error' : 'warning',
      ...(needed ? {} : { strict: true }),
      ...(figures ? { missing: name } : {}),
      what: `The column '${column}' is missing${figures ? ` (${fieldInWords(name)})` : ''}.`,
      advice: rename ?? 'Use the file as published, with all its columns.'
    });
  }
  for (const { header, index } of unknown) {
    if (renamed.has(index)) continue;
    problems.push({
      file,
      line,
      column: header,
      cell: `${columnLetters(index)}${row}`,
      severity: 'warning',
      strict: true,
      what: header === '' ? 'A column has no name.' : `The column '${header}' is not one of the published table's.`,
      advice: 'It is left out; all other columns are read.'
    });
  }
  return { layout: best, at, headers };
}

/** Columns that carry one header twice: equal ones are kept once with a warning, differing ones are an error. */
export function checkRepeatedHeaders(
  { fields: headers, line, row }: CsvLine,
  records: readonly CsvLine[],
  file: string
): Problem[] {
  const problems: Problem[] = [];
  headers.forEach((header, index) => {
    const first = headers.findIndex((other) => headerKey(other) === headerKey(header));
    if (first === index || header.trim() === '') return;
    const differs = records.find((record) => record.fields[first] !== record.fields[index]);
    problems.push({
      file,
      line: differs ? differs.line : line,
      column: header,
      cell: `${columnLetters(index)}${differs ? differs.row : row}`,
      severity: differs ? 'error' : 'warning',
      what: `Two columns are called '${header}' and ${differs ? 'differ' : 'are equal'}.`,
      advice: differs ? 'Remove the one that is not meant.' : 'The first is used.'
    });
  });
  return problems;
}
