import type { Gazetteer } from '../model/gazetteer.ts';
import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { hasErrors, readPublication, recognise, type Problem } from '../publications/index.ts';
import { placeRows, type CodeDisagreement, type PlacedRow } from '../publications/place.ts';
import { refusalOf } from './refuse.ts';

/** A file as the reader brought it, read by the readers that the pipelines use. Nothing of a file that is not `clean` is used. */
export type BroughtFile = { name: string; bytes: number; milliseconds: number } & (
  { state: 'refused'; reason: string } | { state: 'faulty'; publication: PublicationId; problems: Problem[] } | CleanPart
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
}

export type CleanFile = Extract<BroughtFile, { state: 'clean' }>;

/** What a page tells of a file: its rows stay where it was read. */
export type ReportedFile =
  | Exclude<BroughtFile, { state: 'clean' }>
  | (Omit<CleanFile, 'rows'> & { /** Rows of England, regions and councils. */ lines: number });

export function reportOf(file: BroughtFile): ReportedFile {
  if (file.state !== 'clean') return file;
  const { rows, ...told } = file;
  return { ...told, lines: rows.length };
}

/** Reads one file, which may be anything at all. Never throws for what is in it. */
export async function readFile(file: File, name: string, gazetteer: Gazetteer): Promise<BroughtFile> {
  const started = performance.now();
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const reason = refusalOf(file.size, start);
  const read = reason === null ? readText(await file.text(), name, gazetteer) : { state: 'refused' as const, reason };
  return { name, bytes: file.size, milliseconds: performance.now() - started, ...read };
}

type Read = BroughtFile extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'name' | 'bytes' | 'milliseconds'>
    : never
  : never;

/** Reads and places the text of one file. All its problems are told, errors first, each group by line. */
export function readText(text: string, name: string, gazetteer: Gazetteer): Read {
  if (text.trim() === '') return { state: 'refused', reason: 'It is empty.' };
  const publication = recognise(text, name);
  if (publication === null) return { state: 'refused', reason: 'Its headers are those of no publication that this page reads.' };
  const reading = readPublication(publication, text, name);
  const placed = placeRows(reading, gazetteer);
  const problems = inOrder([...reading.problems, ...placed.problems, ...placed.disagreements.map(toProblem).filter(firstOfLine)]);
  if (hasErrors({ problems })) return { state: 'faulty', publication, problems };
  const periods = [...new Set(placed.rows.map(({ period }) => period))].sort();
  return {
    state: 'clean',
    publication,
    layout: reading.layout,
    problems,
    rows: placed.rows,
    periods,
    cellsRead: reading.cellsRead
  };

  function toProblem({ row, codeSays }: CodeDisagreement): Problem {
    const whose = codeSays ? `the code ${row.dfeCode} is that of ${codeSays.name}` : `no council has the code ${row.dfeCode}`;
    return {
      file: name,
      line: row.line,
      column: 'code of the local authority',
      severity: 'warning',
      what: `The row says '${row.name}', and ${whose}.`,
      advice: 'The name is followed, as the counts of appeals do.'
    };
  }
}

function firstOfLine(problem: Problem, index: number, all: readonly Problem[]): boolean {
  return all.findIndex(({ line }) => line === problem.line) === index;
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const rank = ({ severity, line }: Problem) => (severity === 'error' ? 0 : 1e9) + (line ?? 0);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
