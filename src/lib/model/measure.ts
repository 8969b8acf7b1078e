import type { Period, YearBasis } from './period.ts';

/** How a value is made and written: a share of a hundred, a rate per so many children, or a mean in weeks. */
export type Unit = { kind: 'share' } | { kind: 'rate'; per: number; of: 'children' } | { kind: 'mean'; of: 'weeks' };

export type Polarity = { direction: 'higher-better' | 'lower-better' } | { direction: 'none'; reason: string };

/**
 * Where a published number stands: a publication as `publications/` reads it, the fields of its rows that are added up, and those taken
 * away from the sum.
 */
export interface Field {
  publication: PublicationId;
  fields: string[];
  minus?: string[];
}

/** Every published field that goes into one, added or taken away. */
export function fieldsOf(field: Field): string[] {
  return [...field.fields, ...(field.minus ?? [])];
}

export type PublicationId =
  | 'timeliness'
  | 'requests'
  | 'appeals'
  | 'children'
  | 'assessments'
  | 'ceased-plans'
  | 'caseload'
  | 'new-plans'
  | 'annual-reviews'
  | 'personal-budgets'
  | 'residential-settings'
  | 'work-based-placements'
  | 'needs-of-plans'
  | 'needs-of-new-plans';

export interface Caveat {
  id: string;
  /** Periods it applies to; absent when it applies to all. */
  periods?: Period[];
  text: string;
}

export interface Topic {
  id: string;
  title: string;
}

export interface Phrases {
  /** What is counted above the line, short: 'plans', 'requests', 'appeals'. */
  counted: string;
  /** What is counted below the line, in the plural, where that is something else: 'decisions'. */
  below?: string;
  /** The finding for England with `{n}` for the figure: '{n} in 100 plans came on time'. */
  headline: string;
  /** A council in which the share is 100, or 0: 'all did', 'none did'. */
  all: string;
  none: string;
  /** Decimals of the figure in the headline. */
  decimals: number;
}

/** One measure of the catalogue. The id is its address and its file name, and never changes. */
export interface Measure {
  id: string;
  /** What a reader calls it: 'Plans issued within 20 weeks'. */
  title: string;
  /** What a statistician calls it. */
  statisticalTitle: string;
  topic: Topic;
  unit: Unit;
  /** Decimals shown in tables; the tables hold it unrounded. */
  decimals: number;
  polarity: Polarity;
  yearBasis: YearBasis;
  geography: 'council';
  /** In words, for a sentence: 'plans issued within 20 weeks of the request'. */
  numeratorWords: string;
  denominatorWords: string;
  /** The published columns it is made from. A mean is printed as it is, with the count it is the mean of. */
  from: { numerator: Field; denominator: Field; publishedRate?: string } | { value: Field; denominator: Field };
  /**
   * `summed`: the lines for regions and England are sums of their councils even where totals are published, because those hold returns
   * that the publisher withholds for the councils.
   */
  totals?: 'summed';
  /** First and last period that figures exist for. */
  periods: { first: Period; last: Period };
  /** The words that sentences about the measure are built from. */
  phrases: Phrases;
  why: string;
  definition: string;
  caveats: Caveat[];
  /** Value in the measure's unit that the law requires, with its basis; null where the law sets none. */
  lawStandard: { value: number; words: string; basis: string; link: string } | null;
  /**
   * Upper bounds (exclusive) of every class but the last on a map, in the measure's unit, rising: five bounds make six classes.
   * The same in every year, so that two years' maps compare.
   */
  classBounds: number[];
  /** The same quantity told another way, shown beside this one. */
  twin: string | null;
  related: string[];
  saysNothingAbout: string;
}

/** The field that a figure, or its numerator, is read from: its line is the one that is cited. */
export function topOf(measure: Pick<Measure, 'from'>): Field {
  return 'value' in measure.from ? measure.from.value : measure.from.numerator;
}

/** How many of the denominator's units the value is told per: 100 for a share, 1,000 or 10,000 for a rate, 1 for a mean. */
export function scaleOf(unit: Unit): number {
  return unit.kind === 'share' ? 100 : unit.kind === 'rate' ? unit.per : 1;
}

/** The figure that two counts give, in the measure's unit and unrounded; null where there is nothing to divide by. */
export function valueOf(unit: Unit, numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : (numerator / denominator) * scaleOf(unit);
}

/** Under so many below the line a figure is shown with its count and its interval, and never ranked or named as an extreme. */
export const COUNTED_FROM = 30;

/** The same for a rate per so many children: City of London and Isles of Scilly have under 1,000 children, every other council over 7,000. */
export const CHILDREN_COUNTED_FROM = 3000;
