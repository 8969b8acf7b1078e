import { splitCsv, type CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';

/** The cells of a table, before anything is known of them. */
export interface Grid {
  lines: readonly CsvLine[];
  problems: Problem[];
  /** Whether a comma parts the cells, so that one within a number splits it. */
  byCommas: boolean;
  /** Whether semicolons do, as where a comma is a decimal point. */
  bySemicolons?: boolean;
  /** Sheets of the workbook that have rows, with how many; none where the file is no workbook. */
  sheets: readonly { name: string; rows: number }[];
  /** The sheet that the cells are of. */
  sheet: string | null;
  /** What of the sheet was left out, in sentences. */
  notes?: readonly string[];
}

/** The cells of a text parted by commas, semicolons, tabs or bars; `sep=` in its first line is no cell. */
export function gridOfText(text: string, file: string): Grid {
  const [declaration, mark] = /^\uFEFF*"?sep=(.)"?(?=\r|\n)/i.exec(text) ?? [''];
  const { lines: all, problems, separator } = splitCsv(text.slice(declaration.length), file, mark);
  const lines = RULES.test(text) ? all.filter((line) => !isRule(line)) : all;
  /* Of a million lines none is copied where no mark says that any is wrapped. */
  return {
    lines: MARK.test(text) ? lines.map(unwrappedLine) : lines,
    problems,
    byCommas: separator === ',',
    bySemicolons: separator === ';',
    sheets: [],
    sheet: null
  };
}

const RULES = /^[|+\s]*[-=:]{3,}/m;
/** Whether a line is a rule drawn with dashes, as under the heading of a table in plain text. */
const isRule = ({ fields }: CsvLine): boolean =>
  fields.every((field) => /^[-=+|:_\s]*$/.test(field)) && fields.some((field) => /[-=]{3}/.test(field));

function unwrappedLine(line: CsvLine): CsvLine {
  return line.fields.some((field) => WRAPPED.test(field)) ? { ...line, fields: line.fields.map(unwrapped) } : line;
}

/** What says that a cell is text. */
const MARK = /["'=“‘]/;
const WRAPPED = /^\s*["'=“‘]/;

/** A cell without what says that it is text: quotation marks round all of it, `="…"` or an apostrophe before it. */
function unwrapped(field: string): string {
  if (!WRAPPED.test(field)) return field;
  const [, ...within] = /^\s*(?:="(.*)"|"([^"]*)"|“([^”]*)”|‘([^’]*)’|'([^']*)'|'([^']*))\s*$/s.exec(field) ?? [];
  return within.find((text) => text !== undefined) ?? field;
}
