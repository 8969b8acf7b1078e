import { splitCsv, type CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';

/** The cells of a table, before anything is known of them. */
export interface Grid {
  lines: readonly CsvLine[];
  problems: Problem[];
  /** Whether a comma parts the cells, so that one within a number splits it. */
  byCommas: boolean;
  /** Sheets of the workbook that have rows, with how many; none where the file is no workbook. */
  sheets: readonly { name: string; rows: number }[];
  /** The sheet that the cells are of. */
  sheet: string | null;
}

/** The cells of a text parted by commas, semicolons, tabs or bars; `sep=` in its first line is no cell. */
export function gridOfText(text: string, file: string): Grid {
  const { lines, problems, separator } = splitCsv(text.replace(/^\uFEFF?"?sep=(.)"?(?=\r|\n)/i, ''), file);
  return { lines, problems, byCommas: separator === ',', sheets: [], sheet: null };
}
