import type { PublicationId } from '../model/measure.ts';
import { type Period, academicYear, januaryOf, yearOf } from '../model/period.ts';
import { withoutNotes } from './notes.ts';
import { columnLetters, isPlainNumber, readCell, splitCsv } from './csv.ts';
import { checkRepeatedHeaders, findColumns, headerLine, PLACE, type Layout } from './dfe-columns.ts';
import { nationOf } from './nations.ts';
import {
  ASK,
  type Account,
  type Cell,
  type Level,
  type Mark,
  type Problem,
  type PublishedRow,
  type Reading,
  type SetAside
} from './reading.ts';

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

const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

const PERCENTAGE = /^\d+(\.\d+)?\s?%$/;
/** Headers over percentages. */
const OF_PERCENTAGES = /(^|_)(pc|pct|perc|percent|percentage|rate)(_|\d|$)|%/i;

/**
 * Numbers with commas for thousands, and percentages with their sign, which DfE does not print and people's programs write: read, and told once
 * a column. In a file that commas do not part, a comma may be a decimal point, and such a cell is read as nothing.
 */
class WrittenOtherwise {
  readonly #columns = new Map<string, { written: string; line: number; cell: string; count: number }>();

  constructor(readonly separator: string) {}

  read(published: string, column: string, place: { line: number; cell: string }): Cell | null {
    const written = published.trim();
    const hasSign = PERCENTAGE.test(written) && OF_PERCENTAGES.test(column);
    if (!hasSign && (this.separator !== ',' || !THOUSANDS.test(written))) return null;
    const known = this.#columns.get(column);
    if (known) known.count++;
    else this.#columns.set(column, { written, ...place, count: 1 });
    return { published, value: plainly(written), mark: null, column };
  }

  problems(file: string): Problem[] {
    return [...this.#columns].map(([column, { written, line, cell, count }]) => ({
      file,
      line,
      column,
      cell,
      severity: 'warning',
      strict: true,
      what: `${count === 1 ? 'One number is' : `${count} numbers are`} written with a ${written.endsWith('%') ? 'per cent sign' : 'comma for thousands'}: '${written}' is read as ${plainly(written)}.`,
      advice: 'Nothing, if that is what they mean.'
    }));
  }
}

const plainly = (written: string) => Number(written.replace(/[,%\s]/g, ''));

const LEVELS: Record<string, Level> = { national: 'england', regional: 'region', 'local authority': 'council' };
const MARKS: readonly Mark[] = ['x', 'z', 'c'];
/** The row of all children begins 'All …' or 'New …' in every file of the release. */
const ALL_CHILDREN = /^(all|new)\b/i;

export const calendarYear = (text: string): Period | null => (/^20\d\d$/.test(text) ? text : null);
/** DfE's academic year `202425` holds the count of January 2025. */
export const januaryOfAcademicYear = (text: string): Period | null => {
  const years = academicYear(text);
  return years === null ? null : januaryOf(yearOf(years) + 1);
};

export { byOwnName, type Layout } from './dfe-columns.ts';

/** A published row of some children, or of all: what it is broken down by, and the part. */
export interface BreakdownRow extends PublishedRow {
  topic: string;
  breakdown: string;
}

/** Whether a line is the header once more, as where files were put one under another. */
const isSame = (written: readonly string[], header: readonly string[]): boolean =>
  written.length === header.length && written.every((cell, index) => cell.trim() === (header[index] ?? '').trim());

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
export function readDfeTable(table: DfeTable, text: string, file: string, everyRow?: (row: BreakdownRow) => void): Reading {
  const { lines, problems, separator } = splitCsv(text, file);
  const top = headerLine(lines, table.layouts);
  const [header, ...below] = lines.slice(top);
  const records = withoutNotes(below);
  const setAside: SetAside[] = [];
  const account: Account = { rows: below.length, parts: 0, headings: below.length - records.length, faulty: 0 };
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
  const marks = table.marks ?? MARKS;
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
  const disagreeing: Problem[] = [];
  const headerOf = (name: string) => columns.headers[columns.at.get(name) ?? -1]?.trim() ?? name;
  const otherwise = new WrittenOtherwise(separator);
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
    if (isSame(written, header.fields)) {
      account.headings++;
      continue;
    }
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
    /* Spreadsheets keep a code as a number. */
    const dfeCode = text('dfeCode').replace(/^(\d{3})\.0$/, '$1');
    const reason = nationOf({
      codes: [/^[2389]\d\d$/.test(dfeCode) ? '' : text('onsCode'), text('regionCode'), text('countryCode')],
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
    if ((level === 'region' || level === 'england') && levelKnown && PLACE.some((name) => text(name) !== '')) {
      const council = text('name') || text('dfeCode') || text('onsCode');
      setAside.push({ line, name: council, reason: 'level-disagrees' });
      disagreeing.push({
        file,
        line,
        column: headerOf('level'),
        cell: `${columnLetters(columns.at.get('level') ?? 0)}${sheetRow}`,
        severity: 'warning',
        strict: true,
        what: `The row names a council, '${council}', and its level is '${text('level')}'. It is not read, as a council or as anything else.`,
        advice: `If it is the council's row, its level is 'Local authority'. ${ASK}`
      });
      continue;
    }
    const all = !columns.layout.hasBreakdowns || ALL_CHILDREN.test(text('breakdown'));
    const isKept = all || everyRow !== undefined;
    const cells: PublishedRow['cells'] = {};
    for (const { field, place, column } of fields) {
      const raw = written[place] ?? '';
      reading.cellsRead++;
      if (!isKept && isPlainNumber(raw)) continue;
      const cell =
        wordCell(raw, column, table.words) ??
        readCell(raw, column, marks) ??
        otherwise.read(raw, column, { line, cell: `${columnLetters(place)}${sheetRow}` });
      if (cell) cells[field] = cell;
      else report(column, `'${raw}' is neither a number nor one of DfE's marks (${marks.join(', ')}).`, ASK, place);
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
      report('time_period', `'${text('timePeriod')}' is no period that this table has.`, ASK, columns.at.get('timePeriod'));
    if (!level || !period) {
      account.faulty++;
      continue;
    }
    const onsCode = level === 'council' ? text('onsCode') : text(level === 'region' ? 'regionCode' : 'countryCode');
    const row: PublishedRow = {
      line,
      period,
      level,
      dfeCode: level === 'council' ? dfeCode : '',
      onsCode,
      name: text(level === 'council' ? 'name' : level === 'region' ? 'regionName' : 'countryName'),
      region: level === 'council' && text('regionCode').startsWith('E12') ? text('regionCode') : '',
      cells,
      ...(sheetRow === line ? {} : { sheetRow })
    };
    if (columns.layout.hasBreakdowns) everyRow?.({ ...row, topic: text('topic'), breakdown: text('breakdown') });
    if (all) {
      const key = `${period} ${level} ${dfeCode || onsCode || row.name}`;
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
  problems.push(...disagreeing, ...otherwise.problems(file));
  if (
    account.rows > 0 &&
    reading.rows.length === 0 &&
    problems.every(({ severity }) => severity !== 'error') &&
    setAside.length < account.rows
  )
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
