import Papa from 'papaparse';
import { isCouncil, type Area } from '../model/area.ts';
import { nearest } from '../model/nearest.ts';
import { guarded, unguarded } from '../model/spreadsheet.ts';
import { PlaceMatcher, type KnownPlaces } from '../places/match.ts';
import { REGION_NAMES } from '../places/spellings.ts';
import { DATES, isoDate } from './dates.ts';
import { ITEMS } from './items.ts';

/** A verdict that a reader's own evidence may give: what nobody returned or published needs no evidence. */
export const EVIDENCE_VERDICTS = ['meets', 'falls-short', 'not-clear'] as const;
export type EvidenceVerdict = (typeof EVIDENCE_VERDICTS)[number];

export const EVIDENCE_COLUMNS = ['council', 'item', 'verdict', 'evidence_url', 'date', 'note'] as const;
type Column = (typeof EVIDENCE_COLUMNS)[number];

/** One row of a local audit, checked. Its text is only ever text. */
export interface EvidenceRow {
  /** Line of the file, its header being line 1. */
  line: number;
  /** GSS code of the council. */
  area: string;
  item: string;
  verdict: EvidenceVerdict;
  /** An http or https address; empty where none was given. */
  url: string;
  /** ISO date. */
  date: string;
  note: string;
}

/** What is wrong with a row, where, and what to do. */
export interface EvidenceFault {
  readonly line: number;
  readonly column: Column | null;
  readonly what: string;
  /** May be worked out when it is first read: the nearest of all names takes its time to find, and ten thousand are not read at once. */
  readonly advice: string;
}

/** A row as it is written, before anything is checked. */
export type EvidenceCells = Readonly<Record<Column, string>>;

/** The row as it is written again: its council by its code. */
export function cellsOf({ area, item, verdict, url, date, note }: EvidenceRow): EvidenceCells {
  return { council: area, item, verdict, evidence_url: url, date, note };
}

/** Whether two rows say the same. */
export function sameEvidence(a: EvidenceCells, b: EvidenceCells): boolean {
  return EVIDENCE_COLUMNS.every((column) => a[column] === b[column]);
}

/** Larger files are refused unread. */
export const MOST_CHARACTERS = 5_000_000;
const LONGEST = 2000;

type Places = readonly Pick<Area, 'code' | 'name' | 'aliases' | 'kind' | 'from' | 'to' | 'dfeCode'>[];
/** What is known besides councils: their districts, and those that were and will be. */
type Beside = Omit<KnownPlaces, 'areas'>;

/**
 * Checks a local audit row by row. `rows` are those with no fault at all, in the order of the file; `faults` says everything that is wrong in
 * the others, with the line. `today`: the ISO date on which it is read, after which no evidence can be dated; not asked where it is empty.
 * A file that is no such table gives no row and says why. Nothing is thrown, and nothing leaves the machine.
 */
export function readEvidence(
  text: string,
  areas: Places,
  beside: Beside = {},
  today = ''
): { rows: EvidenceRow[]; faults: EvidenceFault[] } {
  const faults: EvidenceFault[] = [];
  const whole = (what: string, advice: string) => ({ rows: [], faults: [{ line: 1, column: null, what, advice }] });
  if (text.length > MOST_CHARACTERS) return whole('The file is larger than five million characters.', 'Split it.');
  if (text.includes('\uFFFD')) return whole('Some characters are not UTF-8.', 'Save the file as CSV UTF-8.');
  const lines = linesOf(text);
  const [header, ...records] = lines;
  if (!header) return whole('The file is empty.', 'Begin with the template.');
  const at = new Map(header.fields.map((field, place) => [field.trim().toLowerCase(), place]));
  const lacking = EVIDENCE_COLUMNS.filter((column) => !at.has(column));
  if (lacking.length > 0)
    return whole(
      `The first line lacks ${lacking.join(', ')}.`,
      `It must have the columns ${EVIDENCE_COLUMNS.join(', ')}, in any order.`
    );

  if (records.length === 0)
    return whole('The file has a first line and nothing under it.', 'Add a row for each council and item.');
  const uneven = new Set(records.filter(({ fields }) => fields.length !== header.fields.length).map(({ line }) => line));
  const cells = (fields: readonly string[]) =>
    Object.fromEntries(EVIDENCE_COLUMNS.map((column) => [column, fields[at.get(column) ?? -1] ?? ''])) as EvidenceCells;
  const checked = checkEvidence(
    records.filter(({ line }) => !uneven.has(line)).map(({ line, fields }) => ({ line, cells: cells(fields) })),
    areas,
    beside,
    today
  );
  for (const { line, fields } of records)
    if (uneven.has(line))
      faults.push({
        line,
        column: null,
        what: `The line has ${fields.length} cells where the first has ${header.fields.length}.`,
        advice: 'Put a text with commas in quotation marks.'
      });
  return { rows: checked.rows, faults: [...faults, ...checked.faults].sort((a, b) => a.line - b.line) };
}

