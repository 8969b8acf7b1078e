import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { nearest } from '../model/nearest.ts';
import { headerKey, readCell, splitCsv } from './csv.ts';
import type { Cell, Level, Mark, Problem, PublishedRow, Reading } from './reading.ts';

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

/** A table in DfE's open-data form: identifying columns, then figures, one row an area and period. */
export interface DfeTable {
  publication: PublicationId;
  layouts: readonly Layout[];
  /** Turns `time_period` into a period: `2024` as it is, `202425` into the January count. */
  period: (timePeriod: string) => Period | null;
  /** In small letters, the words that stand where others have numbers, and what each is read as. */
  words?: Readonly<Record<string, Pick<Cell, 'value' | 'mark' | 'note'>>>;
  /** Marks that this table prints in place of a number, where they are not those of DfE's releases. */
  marks?: readonly Mark[];
}

function wordCell(published: string, column: string, words: DfeTable['words']): Cell | null {
  const word = words?.[published.trim().toLowerCase()];
  return word ? { published, column, ...word } : null;
}

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
const BREAKDOWN = { topic: ['breakdown_topic'], breakdown: ['breakdown'] } as const;
const LEVELS: Record<string, Level> = { national: 'england', regional: 'region', 'local authority': 'council' };
const MARKS: readonly Mark[] = ['x', 'z', 'c'];
/** The row of all children begins 'All …' or 'New …' in every file of the release. */
const ALL_CHILDREN = /^(all|new)\b/i;

/** Fields that are called what their column is called. */
export function byOwnName(columns: string): Record<string, readonly string[]> {
  return Object.fromEntries(columns.split(/\s+/).map((column) => [column, [column]]));
}

export const calendarYear = (text: string): Period | null => (/^20\d\d$/.test(text) ? text : null);
/** DfE's academic year `202425` holds the count of January 2025. */
export const januaryOfAcademicYear = (text: string): Period | null => {
  const years = /^20(\d\d)(\d\d)$/.exec(text);
  return years && Number(years[2]) === (Number(years[1]) + 1) % 100 ? `20${years[2]}-01` : null;
};

/** A published row of some children, or of all: what it is broken down by, and the part. */
export interface BreakdownRow extends PublishedRow {
  topic: string;
  breakdown: string;
}

interface Columns {
  layout: Layout;
  /** Position by name of identity column or field. */
  at: Map<string, number>;
  headers: string[];
}

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

function knownKeys(layout: Layout): Set<string> {
  const breakdown = layout.hasBreakdowns ? Object.values(BREAKDOWN) : [];
  return new Set(
    [...Object.values(IDENTITY), ...breakdown, ...Object.values(layout.fields), layout.ignored].flat().map(headerKey)
  );
}

function findColumns(table: DfeTable, headers: string[], file: string, problems: Problem[]): Columns {
  const best = [...table.layouts].sort(
    (a, b) => likeness(headers, b) - likeness(headers, a) || headersKnown(headers, b) - headersKnown(headers, a)
  )[0];
  if (!best) throw new Error(`${table.publication} has no layout`);
  const known = knownKeys(best);
  const knownNames = [...Object.values(IDENTITY), ...Object.values(BREAKDOWN), ...Object.values(best.fields)].flat();
  const report = (column: string, what: string, advice: string, severity: Problem['severity'] = 'error') =>
    problems.push({ file, line: 1, column, severity, what, advice });
  for (const header of headers) {
    if (known.has(headerKey(header))) continue;
    const guess = nearest(header, knownNames);
    report(
      header,
      `No layout of this table has a column '${header}'.`,
      `${guess ? `It may be '${guess}' renamed. ` : ''}If DfE has changed the file, add the header to the aliases of this publication.`
    );
  }
  const at = new Map<string, number>();
  const wanted: [string, readonly string[], boolean][] = [
    ...Object.entries(IDENTITY).map(([name, names]): [string, readonly string[], boolean] => [name, names, true]),
    ...(best.hasBreakdowns ? Object.entries(BREAKDOWN) : []).map(([name, names]): [string, readonly string[], boolean] => [
      name,
      names,
      true
    ]),
    ...Object.entries(best.fields).map(([name, names]): [string, readonly string[], boolean] => [
      name,
      names,
      !best.optional?.includes(name)
    ])
  ];
  for (const [name, names, required] of wanted) {
    const keys = names.map(headerKey);
    const places = headers.flatMap((header, index) => (keys.includes(headerKey(header)) ? [index] : []));
    if (places[0] !== undefined) at.set(name, places[0]);
    else if (required)
      report(names[0] ?? name, `The column '${names[0]}' is missing.`, 'Use the file as published, with all its columns.');
  }
  return { layout: best, at, headers };
}

