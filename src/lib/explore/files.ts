import { MEASURES } from '../measures/index.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { fieldsOf, termsOf, type PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { ASK } from '../publications/reading.ts';
import { hasErrors, readPublication, recognise, type Problem, type Reading, type SetAside } from '../publications/index.ts';
import { placeRows, type CodeDisagreement, type PlacedRow } from '../publications/place.ts';
import { impossibleIn, toOneProblem, toProblem, withoutImpossible, type Impossible } from '../publications/possible.ts';
import { checkStanding } from '../publications/standing.ts';
import { isUtf32, utf16Of } from './decode.ts';
import { textOfFile } from './file-text.ts';
import { isZip } from './packed.ts';
import { isPublishedSo, type Ledger } from './ledger.ts';
import type { OwnChoices } from './own-choices.ts';
import { readOwnGrid, readOwnTable, type OwnOffers, type OwnTable } from './own-table.ts';
import { formatCount, list } from '../words/index.ts';
import { asideInWords } from './aside.ts';
import { PUBLICATION_WORDS } from './publication-words.ts';
import { refusalOf } from './refuse.ts';
import { matcherOf, wholeNamed } from './wholes.ts';

const NO_LEDGER: Ledger = new Set<string>();

/** A file as the reader brought it, read by the readers that the pipelines use. Nothing of a file that is `refused` or `faulty` is used. */
export type BroughtFile = { name: string; bytes: number; milliseconds: number; note?: string | null } & (
  | { state: 'refused'; reason: string; publication?: PublicationId; offers?: OwnOffers }
  | { state: 'faulty'; publication: PublicationId | null; problems: Problem[]; offers?: OwnOffers }
  | CleanPart
  | { state: 'own'; table: OwnTable; problems: Problem[]; offers: OwnOffers }
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
  councils: CouncilCount;
}

/** How many councils a file has: in all its periods, and in the newest of those that it has any of, beside those that were in force. */
export interface CouncilCount {
  all: number;
  newest: number;
  inForce: number;
  /** The period that `newest` is of; null where the file has no councils. */
  period: Period | null;
  /** Periods that it has rows of, and no council. */
  without: Period[];
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
  ended: Pick<PlacedRow, 'name' | 'period' | 'line'>[];
}

export type CleanFile = Extract<BroughtFile, { state: 'clean' }>;

/** What a page tells of a file: its rows stay where it was read. */
export type ReportedFile =
  | Exclude<BroughtFile, { state: 'clean' }>
  | (Omit<CleanFile, 'rows'> & { /** Rows of England, regions and councils. */ lines: number });

export function reportOf(file: BroughtFile): ReportedFile {
  if (file.state !== 'clean') return file;
  const { rows, ...reported } = file;
  return { ...reported, lines: rows.length };
}

/**
 * Reads one file, which may be anything at all. Never throws for what is in it. `ledger` is asked for only where a number cannot be right:
 * the published files have some of those too. `newest`: the day of the newest publication that this site knows, beyond whose successor no
 * period may lie; not asked where it is empty. `alive` is called after
 * each step. `choices`: what the reader said of a table of their own.
 */
export async function readFile(
  file: File,
  name: string,
  gazetteer: Gazetteer,
  ledger: () => Promise<Ledger> = () => Promise.resolve(NO_LEDGER),
  newest = '',
  alive: (part?: number) => void = () => undefined,
  choices: OwnChoices = {}
): Promise<BroughtFile> {
  const started = performance.now();
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const reason = refusalOf(file.size, isZip(start) || (utf16Of(start) !== null && !isUtf32(start)) ? new Uint8Array() : start);
  const reported = (note: string | null, read: Read): BroughtFile => ({
    name,
    bytes: file.size,
    milliseconds: performance.now() - started,
    note,
    ...read
  });
  if (reason !== null) return reported(null, { state: 'refused', reason });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await textOfFile(bytes, name, gazetteer, choices, alive);
  if ('reason' in opened) return reported(null, { state: 'refused', reason: opened.reason });
  const { text, note, grid } = opened;
  const isOwnSheet = grid !== null && (choices.own === true || recognise(text, name) === null);
  const read = isOwnSheet
    ? readOwnGrid(grid, name, gazetteer, alive, choices, newest)
    : parse(text, name, gazetteer, newest, alive, choices);
  alive();
  const notes = [note, ...(isOwnSheet ? [] : (grid?.notes ?? []))].filter((one) => one !== null);
  return reported(
    notes.length > 0 ? notes.join(' ') : null,
    'reading' in read ? settle(read, gazetteer, read.impossible.some(({ loose }) => !loose) ? await ledger() : NO_LEDGER) : read
  );
}