/** Checks rows one by one, however they were kept. `line` says which one a fault is of. */
export function checkEvidence(
  records: readonly { line: number; cells: EvidenceCells }[],
  areas: Places,
  beside: Beside = {},
  today = ''
): { rows: EvidenceRow[]; faults: EvidenceFault[] } {
  const faults: EvidenceFault[] = [];
  const find = finder(areas, beside);
  const seen = new Map<string, number>();
  const rows: EvidenceRow[] = [];
  for (const { line, cells } of records) {
    const found: EvidenceFault[] = [];
    const fault = (column: Column | null, what: string, advice: string) => found.push({ line, column, what, advice });
    const cell = (column: Column) => unguarded(cells[column].trim());

    const area = find(cell('council'));
    if (area.code === null) found.push(unknownCouncil(line, area));
    const item = itemOf(cell('item'));
    if (item.id === null) fault('item', item.what, item.advice);
    const verdict = cell('verdict').toLowerCase().replace(/\s+/g, '-');
    const known = EVIDENCE_VERDICTS.find((one) => one === verdict);
    if (!known) fault('verdict', `‘${cell('verdict')}’ is no verdict.`, `Write ${EVIDENCE_VERDICTS.join(', ')}.`);
    const url = cell('evidence_url');
    if (url !== '' && !isAddress(url))
      fault('evidence_url', `‘${url}’ is no web address.`, 'Begin it with https://, or leave it empty.');
    const date = isoDate(cell('date'));
    if (date === null)
      fault('date', cell('date') === '' ? 'No date is given.' : `‘${cell('date')}’ is no date that can be read.`, DATES);
    else if (today !== '' && date > today)
      fault('date', `‘${cell('date')}’ is after today.`, 'Give the day on which the evidence was published or received.');
    const note = cell('note');
    if (note.length > LONGEST) fault('note', `The note has ${note.length} characters.`, `Keep it under ${LONGEST}.`);

    if (area.code !== null && item.id !== null) {
      const key = `${area.code} ${item.id}`;
      const before = seen.get(key);
      if (before !== undefined) fault(null, `This council and item stand on line ${before} already.`, 'Keep one of the two.');
      else seen.set(key, line);
    }
    if (found.length > 0 || area.code === null || item.id === null || !known || date === null) faults.push(...found);
    else rows.push({ line, area: area.code, item: item.id, verdict: known, url, date, note });
  }
  return { rows, faults };
}

/** The table again, as it can be shared and read back; text that a spreadsheet would run is led by an apostrophe. */
export function writeEvidence(rows: readonly EvidenceRow[], nameOf: (area: string) => string): string {
  const body = rows.map((row) =>
    [nameOf(row.area), row.item, row.verdict, row.url, row.date, row.note].map((cell) => guarded(cell))
  );
  return `${Papa.unparse([[...EVIDENCE_COLUMNS], ...body], { newline: '\r\n' })}\r\n`;
}

/** Rows as they are written, with why each was set aside in a last column, which a file that is brought may have too. */
export function writeCells(rows: readonly { cells: EvidenceCells; why: string }[]): string {
  const body = rows.map(({ cells, why }) => [...EVIDENCE_COLUMNS.map((column) => guarded(cells[column])), guarded(why)]);
  return `${Papa.unparse([[...EVIDENCE_COLUMNS, 'set_aside_because'], ...body], { newline: '\r\n' })}\r\n`;
}

/** Every fault as a table, line by line, for whoever mends the file; guarded like the rows. */
export function writeFaults(faults: readonly EvidenceFault[]): string {
  const body = faults.map(({ line, column, what, advice }) => [String(line), column ?? '', guarded(what), guarded(advice)]);
  return `${Papa.unparse([['line', 'column', 'fault', 'advice'], ...body], { newline: '\r\n' })}\r\n`;
}

/** An empty table with one example of each column's form in its second line, which is commented by its note. */
export function evidenceTemplate(councils: readonly string[]): string {
  const example = [councils[0] ?? '', 'short-breaks', 'falls-short', 'https://example.org/answer.pdf', '2026-03-31'];
  return Papa.unparse([[...EVIDENCE_COLUMNS], [...example, 'An example: replace this line']], { newline: '\r\n' });
}