/** Columns that carry one header twice: equal ones are kept once with a warning, differing ones are an error. */
function checkRepeatedHeaders(
  headers: string[],
  records: readonly { line: number; fields: string[] }[],
  file: string
): Problem[] {
  const problems: Problem[] = [];
  headers.forEach((header, index) => {
    const first = headers.findIndex((other) => headerKey(other) === headerKey(header));
    if (first === index) return;
    const differs = records.find((record) => record.fields[first] !== record.fields[index]);
    problems.push(
      differs
        ? {
            file,
            line: differs.line,
            column: header,
            severity: 'error',
            what: `Two columns are called '${header}' and differ.`,
            advice: 'Find out which is meant.'
          }
        : {
            file,
            line: 1,
            column: header,
            severity: 'warning',
            what: `Two columns are called '${header}' and are equal.`,
            advice: 'The first is used.'
          }
    );
  });
  return problems;
}

/**
 * Reads a table in DfE's open-data form. Every figure of every row is checked, breakdown rows included; the rows of all
 * children are returned. `everyRow` is handed each row of a table with breakdowns as it is read, those of all children among
 * them; the rows of inner and outer London, which are no regions, are not. Nothing is thrown: whoever needs a clean file asks
 * `hasErrors`.
 */
export function readDfeTable(
  table: DfeTable,
  text: string,
  file: string,
  everyRow: (row: BreakdownRow) => void = () => {}
): Reading {
  const { lines, problems } = splitCsv(text, file);
  const [header, ...records] = lines;
  const empty = (layout: string): Reading => ({ publication: table.publication, layout, file, rows: [], problems, cellsRead: 0 });
  if (!header) return empty('none');
  const columns = findColumns(table, header.fields, file, problems);
  const marks = table.marks ?? MARKS;
  problems.push(...checkRepeatedHeaders(header.fields, records, file));
  if (problems.some((problem) => problem.severity === 'error')) return empty(columns.layout.name);

  const rows: PublishedRow[] = [];
  const seen = new Map<string, number>();
  let cellsRead = 0;
  for (const { line, fields } of records) {
    const report = (column: string | null, what: string, advice: string) =>
      problems.push({ file, line, column, severity: 'error', what, advice });
    if (fields.length !== header.fields.length) {
      report(
        null,
        `The line has ${fields.length} fields where the header has ${header.fields.length}.`,
        'The file may be cut short: download it again.'
      );
      continue;
    }
    const text = (name: string) => (fields[columns.at.get(name) ?? -1] ?? '').trim();
    const cells: PublishedRow['cells'] = {};
    for (const field of Object.keys(columns.layout.fields)) {
      const place = columns.at.get(field);
      if (place === undefined) continue;
      const column = columns.headers[place] ?? field;
      const cell = wordCell(fields[place] ?? '', column, table.words) ?? readCell(fields[place] ?? '', column, marks);
      cellsRead++;
      if (cell) cells[field] = cell;
      else
        report(
          column,
          `'${fields[place]}' is neither a number nor one of DfE's marks (${marks.join(', ')}).`,
          'Compare with the published file.'
        );
    }
    const level = LEVELS[text('level').toLowerCase()];
    const period = table.period(text('timePeriod'));
    if (!level)
      report(
        'geographic_level',
        `'${text('level')}' is no level that this table has.`,
        `Expected: ${Object.keys(LEVELS).join(', ')}.`
      );
    if (!period)
      report('time_period', `'${text('timePeriod')}' is no period that this table has.`, 'Compare with the published file.');
    if (!level || !period) continue;
    if (level === 'region' && !text('regionCode').startsWith('E12')) continue;
    const onsCode = level === 'council' ? text('onsCode') : text(level === 'region' ? 'regionCode' : 'countryCode');
    const row: PublishedRow = {
      line,
      period,
      level,
      dfeCode: level === 'council' ? text('dfeCode') : '',
      onsCode,
      name: text(level === 'council' ? 'name' : level === 'region' ? 'regionName' : 'countryName'),
      region: level === 'council' && text('regionCode').startsWith('E12') ? text('regionCode') : '',
      cells
    };
    if (columns.layout.hasBreakdowns) {
      everyRow({ ...row, topic: text('topic'), breakdown: text('breakdown') });
      if (!ALL_CHILDREN.test(text('breakdown'))) continue;
    }
    const key = `${period} ${level} ${text('dfeCode') || onsCode}`;
    const before = seen.get(key);
    if (before !== undefined)
      report(
        'la_name',
        `The same area and period stand on line ${before} already.`,
        'Remove one of the two, or correct its code.'
      );
    seen.set(key, line);
    rows.push(row);
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      file,
      line: null,
      column: null,
      severity: 'error',
      what: 'The file has no row of all children.',
      advice: 'Use the file as published, with all its rows.'
    });
  return { publication: table.publication, layout: columns.layout.name, file, rows, problems, cellsRead };
}
