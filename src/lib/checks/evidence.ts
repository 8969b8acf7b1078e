import { publicationById } from '../publications/index.ts';
import { isCouncil, type Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { COUNTED_FROM, fieldsOf, termsOf, type Geography, type Measure, type PublicationId } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { inARow } from '../publications/in-figures.ts';
import type { BreakdownTable } from '../publications/parts.ts';
import type { CodeDisagreement, PlacedRow } from '../publications/place.ts';
import type { Cell, Problem, PublishedRow } from '../publications/reading.ts';
import type { Neighbour } from '../tables/neighbours.ts';

/** A code that stands where a neighbour should and is that of no council in force. */
export interface Stranger {
  /** The council whose neighbour it would be. */
  area: string;
  code: string;
  column: string;
  row: number;
}

export interface NeighboursRead {
  source: string;
  /** The year that the neighbours must be in force in. */
  period: string;
  neighbours: Neighbour[];
  strangers: Stranger[];
}

/** One published file, read and placed. */
export interface ReadFile {
  source: string;
  file: string;
  publication: PublicationId;
  /** `icb`: a row of a council is that of its care board, the same for all councils of one board, and never adds up. */
  geography: Geography;
  rows: readonly PlacedRow[];
  /** Lines that are no area, such as a second total. */
  beside: readonly PublishedRow[];
  disagreements: readonly CodeDisagreement[];
  /** What its reader found odd, and read all the same. */
  problems?: readonly Problem[];
}

/** All that the checks look at: the files, newest release first within a publication, and the observations made from them. */
export interface Evidence {
  gazetteer: Gazetteer;
  files: readonly ReadFile[];
  measures: readonly Measure[];
  observations: ReadonlyMap<string, readonly Observation[]>;
  /** The rows by age, sex, need and the like, of every file that has them. */
  breakdowns?: readonly BreakdownTable[];
  /** What the table of neighbours names. */
  neighbours?: NeighboursRead;
  /** What the publisher writes beside its files, by file. */
  guidance?: ReadonlyMap<string, string>;
}

/** What a check found not to hold, in the words of the ledger. */
export interface Finding {
  source: string;
  row: number | null;
  area: string;
  measure: string;
  /** One period, or several separated by spaces where repeats are grouped. */
  period: string;
  column: string;
  published: string;
  expected: string;
  /** What the reading of the file did about it, where it did something: 'Read by name.' What becomes of the figure is derived (`decision.ts`). */
  read?: string;
  /** Set where this finding weighs otherwise than the check. */
  severity?: 'blocker' | 'warning';
}

export interface Check {
  /** The name of its file. */
  id: string;
  /** What must hold, and why it is checked, in words that a reader of `data/checks.csv` understands. */
  title: string;
  reason: string;
  /** What a reader is told where it does not hold, and what was asked. */
  fault: { title: string; text: string };
  /** A blocker takes the figures that it names out of use; naming none, it stops the run. A warning stands beside the figure. */
  severity: 'blocker' | 'warning';
  /** Set where it looks at what the others leave of the observations: it runs after them, and what they take out of use is faulty in its evidence. */
  last?: true;
  /**
   * `count`: what it finds doubts the count that the figure rests on, which may be of some of the children, of others, or of nobody: no extreme
   * and no base of a change. `change`: it leaves open whether the count is of what it says; a move of it is told, with the mark beside it.
   * Absent: a swing of a share, a misprinted rate, a wrong code or parts that are off by little doubt no count.
   */
  doubts?: 'count' | 'change';
  /** Set where the figure is not marked in tables for it: it takes nothing from the figure. Never beside `doubts`. */
  marks?: false;
  /** Told after all others of a figure: they are the most, and mean the least. */
  isSwing?: true;
  /** Set where what it finds of a count says nothing of the change that is measured from it: the parts are in doubt. */
  carries?: false;
  /** What becomes of a figure, where that is another thing than after other checks: of one out of use, of one shown, of one made here from counts. */
  decision?: { faulty?: string; shown?: string; made?: string };
  run: (evidence: Evidence) => { tested: number; findings: Finding[] };
}

export { COUNTED_FROM };

/** From so many on, none is no matter of chance. */
export const HUNDREDS = 100;

/** One finding for each measure that the row's figures go into, all in the same words. */
export function findingsOn(
  used: readonly { measure: Pick<Measure, 'id'> }[],
  { source }: Pick<ReadFile, 'source'>,
  { line, area, period }: Pick<PlacedRow, 'line' | 'area' | 'period'>,
  words: Pick<Finding, 'column' | 'published' | 'expected' | 'severity'>
): Finding[] {
  return used.map(({ measure }) => ({ source, row: line, area, measure: measure.id, period, ...words }));
}

/** Files of a publication, newest release first. */
export function filesOf(evidence: Evidence, publication: PublicationId): ReadFile[] {
  return evidence.files.filter((file) => file.publication === publication);
}

/** The number in the newest release that holds it; null when none does. */
export function figure(
  evidence: Evidence,
  publication: PublicationId,
  field: string,
  area: string,
  period: string
): number | null {
  for (const file of filesOf(evidence, publication)) {
    const row = rowIndex(file).get(`${area} ${period}`);
    const value = row?.cells[field]?.value;
    if (typeof value === 'number') return value;
  }
  return null;
}

const indexes = new WeakMap<ReadFile, Map<string, PlacedRow>>();

export function rowIndex(file: ReadFile): Map<string, PlacedRow> {
  const known = indexes.get(file);
  if (known) return known;
  const index = new Map(file.rows.map((row) => [`${row.area} ${row.period}`, row]));
  indexes.set(file, index);
  return index;
}

const byPlace = new WeakMap<readonly Observation[], Map<string, Observation>>();

/** A measure's line for an area and period. */
export function observationOf(evidence: Evidence, measure: string, area: string, period: string): Observation | undefined {
  const lines = evidence.observations.get(measure);
  if (!lines) return undefined;
  let index = byPlace.get(lines);
  if (!index) {
    index = new Map(lines.map((line) => [`${line.area} ${line.period}`, line]));
    byPlace.set(lines, index);
  }
  return index.get(`${area} ${period}`);
}

/** The measures, with their observation, that an area's cell of a period goes into. */
export function observationsFrom(
  evidence: Evidence,
  source: string,
  area: string,
  period: string,
  fields: readonly string[]
): { measure: Measure; observation: Observation }[] {
  return evidence.measures.flatMap((measure) => {
    if (!termsOf(measure).some((field) => fieldsOf(field).some((name) => fields.includes(name)))) return [];
    const observation = observationOf(evidence, measure.id, area, period);
    return observation?.source === source ? [{ measure, observation }] : [];
  });
}

/** A row of a file, with the area that it is about. */
export interface Read {
  file: ReadFile;
  row: PlacedRow;
  area: Area;
}

/** The rows of files, those of care boards left out: they stand once for each of a board's councils. */
export function* rowsIn(files: readonly ReadFile[], gazetteer: Gazetteer): Generator<Read> {
  for (const file of files)
    for (const row of file.rows) {
      if (row.level === 'icb') continue;
      const area = gazetteer.byCode(row.area);
      if (area) yield { file, row, area };
    }
}

/** The rows of councils in every file of a publication, newest release first; in every file of all where none is named. */
export function* councilRows(evidence: Evidence, publication?: PublicationId): Generator<Read> {
  for (const read of rowsIn(publication ? filesOf(evidence, publication) : evidence.files, evidence.gazetteer))
    if (isCouncil(read.area)) yield read;
}

/**
 * The findings about one row: one for each measure that its fields go into, or one that names no measure. `once`: a warning about many
 * columns at a time stands beside one measure, the one made from most of them.
 */
export function findingsAbout(
  evidence: Evidence,
  { file, row }: Pick<Read, 'file' | 'row'>,
  fields: readonly string[],
  words: FindingDetails
): Finding[] {
  const used = words.beside
    ? words.beside.filter(({ id }) => {
        const line = observationOf(evidence, id, row.area, row.period);
        return line?.source === file.source && line.value !== null;
      })
    : observationsFrom(evidence, file.source, row.area, row.period, fields).map(({ measure }) => measure);
  const weight = (measure: Measure) =>
    termsOf(measure)
      .flatMap(fieldsOf)
      .filter((name) => fields.includes(name)).length;
  const measures = words.once ? [...used].sort((a, b) => weight(b) - weight(a)).slice(0, 1) : used;
  const cited = citedIn(file, row, fields.slice(0, 1));
  return (measures.length > 0 ? measures.map(({ id }) => id) : ['']).map((measure) => {
    const blocks = words.severity === 'blocker' && measure !== '';
    return {
      source: file.source,
      row: words.row === undefined ? cited.row : words.row,
      area: row.area,
      measure,
      period: words.period ?? row.period,
      column: words.column ?? cited.column,
      published: words.published,
      expected: words.expected,
      ...(words.read === undefined ? {} : { read: words.read }),
      severity: blocks ? 'blocker' : 'warning'
    };
  });
}

/**
 * Where the cells of some fields stand, to be cited: the line of the first (in a table in long form each figure has its own), their columns
 * as the file names them, and what is printed in them.
 */
export function citedIn(
  file: Pick<ReadFile, 'publication'>,
  row: Pick<PlacedRow, 'line' | 'cells'>,
  fields: readonly string[]
): { row: number; column: string; published: string } {
  const cells = fields.flatMap((field) => {
    const cell = row.cells[field];
    return cell ? [{ field, cell }] : [];
  });
  return {
    row: cells[0]?.cell.line ?? row.line,
    column: inARow(cells.map(({ field, cell }) => columnOf(file, field, cell))),
    published: cells.map(({ cell }) => cell.published.trim()).join(', ')
  };
}

/** The column as the file names it; in a table that keeps each figure on its own line, with the name of the figure. */
function columnOf({ publication }: Pick<ReadFile, 'publication'>, field: string, { column }: Cell): string {
  return publicationById(publication).isCopy ? `${column}, ${field}` : column;
}

/** What a finding says of a row. Line, column and period are those of the row unless they are given; a line of null is no single one. */
export interface FindingDetails extends Pick<Finding, 'published' | 'expected' | 'severity' | 'read'> {
  row?: number | null;
  column?: string;
  period?: string;
  once?: boolean;
  /** The measures that it stands beside, where they are others than those made from the fields. */
  beside?: readonly Measure[];
}

export { countFields, roundedBy } from './counting.ts';
export { addedInWords, columnsInWords, inFigures } from '../publications/in-figures.ts';
