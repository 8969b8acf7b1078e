import Papa from 'papaparse';
import type { Cell, Mark, Problem } from './reading.ts';

export interface CsvLine {
  /** Line of the file at which the record starts, the first being 1. */
  line: number;
  /** Row of a spreadsheet that opens the file, the first being 1: a text that holds line breaks is one row of several lines. */
  row: number;
  fields: string[];
}

/** Those that stand within texts and numbers come last: of two marks that part as many records, the rarer one is meant. */
const SEPARATORS: readonly string[] = ['\t', '|', ';', ','];
/** Records, and characters, that a separator is looked for in. */
const LOOKED_THROUGH = { records: 40, characters: 100_000 };

export interface Csv {
  lines: CsvLine[];
  problems: Problem[];
  /** The mark that parts the fields. */
  separator: string;
  /** Rows that hold nothing but separators and spaces, left out. */
  blank: number;
}

/**
 * Splits a CSV into records with the line each starts on (quoted fields may hold line breaks). Commas, semicolons, tabs or bars may part the
 * fields: those that give most records of one width, unless `declared` says which (`sep=:`). Rows of separators alone, and columns at the end that hold nothing in any row, are left
 * out. A quotation mark that is never closed, characters that could not be read and an empty file are errors.
 */
export function splitCsv(text: string, file: string, declared?: string): Csv {
  const problems: Problem[] = [];
  const error = (line: number | null, what: string, advice: string) =>
    problems.push({ file, line, column: null, severity: 'error', what, advice });
  const clean = withLineFeeds(text.replace(/^\uFEFF+/, ''));
  if (clean.trim() === '') {
    error(null, 'The file is empty.', 'Download it again.');
    return { lines: [], problems, separator: ',', blank: 0 };
  }
  const separator = declared !== undefined && clean.includes(declared) ? declared : separatorOf(clean);
  const quoted = clean.includes('"');
  const parsed = quoted ? Papa.parse<string[]>(clean, { delimiter: separator, newline: '\n', skipEmptyLines: false }) : null;
  const starts: number[] = [];
  let lines: CsvLine[] = [];
  let line = 1;
  let blank = 0;
  let width = 0;
  const hasLongFields = parsed !== null && breaksIn(clean) > parsed.data.length;
  const add = (fields: string[], index: number, isLast: boolean) => {
    if (parsed) starts.push(line);
    const filled = filledOf(fields);
    width = Math.max(width, filled);
    if (filled > 0) lines.push({ line, row: index + 1, fields });
    else if (!isLast) blank++;
    line += 1;
    if (hasLongFields) for (const field of fields) if (field.includes('\n')) line += field.split('\n').length - 1;
  };
  if (parsed) parsed.data.forEach((fields, index) => add(fields, index, index === parsed.data.length - 1));
  else splitPlainly(clean, separator, add);
  if (lines.some(({ fields }) => fields.length > width))
    lines = lines.map((record) => (record.fields.length > width ? { ...record, fields: record.fields.slice(0, width) } : record));
  for (const fault of parsed?.errors ?? []) {
    if (fault.type !== 'Quotes') continue;
    error(
      fault.row === undefined ? null : (starts[fault.row] ?? null),
      'A quotation mark is opened and never closed.',
      'The file may be cut short: download it again.'
    );
  }
  const broken = clean.includes('\uFFFD') && lines.find((record) => record.fields.some((field) => field.includes('\uFFFD')));
  if (broken)
    error(broken.line, 'Some characters are not UTF-8.', 'Save the file as CSV in UTF-8, or download it again as published.');
  return { lines, problems, separator, blank };
}

/** How many fields there are up to the last that holds something. */
function filledOf(fields: readonly string[]): number {
  let filled = fields.length;
  while (filled > 0 && (fields[filled - 1] ?? '').trim() === '') filled--;
  return filled;
}

/** A text without quotation marks, record by record: nothing of it is held besides, which in a million lines is what takes the time. */
function splitPlainly(text: string, separator: string, add: (fields: string[], index: number, isLast: boolean) => void): void {
  let [from, index] = [0, 0];
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    add(text.slice(from, to).split(separator), index++, false);
    from = to + 1;
  }
  add(text.slice(from).split(separator), index, true);
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** How many line breaks the text holds. */
function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * The separator that parts the most of the first records into one number of fields, two or more; a comma where none does. 'Devon⇥1,234,567' is
 * two fields in every record as 1,234 is: a mark gives way to a commoner one only where that makes more than twice as many fields.
 */
function separatorOf(whole: string): string {
  const text = whole.slice(0, LOOKED_THROUGH.characters);
  let best: { separator: string; alike: number; width: number } = { separator: ',', alike: 0, width: 1 };
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue;
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', preview: LOOKED_THROUGH.records });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [width, alike] of widths)
      if (alike > best.alike || (alike === best.alike && width > best.width * (separator === best.separator ? 1 : 2)))
        best = { separator, alike, width };
  }
  return best.separator;
}

/** Headers are compared without case, spaces and punctuation: `PC_plans_issued` is `pc_plans_issued` is `PcPlansIssued`. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The letters over a column in a spreadsheet: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const MARKS: Record<string, Mark> = { x: 'x', z: 'z', c: 'c', u: 'u', '~': '~', '..': '..', '': 'blank' };

/** Whether the characters are a number and nothing else, as nearly all are: nothing more need be asked of them. */
export function isPlainNumber(published: string): boolean {
  return /^\d+(\.\d+)?$/.test(published);
}

/**
 * Reads one cell of figures. `marks` lists what this publication may print in place of a number.
 * Returns null when the characters are neither: the caller reports line and column.
 */
export function readCell(published: string, column: string, marks: readonly Mark[]): Cell | null {
  const text = published.trim();
  if (NUMBER.test(text)) return { published, value: Number(text), mark: null, column };
  const mark = MARKS[text.toLowerCase()];
  if (mark !== undefined && marks.includes(mark)) return { published, value: null, mark, column };
  return null;
}