type Read = BroughtFile extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'name' | 'bytes' | 'milliseconds' | 'note'>
    : never
  : never;

/** A publication's file whose rows are placed, before it is settled what of it is used. */
interface Parsed {
  reading: Reading;
  rows: PlacedRow[];
  /** But for those of numbers that cannot be. */
  problems: Problem[];
  wholes: SetAside[];
  ended: PlacedRow[];
  impossible: Impossible[];
}

/**
 * Reads and places the text of one file. All its problems are told, errors first, each group by line. Errors are of the file's shape, its
 * councils and its years; a number that cannot be is a warning, and is set aside unless `ledger` has it as published.
 */
export function readText(text: string, name: string, gazetteer: Gazetteer, ledger: Ledger = NO_LEDGER, newest = ''): Read {
  const parsed = parse(text, name, gazetteer, newest);
  return 'reading' in parsed ? settle(parsed, gazetteer, ledger) : parsed;
}

function parse(
  text: string,
  name: string,
  gazetteer: Gazetteer,
  newest: string,
  alive: (part?: number) => void = () => undefined,
  choices: OwnChoices = {}
): Parsed | Read {
  if (text.trim() === '') return { state: 'refused', reason: 'It is empty.' };
  const publication = choices.own ? null : recognise(text, name);
  if (publication === null) return readOwnTable(text, name, gazetteer, alive, choices, newest);
  const reading = readPublication(publication, text, name);
  alive();
  const wholes = setAsideWholes(reading, gazetteer);
  const placed = placeRows({ ...reading, rows: wholes.rows }, gazetteer);
  alive();
  const { problems, ended } = checkStanding(placed.rows, gazetteer, name, newest);
  return {
    reading,
    rows: placed.rows,
    problems: [
      ...reading.problems.map((problem) => withMeasures(problem, publication)),
      ...placed.problems,
      ...problems,
      ...placed.disagreements.map((one) => codeProblem(one, name)).filter(firstOfLine)
    ],
    wholes: wholes.setAside,
    ended,
    impossible: impossibleIn({ publication, rows: placed.rows })
  };
}

/** A missing column, with what cannot be made without it. */
function withMeasures(problem: Problem, publication: PublicationId): Problem {
  const { missing } = problem;
  if (missing === undefined) return problem;
  const made = MEASURES.filter((measure) =>
    termsOf(measure).some((field) => field.publication === publication && fieldsOf(field).includes(missing))
  ).map(({ title }) => `‘${title}’`);
  const without = made.length === 0 ? 'No measure here needs it.' : `Not made without it: ${list(made)}.`;
  return { ...problem, advice: `${without} ${problem.advice}` };
}

function settle(
  { reading, rows: placed, problems: others, wholes, ended, impossible }: Parsed,
  gazetteer: Gazetteer,
  ledger: Ledger
): Read {
  const { publication } = reading;
  const { rows, problems: found } = possibleRows(reading, placed, impossible, ledger);
  const problems = inOrder([...others, ...found]);
  if (hasErrors({ problems })) return { state: 'faulty', publication, problems };
  const setAside = [...(reading.setAside ?? []), ...wholes].sort((a, b) => a.line - b.line);
  const { rows: all = rows.length, parts = 0, headings = 0 } = reading.account ?? {};
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  if (rows.length === 0)
    return { state: 'refused', ...(all > 0 ? { publication } : {}), reason: nothingRead(publication, all, setAside) };
  return {
    state: 'clean',
    publication,
    layout: reading.layout,
    problems,
    rows,
    periods,
    cellsRead: reading.cellsRead,
    account: {
      rows: all,
      read: all - parts - headings - setAside.length,
      parts,
      headings,
      setAside,
      ended: ended.map(({ name, period, line }) => ({ name, period, line }))
    },
    councils: councilsIn(rows, periods, gazetteer)
  };
}

