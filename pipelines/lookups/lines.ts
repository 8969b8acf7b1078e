import { splitCsv } from '../../src/lib/publications/csv.ts';
import { problemInWords } from '../../src/lib/publications/index.ts';

/** The lines of a table under their headers. Throws naming the file when it cannot be read or lacks a column. */
export function linesOf<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[]
): { line: number; get: (column: Column) => string }[] {
  const { lines, problems } = splitCsv(text, file);
  if (problems.length > 0) throw new Error(problems.map(problemInWords).join('\n'));
  const [header, ...records] = lines;
  const at = new Map((header?.fields ?? []).map((name, index) => [name.trim(), index]));
  const missing = columns.filter((name) => !at.has(name));
  if (missing.length > 0) throw new Error(`${file}, line 1: the column ${missing.join(', ')} is missing`);
  return records.map(({ line, fields }) => ({ line, get: (column) => (fields[at.get(column) ?? -1] ?? '').trim() }));
}
