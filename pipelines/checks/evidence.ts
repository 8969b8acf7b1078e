import { isCouncil, type Area } from '../../src/lib/model/area.ts';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import {
  COUNTED_FROM,
  fieldsOf,
  termsOf,
  type Geography,
  type Measure,
  type PublicationId
} from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import type { CodeDisagreement, PlacedRow } from '../../src/lib/publications/place.ts';
import type { Cell, Problem, PublishedRow } from '../../src/lib/publications/reading.ts';
import type { NeighboursRead } from '../areas/neighbours.ts';
import type { BreakdownTable } from '../breakdowns/tables.ts';

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
  decision: string;
  /** Set where this finding weighs otherwise than the check. */
  severity?: 'blocker' | 'warning';
}

export interface Check {
  id: string;
  title: string;
  /** Why it is checked, in a sentence that a reader of the ledger understands. */
  reason: string;
  /** A blocker takes the figures that it names out of use; naming none, it stops the run. A warning stands beside the figure. */
  severity: 'blocker' | 'warning';
  run: (evidence: Evidence) => { tested: number; findings: Finding[] };
}

export { COUNTED_FROM };

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
export function told(
  evidence: Evidence,
  { file, row }: Pick<Read, 'file' | 'row'>,
  fields: readonly string[],
  words: Told
): Finding[] {
  const used = observationsFrom(evidence, file.source, row.area, row.period, fields).map(({ measure }) => measure);
  const weight = (measure: Measure) =>
    termsOf(measure)
      .flatMap(fieldsOf)
      .filter((name) => fields.includes(name)).length;
  const measures = words.once ? [...used].sort((a, b) => weight(b) - weight(a)).slice(0, 1) : used;
  const cell = row.cells[fields[0] ?? ''];
  return (measures.length > 0 ? measures.map(({ id }) => id) : ['']).map((measure) => {
    const blocks = words.severity === 'blocker' && measure !== '';
    return {
      source: file.source,
      row: cell?.line ?? row.line,
      area: row.area,
      measure,
      period: words.period ?? row.period,
      column: words.column ?? (cell ? columnOf(file, fields[0] ?? '', cell) : ''),
      published: words.published,
      expected: words.expected,
      decision: words.decision ?? (measure === '' ? NOT_SHOWN : blocks ? TAKEN_OUT : SHOWN),
      severity: blocks ? 'blocker' : 'warning'
    };
  });
}

/** The column as the file names it; in a table that keeps each figure on its own line, with the name of the figure. */
function columnOf({ publication }: ReadFile, field: string, { column }: Cell): string {
  return publication === 'lait' ? `${column}, ${field}` : column;
}

/** The names of a row's columns as the file prints them; the first and the last of many. */
export function columnsInWords({ cells }: Pick<PlacedRow, 'cells'>, fields: readonly string[]): string {
  const names = fields.map((field) => cells[field]?.column ?? field);
  return names.length > 5
    ? `${names.length} columns from ${names[0]} to ${names.at(-1)}`
    : names.length > 1
      ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
      : (names[0] ?? '');
}

/** What is told of a row. The column, the period and the decision are those of the row and the severity unless they are said. */
export interface Told extends Pick<Finding, 'published' | 'expected' | 'severity'> {
  column?: string;
  period?: string;
  decision?: string;
  once?: boolean;
}

/** What the site does, in the ledger's words. */
export const NOT_SHOWN = 'No figure on this site is made from it.';
export const SHOWN = 'Shown as published, with this beside it.';
export const TAKEN_OUT = 'The figure is shown as faulty, and not ranked or compared.';

const RATE = /Rate|(^|_)rate(_|$)|[Ss]core|mean|avg_|_pc$|^pc_|_pc_|(^|_)gap(_|$)/;
const wholeFields = new WeakMap<ReadFile, Set<string>>();

/** The fields of a file that count something: no rate by name, and whole numbers and marks throughout. */
export function countFields(file: ReadFile): Set<string> {
  const known = wholeFields.get(file);
  if (known) return known;
  const fields = new Set<string>();
  const broken = new Set<string>();
  const listed = COUNTED[file.publication];
  if (!SCALED.has(file.publication))
    for (const row of file.rows)
      for (const [field, cell] of Object.entries(row.cells)) {
        if (listed ? !listed.includes(field) : RATE.test(field)) continue;
        fields.add(field);
        if (cell.value !== null && !Number.isInteger(cell.value)) broken.add(field);
      }
  for (const field of broken) fields.delete(field);
  wholeFields.set(file, fields);
  return fields;
}

/** The fields that count something, in a table whose shares are printed as whole numbers too. */
const COUNTED: Partial<Record<PublicationId, readonly string[]>> = {
  lait: [
    'SEN_CASES_JAN',
    'SEN_CASES_DUR_YEAR',
    'SEN_TOT_CEASED_EHC_PLAN',
    'SEN_ASSESSMENT',
    'SEN_AN_REVIEW_EXPECTED',
    'SEN_AN_REVIEW_MEET_REC'
  ]
};

/** Publications of money, grades, words and scores: nothing in them is a count of children or plans. */
const SCALED: ReadonlySet<PublicationId> = new Set([
  'officers',
  'inspections-2023',
  'inspections-2016',
  'high-needs-benchmarking',
  'dsg-allocations',
  'dsg-balance',
  'absence-suspension',
  'reduced-timetables',
  'nccis',
  'deprivation'
]);

/** How far a total may lie from its councils because its publisher rounds totals and leaves councils as they are. */
const ROUNDED: Partial<Record<PublicationId, number>> = { 'assessment-factors': 5 };

export function roundedBy({ publication }: Pick<ReadFile, 'publication'>): number {
  return ROUNDED[publication] ?? 0;
}

/** `2025-01` for `202425`'s January, `2024` for a year: the file's year as a reader says it. */
export function inYear(period: string): string {
  return /^\d{4}-01$/.test(period) ? `January ${period.slice(0, 4)}` : period;
}

/** 1234.5 → '1,234.5' */
export function inFigures(value: number, decimals = 0): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