/** Why a file is not used of which no row is left. */
function nothingRead(publication: PublicationId, rows: number, setAside: readonly SetAside[]): string {
  const whose = `It has the header of ‘${PUBLICATION_WORDS[publication].title}’ (${PUBLICATION_WORDS[publication].publisher})`;
  if (rows === 0 || setAside.length === 0) return `${whose} and no rows under it.`;
  const none = rows === 1 ? 'its one row is not read' : `none of its ${formatCount(rows)} rows is read`;
  return `${whose}, and ${none}: ${asideInWords(setAside)}.`;
}

function councilsIn(rows: readonly PlacedRow[], periods: readonly Period[], gazetteer: Gazetteer): CouncilCount {
  const councils = rows.filter(({ level }) => level === 'council');
  const having = new Set(councils.map(({ period }) => period));
  const period = periods.findLast((one) => having.has(one)) ?? null;
  const inForce = period === null ? [] : gazetteer.councilsInForce(period).map(({ code }) => code);
  const ofNewest = new Set(councils.filter((row) => row.period === period).map(({ area }) => area));
  return {
    all: new Set(councils.map(({ area }) => area)).size,
    newest: inForce.filter((code) => ofNewest.has(code)).length,
    inForce: inForce.length,
    period,
    without: periods.filter((one) => !having.has(one))
  };
}

/** Rows in a council's place whose name is that of a region, a nation or a total, and that no code makes a council's. */
function setAsideWholes({ rows }: Reading, gazetteer: Gazetteer): { rows: Reading['rows']; setAside: SetAside[] } {
  const setAside = new Map<number, SetAside>();
  const kept = rows.filter((row) => {
    if (row.level !== 'council' || /^\d{3}$/.test(row.dfeCode) || /^E(06|08|09|10)/.test(row.onsCode)) return true;
    const reason = wholeNamed(row.name, matcherOf(gazetteer));
    if (reason) setAside.set(row.line, { line: row.line, name: row.name, reason });
    return reason === null;
  });
  return { rows: kept, setAside: [...setAside.values()] };
}

function possibleRows(
  reading: Reading,
  placed: readonly PlacedRow[],
  found: readonly Impossible[],
  ledger: Ledger
): { rows: PlacedRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const out = new Map<PlacedRow, Set<string>>();
  const below = new Map<string, [Impossible, ...Impossible[]]>();
  const unlike = new Map<PlacedRow, Impossible[]>();
  for (const one of found) {
    const row = one.row as PlacedRow;
    const [field = ''] = one.fields;
    if (one.below !== undefined) {
      const alike = below.get(field);
      if (alike) alike.push(one);
      else below.set(field, [one]);
      continue;
    }
    const own = isPublishedSo(ledger, { ...one, row });
    problems.push(toProblem(one, reading, own));
    if (own || one.loose) continue;
    unlike.set(row, [...(unlike.get(row) ?? []), one]);
    const fields = out.get(row) ?? new Set();
    for (const field of one.fields) fields.add(field);
    out.set(row, fields);
  }
  /* What a cell too many or too few leaves in the cells behind it. */
  for (const [row, ones] of unlike) {
    const parted = ones.find(({ check }) => check === 'whole-counts')?.fields[0];
    if (parted === undefined || ones.length < 2) continue;
    out.set(row, new Set(Object.keys(row.cells)));
    problems.push({
      ...{ file: reading.file, line: row.line, column: row.cells[parted]?.column ?? null, severity: 'warning' },
      what: `A count of this row (${row.name}) is no whole number, and another figure of it cannot be right either: its cells may stand in the wrong columns.`,
      advice: `None of its figures is mapped. ${ASK}`
    });
  }
  for (const alike of below.values()) problems.push(toOneProblem(alike, reading));
  const rows = placed.map((row) => {
    const fields = out.get(row);
    return fields ? withoutImpossible(row, fields) : row;
  });
  return { rows, problems };
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
