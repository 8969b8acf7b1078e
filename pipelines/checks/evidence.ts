import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { COUNTED_FROM, fieldsOf, termsOf, type Measure, type PublicationId } from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import type { CodeDisagreement, PlacedRow } from '../../src/lib/publications/place.ts';
import type { PublishedRow } from '../../src/lib/publications/reading.ts';

/** One published file, read and placed. */
export interface ReadFile {
  source: string;
  file: string;
  publication: PublicationId;
  rows: readonly PlacedRow[];
  /** Lines that are no area, such as a second total. */
  beside: readonly PublishedRow[];
  disagreements: readonly CodeDisagreement[];
}

/** All that the checks look at: the files, newest release first within a publication, and the observations made from them. */
export interface Evidence {
  gazetteer: Gazetteer;
  files: readonly ReadFile[];
  measures: readonly Measure[];
  observations: ReadonlyMap<string, readonly Observation[]>;
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
    const observation = evidence.observations
      .get(measure.id)
      ?.find((line) => line.area === area && line.period === period && line.source === source);
    return observation ? [{ measure, observation }] : [];
  });
}

/** 1234.5 → '1,234.5' */
export function inFigures(value: number, decimals = 0): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
