import Papa from 'papaparse';
import type { Cell, Mark, Problem } from './reading.ts';

export interface CsvLine {
  /** Line of the file at which the record starts, the first being 1. */
  line: number;
  fields: string[];
}

/**
 * Splits a CSV into records with the line each starts on (quoted fields may hold line breaks), dropping blank lines.
 * A quote that is never closed, bytes that are no UTF-8 and an empty file are errors.
 */
export function splitCsv(text: string, file: string): { lines: CsvLine[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const error = (line: number | null, what: string, advice: string) =>
    problems.push({ file, line, column: null, severity: 'error', what, advice });
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') {
    error(null, 'The file is empty.', 'Download it again.');
    return { lines: [], problems };
  }
  const parsed = Papa.parse<string[]>(clean, { delimiter: ',', skipEmptyLines: false });
  const lines: CsvLine[] = [];
  let line = 1;
  for (const fields of parsed.data) {
    if (fields.length > 1 || fields[0] !== '') lines.push({ line, fields });
    line += 1 + fields.reduce((breaks, field) => breaks + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  for (const fault of parsed.errors) {
    if (fault.type !== 'Quotes') continue;
    const at = fault.row === undefined ? null : (lines[Math.min(fault.row, lines.length - 1)]?.line ?? null);
    error(at, 'A quotation mark is opened and never closed.', 'The file may be cut short: download it again.');
  }
  const broken = lines.find((record) => record.fields.some((field) => field.includes('\uFFFD')));
  if (broken) error(broken.line, 'Some characters are not UTF-8.', 'Save the file as UTF-8, or download it again as published.');
  return { lines, problems };
}

/** Headers are compared without case, spaces and punctuation: `PC_plans_issued` is `pc_plans_issued` is `PcPlansIssued`. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const MARKS: Record<string, Mark> = { x: 'x', z: 'z', c: 'c', u: 'u', '~': '~', '..': '..', '': 'blank' };

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
