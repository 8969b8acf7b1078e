import type { Period } from './period.ts';

/** One figure that is not what it was: a value, or its absence. */
export interface Edit {
  area: string;
  period: Period;
  /** As the table held it; empty where it held no value. */
  before: string;
  after: string;
}

/** The figures of one measure that stood in both versions and differ. */
export interface EditedMeasure {
  measure: string;
  /** How many figures have another value, have one for the first time, or have none any more. */
  changed: number;
  appeared: number;
  withdrawn: number;
  /** How many have the same value, or none, under another status. */
  restated: number;
  periods: Period[];
  /** How many areas, and the codes of those that moved most, at most twenty. */
  areaCount: number;
  areas: string[];
  /** The change of value that is largest in the measure's unit; null where no value changed into another. */
  largest: Edit | null;
  /**
   * What stood before at each figure that differs, newest periods first: `area,period,value,status`. Periods are listed whole, about two of
   * every area at most: of an older one that is not listed, `periods` says that it changed, and not from what. The log's
   * first entries have no list.
   */
  stood?: string[];
}

/** What one run of the pipelines changed in `data/`. */
export interface DataChange {
  /** Hash of all tables after the change. */
  version: string;
  /** Version before; null for the first. */
  after: string | null;
  /** ISO date, or month where the day is not known, of the newest publication among the sources that came or were replaced; empty where none did or no day is known. */
  published: string;
  /** ISO date, or month where the day is not known, of the newest publication of all sources then in use; empty where no day is known. */
  asAt: string;
  sources: { added: string[]; replaced: string[]; removed: string[] };
  measures: { added: string[]; removed: string[] };
  periods: { measure: string; added: Period[]; removed: Period[] }[];
  edits: EditedMeasure[];
  /** Codes of areas that are new, gone, or described otherwise, with the columns that differ. */
  areas: { added: string[]; removed: string[]; changed: { area: string; columns: string[] }[] };
  /** Faults found and no longer found, in all and by check. */
  faults: { opened: number; closed: number; checks: { check: string; opened: number; closed: number }[] };
  /** Paths of tables other than observations that came, went or differ. */
  tables: { added: string[]; removed: string[]; changed: string[] };
}

/** `data/changes.json`: the version of the tables beside it, and how they came to be, newest first. */
export interface ChangeLog {
  version: string;
  changes: DataChange[];
}
