import type { Gazetteer } from '../model/gazetteer.ts';
import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { hasErrors, readPublication, recognise, type Problem, type Reading, type SetAside } from '../publications/index.ts';
import { placeRows, type CodeDisagreement, type PlacedRow } from '../publications/place.ts';
import { impossibleIn, toProblem, withoutImpossible } from '../publications/possible.ts';
import { checkStanding } from '../publications/standing.ts';
import { wholeNamed } from '../publications/wholes.ts';
import { decode, utf16Of } from './decode.ts';
import { isPublishedSo, type Ledger } from './ledger.ts';
import { readOwnTable, type OwnTable } from './own-table.ts';
import { refusalOf } from './refuse.ts';

/** A file as the reader brought it, read by the readers that the pipelines use. Nothing of a file that is `refused` or `faulty` is used. */
export type BroughtFile = { name: string; bytes: number; milliseconds: number; note?: string | null } & (
  | { state: 'refused'; reason: string }
  | { state: 'faulty'; publication: PublicationId | null; problems: Problem[] }
  | CleanPart
  | { state: 'own'; table: OwnTable; problems: Problem[] }
);

interface CleanPart {
  state: 'clean';
  publication: PublicationId;
  layout: string;
  /** Warnings only. */
  problems: Problem[];
  rows: PlacedRow[];
  /** Rising. */
  periods: Period[];
  cellsRead: number;
  account: RowAccount;
}

/** What became of every row of the file: `rows` is the sum of the others. */
export interface RowAccount {
  rows: number;
  /** Of England, regions and councils, all children. */
  read: number;
  parts: number;
  headings: number;
  setAside: SetAside[];
  /** Read, and of a council that ended within the year, so that no map of the year has it. */
  ended: PlacedRow[];
}

export type CleanFile = Extract<BroughtFile, { state: 'clean' }>;
export type OwnFile = Extract<BroughtFile, { state: 'own' }>;

/** Reads one file, which may be anything at all. Never throws for what is in it. */
export async function readFile(file: File, name: string, gazetteer: Gazetteer, ledger?: Ledger): Promise<BroughtFile> {
  const started = performance.now();
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const reason = utf16Of(start) === null ? refusalOf(file.size, start) : refusalOf(file.size, new Uint8Array());
  let note: string | null = null;
  let read: Read = { state: 'refused', reason: reason ?? '' };
  if (reason === null) {
    const decoded = decode(new Uint8Array(await file.arrayBuffer()));
    note = decoded.note;
    read = readText(decoded.text, name, gazetteer, ledger);
  }
  return { name, bytes: file.size, milliseconds: performance.now() - started, note, ...read };
}

type Read = BroughtFile extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'name' | 'bytes' | 'milliseconds' | 'note'>
    : never
  : never;

/**
 * Reads and places the text of one file. All its problems are told, errors first, each group by line. Errors are of the file's shape, its
 * councils and its years; a number that cannot be is a warning, and is set aside unless `ledger` has it as published.
 */
export function readText(text: string, name: string, gazetteer: Gazetteer, ledger: Ledger = new Set()): Read {
  if (text.trim() === '') return { state: 'refused', reason: 'It is empty.' };
  const publication = recognise(text, name);
  if (publication === null) return readOwnTable(text, name, gazetteer);
  const reading = readPublication(publication, text, name);
  const wholes = setAsideWholes(reading);
  const placed = placeRows({ ...reading, rows: wholes.rows }, gazetteer);
  const standing = checkStanding(placed.rows, gazetteer, name);
  const { rows, problems: impossible } = possibleRows(reading, placed.rows, ledger);
  const problems = inOrder([
    ...reading.problems,
    ...placed.problems.map(forReaders),
    ...standing.problems,
    ...impossible,
    ...placed.disagreements.map((one) => codeProblem(one, name)).filter(firstOfLine)
  ]);
  if (hasErrors({ problems })) return { state: 'faulty', publication, problems };
  const setAside = [...(reading.setAside ?? []), ...wholes.setAside].sort((a, b) => a.line - b.line);
  const { rows: all = rows.length, parts = 0, headings = 0 } = reading.account ?? {};
  return {
    state: 'clean',
    publication,
    layout: reading.layout,
    problems,
    rows,
    periods: [...new Set(rows.map(({ period }) => period))].sort(),
    cellsRead: reading.cellsRead,
    account: { rows: all, read: all - parts - headings - setAside.length, parts, headings, setAside, ended: standing.ended }
  };
}

/** Rows in a council's place whose name is that of a region, a nation or a total, and that no code makes a council's. */
function setAsideWholes({ rows }: Reading): { rows: Reading['rows']; setAside: SetAside[] } {
  const setAside = new Map<number, SetAside>();
  const kept = rows.filter((row) => {
    if (row.level !== 'council' || /^\d{3}$/.test(row.dfeCode) || /^E(06|08|09|10)/.test(row.onsCode)) return true;
    const reason = wholeNamed(row.name);
    if (reason) setAside.set(row.line, { line: row.line, name: row.name, reason });
    return reason === null;
  });
  return { rows: kept, setAside: [...setAside.values()] };
}

function possibleRows(
  reading: Reading,
  placed: readonly PlacedRow[],
  ledger: Ledger
): { rows: PlacedRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const out = new Map<PlacedRow, Set<string>>();
  const found = impossibleIn({ publication: reading.publication, rows: [...placed] });
  for (const one of found) {
    const row = one.row as PlacedRow;
    const own = isPublishedSo(ledger, { ...one, row });
    problems.push(toProblem(one, reading, own));
    if (own || one.loose) continue;
    const fields = out.get(row) ?? new Set();
    for (const field of one.fields) fields.add(field);
    out.set(row, fields);
  }
  const rows = placed.map((row) => {
    const fields = out.get(row);
    return fields ? withoutImpossible(row, fields) : row;
  });
  return { rows, problems };
}

/** Problems of place are told to whoever keeps the table of areas too; a reader of a file can only look at the row. */
function forReaders(problem: Problem): Problem {
  return { ...problem, advice: 'Correct the name or the code, or compare the row with the published file.' };
}

function codeProblem({ row, codeSays }: CodeDisagreement, file: string): Problem {
  const whose = codeSays ? `the code ${row.dfeCode} is that of ${codeSays.name}` : `no council has the code ${row.dfeCode}`;
  return {
    file,
    line: row.line,
    column: 'code of the local authority',
    severity: 'warning',
    what: `The row says '${row.name}', and ${whose}.`,
    advice: 'The name is followed, as the counts of appeals do.'
  };
}

function firstOfLine(problem: Problem, index: number, all: readonly Problem[]): boolean {
  return all.findIndex(({ line }) => line === problem.line) === index;
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const rank = ({ severity, line }: Problem) => (severity === 'error' ? 0 : 1e9) + (line ?? 0);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
