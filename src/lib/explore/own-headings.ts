import type { CsvLine } from '../publications/csv.ts';

/** A heading as words, however a program wrote it: 'la_name', 'AreaCode' and 'LAD21NM' are 'la name', 'Area Code' and 'LAD name'. */
export function asWords(heading: string): string {
  return heading
    .replace(/_+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(
      /\b([A-Z]{3,}?)\s?\d\d\s?(CD|NM|NMW)\b/gi,
      (_, kind: string, end: string) => `${kind} ${/cd/i.test(end) ? 'code' : 'name'}`
    )
    .trim();
}

/** Rows of headings at most. */
const DEEPEST = 4;

/**
 * The headings over the first row of figures. Where one row of headings does not tell its columns apart, the rows above it are read too, a
 * merged cell standing for all that it lies over: 'Plans' over '2023' and '2024' makes 'Plans 2023' and 'Plans 2024'. A title is none: it
 * fills one cell. `first`: position of the first row of figures.
 */
export function headingsOf(
  lines: readonly CsvLine[],
  first: number,
  places: number
): { header: CsvLine | undefined; headings: readonly string[] } {
  const header = first > 0 ? lines[first - 1] : undefined;
  if (!header) return { header, headings: [] };
  const width = Math.max(header.fields.length, ...lines.slice(first, first + 50).map(({ fields }) => fields.length));
  let headings = Array.from({ length: width }, (_, index) => (header.fields[index] ?? '').trim());
  for (let up = first - 2, depth = 1; up >= 0 && depth < DEEPEST; up--, depth++) {
    const above = lines[up];
    const below = lines[up + 1];
    if (!above || !below || below.row - above.row > 1 || areDistinct(headings, places)) break;
    if (above.fields.filter((field) => field.trim() !== '').length < 2) break;
    const spread = spreadOut(above.fields, width, places);
    headings = headings.map((heading, index) => joined(spread[index] ?? '', heading));
  }
  return { header, headings };
}

/** Whether every column but that of councils has a heading of its own. */
function areDistinct(headings: readonly string[], places: number): boolean {
  const others = headings.filter((_, index) => index !== places);
  return others.every((heading) => heading !== '') && new Set(others).size === others.length;
}

/** Each cell of a row of headings over all columns up to the next: what is left of councils' column, and that, take no part. */
function spreadOut(fields: readonly string[], width: number, places: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, index) => {
    const own = (fields[index] ?? '').trim();
    if (index === places) last = '';
    else if (own !== '') last = own;
    return index === places ? own : last;
  });
}

function joined(above: string, below: string): string {
  if (above === '' || above === below) return below;
  return below === '' ? above : `${above} ${below}`;
}
