import type { PlaceMatcher } from '../places/match.ts';
import type { CsvLine } from '../publications/csv.ts';
import { counted } from '../words/index.ts';

/* Names that hold the name of a council, and more. */

/** What is said behind a name: in brackets, or behind a dash or a colon. */
const TAIL = /^(.{3,}?)\s*([([][^)\]]*[)\]]|(?:\s[-–—]|:)\s.+)\s*$/s;

function councilOf(written: string, matcher: PlaceMatcher): string | null {
  const match = matcher.match(written.trim());
  return match.kind === 'council' ? match.code : null;
}

/** The council whose name stands before what is said behind it: 'Norfolk (provisional)'. Null: none does. */
export function beforeTail(written: string, matcher: PlaceMatcher): { code: string; tail: string } | null {
  const [, name, tail] = TAIL.exec(written) ?? [];
  /* A code behind a name says whose it is: where the two do not agree, neither is offered. */
  if (name === undefined || tail === undefined || /E\d{8}|\b\d{3}\b/i.test(tail)) return null;
  const code = councilOf(name, matcher);
  return code === null ? null : { code, tail: tail.trim() };
}

/**
 * The lines and layout of a table, with names made whole that have a comma and no quotation marks, so that they became two cells: 'Bristol, City
 * of'. They are read as one where the row is longer than the heading by that cell, and the two are a council's name. `joined`: those names.
 */
export function withWholeNames<T extends { header: CsvLine | undefined; records: readonly CsvLine[]; places: number }>(
  lines: readonly CsvLine[],
  layoutIn: (lines: readonly CsvLine[]) => T | null,
  matcher: PlaceMatcher,
  byCommas: boolean
): { lines: readonly CsvLine[]; layout: T | null; joined: string[] } {
  const layout = layoutIn(lines);
  const width = layout?.header?.fields.length;
  const joined: string[] = [];
  if (layout === null || width === undefined || !byCommas) return { lines, layout, joined };
  const { places } = layout;
  const wholes = new Map<CsvLine, CsvLine>();
  for (const record of layout.records) {
    const { fields } = record;
    if (fields.findLastIndex((field) => field.trim() !== '') !== width) continue;
    const name = `${fields[places] ?? ''},${fields[places + 1] ?? ''}`.trim();
    if (!/,\s*[a-z]/i.test(name) || councilOf(name, matcher) === null) continue;
    joined.push(name);
    wholes.set(record, { ...record, fields: [...fields.slice(0, places), name, ...fields.slice(places + 2)] });
  }
  if (joined.length === 0) return { lines, layout, joined };
  const whole = lines.map((line) => wholes.get(line) ?? line);
  return { lines: whole, layout: layoutIn(whole), joined };
}

/** That names were made whole, with the first of them. */
export const joinedInWords = ([first, ...others]: readonly string[]): string[] =>
  first === undefined
    ? []
    : [
        `‘${first}’ ${others.length === 0 ? 'has' : `and ${counted(others.length, 'other name')} have`} a comma and no quotation marks, and ${others.length === 0 ? 'is' : 'are'} read as one cell${others.length === 0 ? '' : ' each'}.`
      ];
