import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { nearest } from '../model/nearest.ts';
import { columnLetters, headerKey, readCell, splitCsv, type CsvLine } from './csv.ts';
import { nationOf } from './nations.ts';
import type { Account, Cell, Level, Mark, Problem, PublishedRow, Reading, SetAside } from './reading.ts';

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
}

function wordCell(published: string, column: string, words: DfeTable['words']): Cell | null {
  const word = words?.[published.trim().toLowerCase()];
  return word ? { published, column, ...word } : null;
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
const PLACE: readonly string[] = ['dfeCode', 'onsCode', 'name'];
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

function findColumns(table: DfeTable, { fields: headers, line, row }: CsvLine, file: string, problems: Problem[]): Columns {
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
    const needed = name in best.fields || NEEDED.includes(name) || (noPlace && name === 'name');
    const column = names[0] ?? name;
    const like = unknown.find(({ header }) => header !== '' && nearest(header, names) !== null);
    if (like) renamed.add(like.index);
    problems.push({
      file,
      line,
      column,
      severity: needed ? 'error' : 'warning',
      ...(needed ? {} : { strict: true }),
      what: `The column '${column}' is missing.`,
      advice: !needed
        ? 'The file is read without it.'
        : like
          ? `Its column '${like.header}' (column ${columnLetters(like.index)}) may be the one: give it the published name, '${column}'.`
          : 'Use the file as published, with all its columns.'
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
function checkRepeatedHeaders({ fields: headers, line, row }: CsvLine, records: readonly CsvLine[], file: string): Problem[] {
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

/** The level of a row whose file does not say it: that of the narrowest place which the row names. */
function levelOf(written: string | null, text: (name: string) => string): Level | undefined {
  if (written !== null) return LEVELS[written.toLowerCase()];
  if (PLACE.some((name) => text(name) !== '')) return 'council';
  return text('regionCode') !== '' || text('regionName') !== '' ? 'region' : 'england';
}

/**
 * Reads a table in DfE's open-data form. Every figure of every row is checked, breakdown rows included; the rows of all
 * children are returned. `everyRow` is handed each row of a table with breakdowns as it is read, those of all children among
 * them; the rows of inner and outer London, which are no regions, are not. Rows of other nations are set aside. Nothing is thrown: whoever
 * needs a clean file asks `hasErrors`.
 */
export function readDfeTable(
  table: DfeTable,
  text: string,
  file: string,
  everyRow: (row: BreakdownRow) => void = () => {}
): Reading {
  const { lines, problems } = splitCsv(text, file);
  const top = headerLine(lines, table.layouts);
  const [header, ...records] = lines.slice(top);
  const setAside: SetAside[] = [];
  const account: Account = { rows: records.length, parts: 0, headings: 0, faulty: 0 };
  const reading: Reading = {
    publication: table.publication,
    layout: 'none',
    file,
    rows: [],
    problems,
    cellsRead: 0,
    setAside,
    account
  };
  if (!header) return reading;
  const columns = findColumns(table, header, file, problems);
  reading.layout = columns.layout.name;
  reading.columns = columns.headers;
  problems.push(...checkRepeatedHeaders(header, records, file));
  if (problems.some((problem) => problem.severity === 'error')) return reading;

  const fields = Object.keys(columns.layout.fields).flatMap((field) => {
    const place = columns.at.get(field);
    return place === undefined ? [] : [{ field, place, column: columns.headers[place] ?? field }];
  });
  const seen = new Map<string, number>();
  const levelKnown = columns.at.has('level');
  for (const { line, row: sheetRow, fields: written } of records) {
    const faultsBefore = problems.length;
    const report = (column: string | null, what: string, advice: string, place?: number) =>
      problems.push({
        file,
        line,
        column,
        severity: 'error',
        what,
        advice,
        ...(place === undefined ? {} : { cell: `${columnLetters(place)}${sheetRow}` })
      });
    if (written.length !== header.fields.length) {
      report(
        null,
        `The line has ${written.length} fields where the header has ${header.fields.length}.`,
        'The file may be cut short: download it again.'
      );
      account.faulty++;
      continue;
    }
    const text = (name: string) => (written[columns.at.get(name) ?? -1] ?? '').trim();
    const reason = nationOf({
      codes: [text('onsCode'), text('regionCode'), text('countryCode')],
      names: [text('countryName'), text('regionName')]
    });
    const level = levelOf(levelKnown ? text('level') : null, text);
    const named = text('name') || text('regionName') || text('countryName');
    if (reason || (!level && levelKnown && text('level') !== '' && PLACE.every((name) => text(name) === ''))) {
      setAside.push({ line, name: reason ? named : text('level'), reason: reason ?? 'other-level' });
      continue;
    }
    if (level === 'region' && text('regionCode') !== '' && !text('regionCode').startsWith('E12')) {
      setAside.push({ line, name: named, reason: 'part-of-a-region' });
      continue;
    }
    const cells: PublishedRow['cells'] = {};
    for (const { field, place, column } of fields) {
      const raw = written[place] ?? '';
      const cell = wordCell(raw, column, table.words) ?? readCell(raw, column, MARKS);
      reading.cellsRead++;
      if (cell) cells[field] = cell;
      else
        report(
          column,
          `'${raw}' is neither a number nor one of DfE's marks (${MARKS.join(', ')}).`,
          'Compare with the published file.',
          place
        );
    }
    const period = table.period(text('timePeriod'));
    if (!level)
      report(
        'geographic_level',
        `'${text('level')}' is no level that this table has.`,
        `Expected: ${Object.keys(LEVELS).join(', ')}.`,
        columns.at.get('level')
      );
    if (!period)
      report(
        'time_period',
        `'${text('timePeriod')}' is no period that this table has.`,
        'Compare with the published file.',
        columns.at.get('timePeriod')
      );
    if (!level || !period) {
      account.faulty++;
      continue;
    }
    const onsCode = level === 'council' ? text('onsCode') : text(level === 'region' ? 'regionCode' : 'countryCode');
    const row: PublishedRow = {
      line,
      period,
      level,
      dfeCode: level === 'council' ? text('dfeCode') : '',
      onsCode,
      name: text(level === 'council' ? 'name' : level === 'region' ? 'regionName' : 'countryName'),
      region: level === 'council' && text('regionCode').startsWith('E12') ? text('regionCode') : '',
      cells,
      ...(sheetRow === line ? {} : { sheetRow })
    };
    const all = !columns.layout.hasBreakdowns || ALL_CHILDREN.test(text('breakdown'));
    if (columns.layout.hasBreakdowns) everyRow({ ...row, topic: text('topic'), breakdown: text('breakdown') });
    if (all) {
      const key = `${period} ${level} ${text('dfeCode') || onsCode || row.name}`;
      const before = seen.get(key);
      if (before !== undefined)
        report(
          'la_name',
          `${row.name || 'The same area'} stands twice for ${text('timePeriod')}: on line ${before} and on line ${line}.`,
          'Remove one of the two, or correct its code.'
        );
      seen.set(key, line);
    }
    if (problems.length > faultsBefore) account.faulty++;
    else if (all) reading.rows.push(row);
    else account.parts++;
  }
  if (reading.rows.length === 0 && problems.every(({ severity }) => severity !== 'error') && setAside.length < account.rows)
    problems.push({
      file,
      line: null,
      column: null,
      severity: 'error',
      what: 'The file has no row of all children.',
      advice: 'Use the file as published, with the rows whose breakdown begins with All or New.'
    });
  return reading;
}
