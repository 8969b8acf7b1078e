import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';

/** What is wrong in a file, where, and what to do about it. An error means that nothing of the file may be used. */
export interface Problem {
  file: string;
  /** Line of the file, its header being line 1; null when it concerns the whole file. */
  line: number | null;
  column: string | null;
  severity: 'error' | 'warning';
  what: string;
  advice: string;
  /** Where a spreadsheet that opens the file shows it: `P2`. */
  cell?: string;
  /** A reader may do so in a copy; no published file does, and the pipelines take it for an error. */
  strict?: boolean;
  /** A number that cannot be right, and was set aside. */
  impossible?: boolean;
  /** Field that the file has no column for: what is made from it cannot be made. */
  missing?: string;
}

/** What to do about something that may be a slip of the publisher's or of a copy: of a published file too, it is true. */
export const ASK =
  'If you changed nothing in your copy, the file was published so: ask the publisher. Otherwise download it again.';

/**
 * Marks that publishers print where a number would stand; `u` is of low reliability, `blank` an empty cell, `impossible` a number that was
 * set aside.
 */
export type Mark = 'x' | 'z' | 'c' | 'u' | '~' | '..' | 'blank' | 'impossible';

/** One published cell: its characters, and either the number or the mark that they are. */
export interface Cell {
  published: string;
  value: number | null;
  mark: Mark | null;
  /** Header as this file writes it. */
  column: string;
  /** Line of the file, where a table in long form holds each figure of a row on its own line; else the row's. */
  line?: number;
  /** Set where the number is read from a mark with a stated meaning, such as `-` for 0. */
  note?: string;
}

/** `icb`: an integrated care board, or a sub-location of one, its NHS code in `onsCode`. `beside`: a line that is no area, such as a second total, kept for the checks. */
export type Level = 'england' | 'region' | 'council' | 'icb' | 'beside';

/** One published row of all children: who, when, and its cells by field name. */
export interface PublishedRow {
  line: number;
  period: Period;
  level: Level;
  dfeCode: string;
  onsCode: string;
  name: string;
  /** GSS code of the region that the file puts a council in; empty where the file does not say. */
  region: string;
  cells: Record<string, Cell>;
  /** Row of a spreadsheet that opens the file, where it is not the line. */
  sheetRow?: number;
  /** Header over `onsCode`, where it is not `new_la_code`. */
  onsColumn?: string;
  /** ISO dates that stand in the row, by field name; empty where the file has none. */
  dates?: Record<string, string>;
  /** Spans of time that the row states, by field name, in its own words: 'about 18 months'; empty where it states none. Never dates. */
  spans?: Record<string, string>;
}

/** Why a row is left out on purpose: it is of another place than England's councils, regions and England, or says two things of its place. */
export type AsideReason =
  | 'wales'
  | 'scotland'
  | 'northern-ireland'
  | 'wider-than-england'
  | 'part-of-a-region'
  | 'other-level'
  | 'level-disagrees'
  | 'region'
  | 'total';

export interface SetAside {
  line: number;
  /** What the row calls the place, as written. */
  name: string;
  reason: AsideReason;
}

/** What became of the rows under the header: each is counted once. */
export interface Account {
  /** Rows that hold anything, header and what stands above it left out. */
  rows: number;
  /** Rows by age, sex, need and the like: checked, and no figure here is made from them. */
  parts: number;
  /** Titles, headings of groups and notes. */
  headings: number;
  /** Lines that an error names. */
  faulty: number;
}

export interface Reading {
  publication: PublicationId;
  /** Name of the layout that the headers were recognised as. */
  layout: string;
  file: string;
  rows: PublishedRow[];
  problems: Problem[];
  /** Number and mark cells that were read, breakdown rows included. */
  cellsRead: number;
  setAside?: SetAside[];
  /** The name of every column as cells call it, in the order of the file: where a spreadsheet shows a cell. */
  columns?: readonly string[];
  /** Told by the readers of files that a reader may bring. */
  account?: Account;
}

export function hasErrors(reading: Pick<Reading, 'problems'>): boolean {
  return reading.problems.some((problem) => problem.severity === 'error');
}

/** 'timeliness.csv, line 7, column plans_issued_den: … Do …' */
export function problemInWords(problem: Problem): string {
  const place = [
    problem.file,
    problem.line === null ? null : `line ${problem.line}`,
    problem.column === null ? null : `column ${problem.column}`
  ];
  return `${place.filter((part) => part !== null).join(', ')}: ${problem.what} ${problem.advice}`;
}

/** Thrown by whoever must have a clean file: carries every problem, none hidden behind the first. */
export class PublicationError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(problemInWords).join('\n'));
    this.name = 'PublicationError';
  }
}
