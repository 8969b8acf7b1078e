import { ENGLAND } from './area.ts';
import type { Geography } from './geography.ts';
import type { Status } from './observation.ts';
import type { Period, YearBasis } from './period.ts';
import type { PublicationId } from './publication.ts';
import { roundedTo } from './rounding.ts';
import { gradeOf } from './units/grade.ts';
import { kindOf } from './units/index.ts';

export { gradeOf };

export type { Geography } from './geography.ts';
export type { PublicationId } from './publication.ts';

/** One of the few words that a graded measure can say, with the number that stands for it in the tables. */
export interface Grade {
  value: number;
  /** 'Typically positive experiences' */
  words: string;
  /** For a cell or a key: 'positive' */
  short: string;
}

/**
 * How a value is made and written. A `rate` is of things counted, whole numbers, for so many people: never of money. `points` is a difference of two shares and `change` a growth in per cent: both can lie below 0.
 * `money` is pounds for each of something; `score` a printed number with no unit but its scale's name; a `grade` is a word.
 */
export type Unit =
  | { kind: 'share' }
  | { kind: 'rate'; per: number; of: 'children' | 'pupils' }
  | { kind: 'mean'; of: 'weeks' }
  | { kind: 'money'; per: 'child' | 'place' | 'pupil' }
  | { kind: 'score'; of: string; percent?: true }
  | { kind: 'points' }
  | { kind: 'change' }
  | { kind: 'count'; of: string }
  | { kind: 'grade'; grades: readonly Grade[] };

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

export interface Caveat {
  id: string;
  /** Codes of the councils that it is about, where it says nothing of any other: a picture without them is not given it. */
  about?: readonly string[];
  /** Periods it applies to; absent when it applies to all. */
  periods?: Period[];
  text: string;
  /** What has to stand beside England's figure wherever a page shows it, in few words; of a measure with a twin, beside the share excepted. */
  beside?: string;
  /**
   * Of periods that compare with no others, why, in few words for a chart: '2014: four months; 2015: first full year'. No line is drawn
   * to them, and no change is told from or to them.
   */
  notComparable?: string;
  /** Where what is counted was drawn anew: the first period of the newest way. No line is drawn into it, and no change is told across it. */
  comparesFrom?: Period;
}

/** Whether a picture of these areas needs a caveat: one of every council, of one of them, or one that stands beside England's figure. */
export function concerns({ about, beside }: Caveat, areas: ReadonlySet<string>): boolean {
  return about === undefined || about.some((code) => areas.has(code)) || (beside !== undefined && areas.has(ENGLAND));
}

/** Caveats of periods that compare with no others, the earliest first. */
export function notComparableCaveats({ caveats }: Pick<Measure, 'caveats'>): (Caveat & { notComparable: string })[] {
  return caveats
    .filter((caveat): caveat is Caveat & { notComparable: string } => caveat.notComparable !== undefined)
    .sort((a, b) => ((a.periods?.[0] ?? '') < (b.periods?.[0] ?? '') ? -1 : 1));
}

/** Periods that compare with no others, rising. */
export function notComparablePeriods(measure: Pick<Measure, 'caveats'>): Period[] {
  return notComparableCaveats(measure)
    .flatMap(({ periods }) => periods ?? [])
    .sort();
}

