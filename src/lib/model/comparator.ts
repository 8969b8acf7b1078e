import type { Observation } from './observation.ts';
import type { ComparatorLine } from '../tables/comparators.ts';

export type { ComparatorLine } from '../tables/comparators.ts';

/** The total of the councils that are in both: in a published total, and shown with a figure of their own. */
export interface Like {
  /** In the measure's unit, unrounded. */
  value: number;
  /** Null where giving them would give a council's own away. */
  numerator: number | null;
  denominator: number | null;
  /** GSS codes, sorted, of the councils that the total counts and that have no sound figure of their own: they are left out. */
  leftOut: readonly string[];
  /** Their names as a sentence has them, where a page knows them. */
  without?: readonly string[];
}

type Counts = Pick<Observation, 'value' | 'numerator' | 'denominator'>;

/** A line of a region or of England as a page shows it, with what its councils are compared with where that is another total. */
export type WithLike<T> = T & { like?: Like };

declare const compared: unique symbol;

/** What councils are compared with: a figure of a region or of England that holds the same councils as are shown. */
export type Comparator = Counts & { readonly [compared]: true };

/**
 * What everything that is held against a line of a region or of England is held against: the total of the councils that are in both where
 * the published one holds parts that its councils do not show, else the line's own figure. Null without a sound figure.
 */
export function comparatorOf(
  line: (WithLike<Counts> & Partial<Pick<Observation, 'status'>>) | null | undefined
): Comparator | null {
  if (!line || line.value === null || (line.status !== undefined && line.status !== 'ok')) return null;
  const { value, numerator, denominator } = line.like ?? line;
  return { value, numerator, denominator } as Comparator;
}

/** The line itself with the figure that comparing takes: for charts and changes over time, which draw and measure between comparators. */
export function asCompared<T extends WithLike<Counts>>(line: T): T {
  if (!line.like) return line;
  const { value, numerator, denominator } = line.like;
  return { ...line, value, numerator, denominator };
}

/** Lines with the names of the councils that are left out of what comparing takes. */
export function withNames<T extends object>(lines: readonly WithLike<T>[], nameOf: (code: string) => string): WithLike<T>[] {
  return lines.map((line) =>
    line.like ? { ...line, like: { ...line.like, without: line.like.leftOut.map(nameOf).sort() } } : line
  );
}

/** Lines with what comparing takes beside them, as `data/comparators.csv` has it. */
export function withLikes<T extends Pick<Observation, 'area' | 'period'>>(
  lines: readonly T[],
  comparators: readonly Omit<ComparatorLine, 'measure'>[]
): WithLike<T>[] {
  if (comparators.length === 0) return [...lines];
  const known = new Map(comparators.map((one) => [`${one.area} ${one.period}`, one]));
  return lines.map((line) => {
    const found = known.get(`${line.area} ${line.period}`);
    if (!found) return line;
    const { value, numerator, denominator, leftOut } = found;
    return { ...line, like: { value, numerator, denominator, leftOut } };
  });
}
