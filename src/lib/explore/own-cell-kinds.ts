import type { CsvLine } from '../publications/csv.ts';
import type { PlaceMatcher } from '../places/match.ts';
import { readOwnCell, readOwnPeriod, type Commas } from './own-cells.ts';
import { wholeNamed } from './wholes.ts';

/* What the cells of a column are, as a whole. */

const FIGURES_FROM = 0.5;
export const YEAR_HEADER = /year|period|date|month|quarter|\btime\b/i;

/** What no place is called: a plain number that is no code of three digits, or a long text. */
const isNoName = (written: string) => written.length > 80 || (/^[-£\d.,%\s]+$/.test(written) && !/^\d{3}(\.0)?$/.test(written));

export function isPlace(matcher: PlaceMatcher, written: string): boolean {
  const text = written.trim();
  return text !== '' && !isNoName(text) && !['none', 'nation', 'region'].includes(matcher.match(text).kind);
}

/** Whether it is a region, a nation or a total: a row like the others, of what is no council. */
export function isWhole(matcher: PlaceMatcher, written: string): boolean {
  return !isNoName(written.trim()) && wholeNamed(written, matcher) !== null;
}

export function isYears(cells: readonly string[], name: string): boolean {
  const years = cells.filter((cell) => readOwnPeriod(cell) !== null).length;
  return years > 0 && (years === cells.length || (YEAR_HEADER.test(name) && years > cells.length / 2));
}

const RECORD = /^((object|indicator|record|row) ?)?f?id$/i;
const REFERENCE = /^((foi|eir|sar|our|your|request|case|complaint|log|ticket) )?ref(erence)?s?( ?(no|number|num|id|code))?\.?$/i;
const NUMBERED =
  /^(foi|eir|request|case|complaint|log|ticket|record|row|line|serial|item|document|reply|response|school|urn|estab\w*|establishment)( (no|number|num|id))?\.?$/i;
const REGISTERED =
  /^(uprn|usrn|urn|ukprn|la ?estab|dfe number|(contact |tele)?phone( (no|number))?|tel|fax( (no|number))?|mobile)\.?$/i;
const COORDINATE = /^(lat|lats|latitude|lon|long|lng|longitude|easting|northing)s?$/i;

/**
 * Whether a column numbers or places what each row is about rather than counting anything: each number once under 'id' or 'OBJECTID', numbers
 * of one length under 'Case number', whatever stands under 'FOI reference', 'UPRN', 'Telephone' and 'Latitude'.
 */
export function isRecordNumber(cells: readonly string[], heading: string): boolean {
  if (REFERENCE.test(heading) || REGISTERED.test(heading) || COORDINATE.test(heading)) return true;
  if (!cells.every((cell) => /^\d+$/.test(cell))) return false;
  const [first = ''] = cells;
  return (
    RECORD.test(heading) ||
    (NUMBERED.test(heading) &&
      first.length > 3 &&
      cells.every(({ length }) => length === first.length) &&
      new Set(cells).size === cells.length)
  );
}

/** Whether a column before the councils counts the rows, as programs write it without a heading: whole numbers, each above the one before. */
export function areRowNumbers(cells: readonly string[], heading: string): boolean {
  if (
    !/^(column [A-Z]+|unnamed: ?\d+|index|row( number)?|no\.?|#|x)$/i.test(heading) ||
    !cells.every((cell) => /^\d+$/.test(cell))
  )
    return false;
  return cells.every((cell, position) => position === 0 || Number(cell) > Number(cells[position - 1]));
}

/** '202404', as tables write April 2024. */
export const isMonth = (cell: string) => /^20\d\d(0[1-9]|1[0-2])$/.test(cell);

/** Whether most cells hold numbers; those that begin with a zero are codes. */
export function isNumbers(cells: readonly string[], commas: Commas): boolean {
  if (cells.filter((cell) => /^0\d+$/.test(cell)).length > cells.length / 2) return false;
  const read = cells.map((cell) => readOwnCell(cell, commas)).filter(({ kind }) => kind !== 'none');
  const numbers = read.filter(({ kind }) => kind === 'number').length;
  return numbers > 0 && numbers >= read.length * FIGURES_FROM;
}

/** Whether most cells are codes or names of councils, or of districts of theirs. */
export function mostArePlaces(cells: readonly string[], matcher: PlaceMatcher): boolean {
  return cells.filter((cell) => isPlace(matcher, cell)).length > cells.length / 2;
}

/** Whether codes are no counts that look like DfE's codes of three digits: they are ONS's, or the heading says so. */
export function isNoCount(cells: readonly string[], name: string): boolean {
  return /code|\bgss\b|\bons\b|\blad\b|\bid\b/i.test(name) || cells.every((cell) => !/^\d+(\.0)?$/.test(cell));
}

const isCode = (cell: string) => /^([ESWNK]\d{8}|\d{3}(\.0)?)$/i.test(cell);

/** Whether most cells have the form of a code. */
export const codesOf = (cells: readonly string[]) => cells.filter(isCode).length > cells.length / 2;

/** Of the rows that name a council in one column and hold something in another, the share in which both are one council's; 0 where there are none. */
export function agrees(lines: readonly CsvLine[], places: number, beside: number, matcher: PlaceMatcher): number {
  let [both, same] = [0, 0];
  for (const { fields } of lines) {
    const written = (fields[beside] ?? '').trim();
    const one = matcher.match((fields[places] ?? '').trim());
    if (one.kind !== 'council' || written === '') continue;
    both++;
    const other = matcher.match(written);
    if (other.kind === 'council' && other.code === one.code) same++;
  }
  return both === 0 ? 0 : same / both;
}

/** Whether years stand with several councils each, or councils with several years: numbers that only look like years do neither. */
export function areRepeated(years: readonly string[], places: readonly string[]): boolean {
  return new Set(years).size <= Math.max(1, years.length / 2) || new Set(places).size < places.length;
}

/** A spreadsheet's number of a day from 2000 to 2050: 45292 is 1 January 2024. */
export const isSerialDate = (cell: string) => /^(3[6-9]|4\d|5[0-4])\d{3}(\.\d+)?$/.test(cell);

/** Whether a column is of figures that nobody can read for certain: one of them can be, or most have digits. */
export function isUnread(cells: readonly string[], commas: Commas): boolean {
  const written = cells.map((cell) => readOwnCell(cell, commas));
  const some = written.filter(({ kind }) => kind !== 'none');
  return (
    written.some(({ kind }) => kind === 'number') ||
    (some.length > 0 &&
      cells.filter((cell, i) => written[i]?.kind === 'text' && /\d/.test(cell) && !isCode(cell)).length > some.length / 2)
  );
}

/** Whether most cells name councils, regions or nations: no kind of row. */
export function isPlaces(cells: readonly string[], matcher: PlaceMatcher): boolean {
  return cells.filter((cell) => isPlace(matcher, cell) || isWhole(matcher, cell)).length > cells.length / 2;
}

/** Whether a line numbers the columns, as it does under the heading of a printed table: '(1)', '(2)', '(3)'. */
export function numbersColumns({ fields }: { fields: readonly string[] }): boolean {
  const cells = fields.map((field) => field.trim().replace(/^[([](.*)[)\]]$/, '$1')).filter((cell) => cell !== '');
  return (
    cells.length > 2 &&
    (cells.every((cell, index) => cell === String(index + 1)) ||
      cells.every((cell, index) => cell.toUpperCase() === String.fromCharCode(65 + index)))
  );
}