function linesOf(text: string): { line: number; fields: string[] }[] {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t']
  });
  const lines: { line: number; fields: string[] }[] = [];
  let line = 1;
  for (const fields of parsed.data) {
    if (fields.some((field) => field.trim() !== '')) lines.push({ line, fields });
    line += 1 + fields.reduce((breaks, field) => breaks + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  return lines;
}

type FoundArea = { code: string } | UnknownArea;
interface UnknownArea {
  code: null;
  what: string;
  advice: () => string;
}

function unknownCouncil(line: number, { what, advice }: UnknownArea): EvidenceFault {
  return {
    line,
    column: 'council',
    what,
    get advice() {
      return advice();
    }
  };
}

/** Finds councils in force by any name or code of theirs; what is no council is said to be what it is. */
function finder(areas: Places, beside: Beside): (written: string) => FoundArea {
  const matcher = new PlaceMatcher({ areas, ...beside });
  const names = new Map(areas.filter(isCouncil).map(({ code, name }) => [code, name]));
  const called = (codes: readonly string[], last: string): string =>
    codes
      .map((code) => `‘${names.get(code) ?? code}’`)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ` ${last} `);
  const known = new Map<string, FoundArea>();
  const search = (written: string): FoundArea => {
    const none = (what: string, advice: string): UnknownArea => ({ code: null, what, advice: () => advice });
    if (written === '') return none('No council is named.', 'Name one of the 153.');
    const match = matcher.match(written);
    switch (match.kind) {
      case 'council':
        return { code: match.code };
      case 'several': {
        const choices = match.choices.map(({ council, district }) =>
          district === undefined ? called([council], '') : `‘${district}’`
        );
        const county =
          match.until === undefined
            ? 'is a county without a council of its own'
            : `was a county until ${match.until}, and has no council`;
        return match.county === null
          ? none(`‘${written}’ may be ${choices.join(' or ')}.`, 'Write the name of one of them whole.')
          : none(
              `‘${written}’ ${county}.`,
              `Name ${called(
                match.choices.map(({ council }) => council),
                'or'
              )}.`
            );
      }
      case 'district':
        return match.last === undefined
          ? none(`‘${written}’ is a district of ${called([match.council], '')}.`, 'Name the county, if it is meant.')
          : none(
              `‘${written}’ was a district until ${match.last}, and is part of ${called([match.council], '')}.`,
              'Name the council, if all of it is meant.'
            );
      case 'region': {
        const regions = match.codes.map((code) => REGION_NAMES[code]?.[0] ?? code).join(', ');
        return none(
          `‘${written}’ is ${match.part === null ? 'a region' : `part of ${regions}`}, not a council.`,
          'Name a council of it.'
        );
      }
      case 'nation':
        return none(
          match.place === undefined
            ? `‘${written}’ is a country, not a council.`
            : `‘${written}’ is in ${match.name}, not in England.`,
          'Name one of the 153 councils of England.'
        );
      case 'abolished':
        return none(
          `‘${written}’ is no longer a council.`,
          match.successors.length > 0 ? `Name ${called(match.successors, 'or')}.` : 'Name the council that took its place.'
        );
      case 'coming':
        return none(`‘${written}’ is not a council before ${match.from}.`, `Until then name ${called(match.replaces, 'or')}.`);
      case 'none': {
        let advised: string | undefined;
        const advice = () => {
          const near = matcher.nearest(written);
          return near.length > 0
            ? `Perhaps ${called(near, 'or')} is meant.`
            : 'Use the name or the nine-character code of one of the 153 councils.';
        };
        return { code: null, what: `No council is called ‘${written}’.`, advice: () => (advised ??= advice()) };
      }
    }
  };
  return (written) => {
    const found = known.get(written) ?? search(written);
    known.set(written, found);
    return found;
  };
}

function itemOf(written: string): { id: string } | { id: null; what: string; advice: string } {
  const key = written.toLowerCase().replace(/[\s_]+/g, '-');
  const item = ITEMS.find(({ id, title }) => id === key || title.toLowerCase() === written.toLowerCase());
  if (item?.published && item.tracked)
    return { id: null, what: `‘${item.title}’ is tracked, not judged: no verdict is given on it.`, advice: 'Leave the row out.' };
  if (item) return { id: item.id };
  const ids = ITEMS.flatMap((one) => (one.published && one.tracked ? [] : one.id));
  const guess = nearest(key, ids);
  return {
    id: null,
    what: written === '' ? 'No item is named.' : `The checklist has no item ‘${written}’.`,
    advice: guess ? `Perhaps ‘${guess}’ is meant.` : `The items are ${ids.join(', ')}.`
  };
}

function isAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  } catch {
    return false;
  }
}
