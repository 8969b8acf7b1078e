import type { Period } from '../model/period.ts';
import type { Proportion } from '../statistics/index.ts';
import type { DimensionId } from './dimensions.ts';

/** A count and what it is of, one after the other; null for both where the publisher prints a mark. A row that is not there is 0 of 0. */
type Flat = (number | null)[];

/** One period of a file: of everybody first, then of each published group. */
export interface PackedPeriod {
  /** The publisher’s own words for each group. */
  breakdowns: readonly string[];
  /**
   * Whether the publisher’s own rows for England are the sums of these councils. Where they are not, they hold figures that are withheld for a
   * council, which subtraction would give away: then the sum of the councils is all that is shown.
   */
  published: boolean;
  councils: Readonly<Record<string, Flat>>;
}

/** Where a count of a file is in the database: the rows of a topic, and the columns that are added up, those taken away with a minus. */
export interface TermInTables {
  table: string;
  topic: string;
  columns: readonly (readonly [name: string, sign: 1 | -1])[];
}

/** What the site serves of one measure and dimension, for browsers: `/explore/breakdowns/<measure>/<dimension>.json`. */
export interface BreakdownFile {
  measure: string;
  dimension: DimensionId;
  /** The count, and what it is of. */
  terms: readonly [top: TermInTables, bottom: TermInTables];
  periods: Readonly<Record<Period, PackedPeriod>>;
}

/** Figures of one area: of everybody and, by the publisher’s words, of each group. A mark is null. */
export interface AreaFigures {
  all: Proportion | null;
  groups: ReadonlyMap<string, Proportion | null>;
}

/** Where the site serves the file of a measure and dimension. */
export const breakdownPath = (measure: string, dimension: DimensionId): string =>
  `/explore/breakdowns/${measure}/${dimension}.json`;

/** The figures of a line of a file. */
export function figuresOf(breakdowns: readonly string[], flat: readonly (number | null)[]): AreaFigures {
  const at = (place: number): Proportion | null => {
    const [count, total] = [flat[2 * place], flat[2 * place + 1]];
    return typeof count === 'number' && typeof total === 'number' ? { count, total } : null;
  };
  return { all: at(0), groups: new Map(breakdowns.map((breakdown, i) => [breakdown, at(i + 1)])) };
}

/** The file with some of its councils alone. What is left is no total for England. */
export function ofCouncils(file: BreakdownFile, codes: ReadonlySet<string>): BreakdownFile {
  const periods = Object.entries(file.periods).map(([period, packed]) => {
    const councils = Object.entries(packed.councils).filter(([code]) => codes.has(code));
    return [period, { ...packed, published: false, councils: Object.fromEntries(councils) }] as const;
  });
  return { ...file, periods: Object.fromEntries(periods) };
}