/** The first period of the newest way of drawing the group that is counted; null where it was never drawn anew. */
export function comparesFrom({ caveats }: Pick<Measure, 'caveats'>): Period | null {
  return caveats.find((caveat) => caveat.comparesFrom !== undefined)?.comparesFrom ?? null;
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
  /** The same where the figure lies below 0, with `{n}` for its size: 'the number of plans fell by {n}%'. */
  fell?: string;
  /**
   * A figure as a sentence about one place ends, with `{n}` for it and its unit but without a sign: `up` of one above 0 ('there were {n} more'),
   * `down` of one below, `same` of what prints as 0. Where one is not given, `up`; without `place`, 'the rate was {n}'.
   */
  place?: { up: string; down?: string; same?: string };
  /** Of a figure that the publisher withholds and says would be all: the note of its reason, and what the council did: 'counted every plan as an exception'. */
  saidAll?: { note: string; words: string };
  /** Of grades, how many have one: 'of {all} councils, {n} have been inspected'. Without it, how many have an answer. */
  graded?: string;
  /** Of grades, what one is called: 'inspection outcome', 'council answer'. */
  answer?: string;
  /** Of grades, what each says of those that have it, by its number and after 'in 25': 'experiences were typically positive'. */
  grades?: Readonly<Record<number, string>>;
  /** The same in few words, after a number of councils: '24 councils with systemic failings'. */
  councils?: Readonly<Record<number, string>>;
  /** A council in which the share is 100, or 0: 'all did', 'none did'. */
  all: string;
  none: string;
  /** Where the twin does not differ in exceptions: what its figure is, after it: 'with reviews completed before they were due'. */
  counterpart?: string;
  /** Decimals of the figure in the headline. */
  decimals: number;
  /** Of figures that stand as of a day, by their period: 'By 26 June 2026', which a headline says instead of the period. */
  when?: Readonly<Record<Period, string>>;
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
  geography: Geography;
  /** In words, for a sentence: 'plans issued within 20 weeks of the request'. */
  numeratorWords: string;
  denominatorWords: string;
  /**
   * The published columns it is made from. A mean, a score or a share whose counts nobody publishes is printed as it is, with the count
   * it rests on where there is one. A change divides by the same count of the period before (`base: 'period-before'`).
   */
  from:
    | { numerator: Field; denominator: Field; publishedRate?: string; base?: 'period-before' }
    | { value: Field; denominator?: Field };
  /**
   * `summed`: the lines for regions and England are sums of their councils even where totals are published, because a printed total divides
   * the count of all councils by that of some. Any other total is shown as published, whatever it holds (`data/comparators.csv`).
   */
  totals?: 'summed';
  /**
   * Where no count is published with a figure: how many children aged 0 to 17 a council must have for its figure to be ranked and named,
   * so that 30 or more can be taken to stand behind it. `unknown`: nothing tells how many do, and no figure is named as an end.
   */
  rankedFrom?: { children: number } | 'unknown';
  /** First period that figures exist for. The last is whatever the newest release has. */
  periods: { first: Period };
  /** The words that sentences about the measure are built from. */
  phrases: Phrases;
  /** Why there is no figure, in the measure's own words, where those of its status would not be true: 'Not inspected yet'. */
  absences?: Partial<Record<Status, string>>;
  /** The same in few words, for a cell: 'not inspected yet'. */
  briefAbsences?: Partial<Record<Status, string>>;
  /** Other words under which a reader may look for it: 'CAMHS'. */
  aliases?: readonly string[];
  why: string;
  definition: string;
  caveats: Caveat[];
  /** Value in the measure's unit that the law requires, with its basis; null where the law sets none. */
  lawStandard: { value: number; words: string; basis: string; link: string } | null;
  /**
   * Upper bounds (exclusive) of every class but the last on a map, in the measure's unit, rising: five bounds make six classes.
   * The same in every year, so that two years' maps compare. Grades have a bound between each two.
   */
  classBounds: number[];
  /** Whether cases with one of the exceptions that regulations list are in it; missing where none could be. */
  exceptions?: 'included' | 'excluded';
  /**
   * Where the catalogue has the same count against another whole: what this one is held against, in words for a control
   * ('Per 10,000 children'), and the id of the other, which names this one.
   */
  basis?: { words: string; other: string };
  /** The same quantity told another way, shown beside this one. */
  counterpart: string | null;
  related: string[];
  saysNothingAbout: string;
}

/** The field that a figure, or its numerator, is read from: its line is the one that is cited. */
export function topOf(measure: Pick<Measure, 'from'>): Field {
  return 'value' in measure.from ? measure.from.value : measure.from.numerator;
}

/** The field that is divided by, or that a mean is the mean of; null for a figure printed without one. */
export function bottomOf(measure: Pick<Measure, 'from'>): Field | null {
  return measure.from.denominator ?? null;
}

/** Every field that a figure is made from, the cited one first. */
export function termsOf(measure: Pick<Measure, 'from'>): Field[] {
  const bottom = bottomOf(measure);
  return bottom ? [topOf(measure), bottom] : [topOf(measure)];
}

/** Whether the value is published as it stands and not divided here. */
export function isPrinted(measure: Pick<Measure, 'from'>): boolean {
  return 'value' in measure.from;
}

/** Whether a value stands for a word: it lies on no axis, has no rank, and is no end of anything. */
export function isGraded({ unit }: Pick<Measure, 'unit'>): boolean {
  return kindOf(unit).isWord;
}

/** How many of the denominator's units the value is told per: 100 for a share or a change, 1,000 or 10,000 for a rate, else 1. */
export function scaleOf(unit: Unit): number {
  return kindOf(unit).scale(unit);
}

/** The figure that two counts give, in the measure's unit and unrounded; null where there is nothing to divide by. */
export function valueOf(unit: Unit, numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : kindOf(unit).value(unit, numerator, denominator);
}

/** Whether two values, as shares of 1 or rates of one, differ as the measure prints them: 99.99% is no limit to 100%. */
export function printsDifferently({ unit, decimals }: Pick<Measure, 'unit' | 'decimals'>, a: number, b: number): boolean {
  const printed = (value: number) => roundedTo(value * scaleOf(unit), decimals);
  return printed(a) !== printed(b);
}

/** Under so many below the line a figure is shown with its count and its interval, and never ranked or named as an extreme. */
export const COUNTED_FROM = 30;

/** The same for a rate per so many children: City of London and Isles of Scilly have under 1,000 children, every other council over 7,000. */
export const CHILDREN_COUNTED_FROM = 3000;

/**
 * The same for a figure of pupils with a plan in one year group that is printed without its count. At 11 to 16 about
 * one child in thirty to fifty-five has a plan and is in a state-funded school of the area: 30 of them go with 30,000 children of all ages.
 */
export const YEAR_GROUP_COUNTED_FROM = 30_000;

/** The note of a figure whose council has fewer children than `rankedFrom` asks for. */
export const FEW_CHILDREN = 'few-children';
