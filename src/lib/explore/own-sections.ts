import type { CsvLine } from '../publications/csv.ts';
import { filled } from './own-layout.ts';
import { readOwnPeriod } from './own-cells.ts';

/** Said of a table whose years stand alone in rows of their own. */
export const SECTIONS = 'A year stands alone over the rows of it, and each row is read as of that year.';

/** A table of more lines was made by a program, which gives each row its year. */
const LONGEST = 20_000;

/**
 * The lines of a table in which years stand alone in rows of their own, over the rows that are of them, with each year in a column besides; null
 * where fewer than two do, each another.
 */
export function withSectionYears(lines: readonly CsvLine[]): CsvLine[] | null {
  if (lines.length > LONGEST) return null;
  const yearOf = ({ fields }: CsvLine): string | null => {
    const [only = '', second] = fields.flatMap(filled);
    return second === undefined && only.length < 30 && readOwnPeriod(only) !== null ? only : null;
  };
  const years = new Set(lines.flatMap((line) => yearOf(line) ?? []));
  const sections = lines.filter((line) => yearOf(line) !== null).length;
  if (years.size < 2 || sections !== years.size) return null;
  const first = lines.findIndex((line) => yearOf(line) !== null);
  const heading = lines.findIndex(({ fields }) => fields.flatMap(filled).length > 1);
  const rows = lines.slice(first).filter((line) => yearOf(line) === null && line.fields.flatMap(filled).length > 1);
  /* Years in a narrow column, or a list of them, have no rows between. */
  if (heading < 0 || rows.length < 2 * sections) return null;
  const width = Math.max(...lines.map(({ fields }) => fields.length));
  let year = '';
  return lines.flatMap((line, index): CsvLine[] => {
    const own = yearOf(line);
    if (own !== null) {
      year = own;
      return [];
    }
    const padded = [...line.fields, ...Array<string>(width - line.fields.length).fill('')];
    return [{ ...line, fields: [...padded, index === heading ? 'Year' : line.fields.flatMap(filled).length > 1 ? year : ''] }];
  });
}
