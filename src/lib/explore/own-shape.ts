import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { PlaceMatcher } from '../places/match.ts';
import type { Problem } from '../publications/index.ts';

const filled = ({ fields }: CsvLine) => fields.findLastIndex((field) => field.trim() !== '') + 1;

/**
 * Rows with more cells than the heading: in a file parted by commas a number such as 1,234 has become two. Each is an error, since nothing
 * says which cell is whose.
 */
export function tooWide(header: CsvLine | undefined, records: readonly CsvLine[], file: string): Problem[] {
  if (!header) return [];
  const width = header.fields.length;
  return records
    .filter((record) => filled(record) > width)
    .map((record) => ({
      file,
      line: record.line,
      column: null,
      cell: `${columnLetters(width)}${record.row}`,
      severity: 'error',
      what: `The row has ${filled(record)} cells and the heading has ${width}.`,
      advice: 'Put a number with a comma in it in quotation marks, or write it without; give every column a heading.'
    }));
}

const DECIMAL_COMMA = /^[-−–+(£\s]*(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+)[)%\s]*$/;
const EITHER = /^[-−–+(£\s]*\d{1,3}[.,]\d{3}[)%\s]*$/;

/**
 * What is wrong with a column in which commas are decimal points in some figures and may be thousands in others (1,5 and 1,234, or 1.234);
 * null where there is no doubt. `written`: the cells of the column with their lines.
 */
export function unclearCommas(
  written: readonly { line: number; text: string }[]
): { problem: Pick<Problem, 'line' | 'what' | 'advice'>; either: string } | null {
  const decimal = written.find(({ text }) => DECIMAL_COMMA.test(text));
  const either = written.find(({ text }) => EITHER.test(text));
  if (!decimal || !either) return null;
  return {
    either: either.text.trim(),
    problem: {
      line: either.line,
      what: `‘${decimal.text.trim()}’ on line ${decimal.line} has a decimal comma, and ‘${either.text.trim()}’ on line ${either.line} may be in thousands or have decimals. Nothing says which, so the column is not drawn.`,
      advice: 'Say which under Columns, or write all figures of the column one way.'
    }
  };
}

/** Lines in which other nations are looked for. */
const LOOKED_THROUGH = 5000;

/** Why a table is not read whose places are all of another nation, in a sentence; null where it has none. */
export function elsewhere(lines: readonly CsvLine[], matcher: PlaceMatcher): string | null {
  const nations = new Set<string>();
  let found = 0;
  for (const { fields } of lines.slice(0, LOOKED_THROUGH))
    for (const field of fields) {
      if (!/[a-z]/i.test(field)) continue;
      const match = matcher.match(field.trim());
      if (match.kind !== 'nation' || match.place === undefined) continue;
      nations.add(match.name);
      found++;
    }
  if (found === 0) return null;
  const named = [...nations].join(' and ');
  return `Its councils are in ${named}; this site is about England.`;
}
