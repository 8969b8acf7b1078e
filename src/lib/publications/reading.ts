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
}

/** Marks that publishers print where a number would stand; `u` is of low reliability, `blank` an empty cell. */
export type Mark = 'x' | 'z' | 'c' | 'u' | '~' | '..' | 'blank';

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
  /** Header over `onsCode`, where it is not `new_la_code`. */
  onsColumn?: string;
  /** ISO dates that stand in the row, by field name; empty where the file has none. */
  dates?: Record<string, string>;
  /** Spans of time that the row states, by field name, in its own words: 'about 18 months'; empty where it states none. Never dates. */
  spans?: Record<string, string>;
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
