import type { CountedId, CountIndex } from '../../breakdowns/counts.ts';
import type { DimensionId } from '../../breakdowns/dimensions.ts';
import type { Period } from '../../model/period.ts';
import type { Book } from './book.ts';

/** What a slot of a sentence can be. */
export interface Option {
  value: string;
  words: string;
}

/** The value of every slot, by its name. */
export type Filling = Readonly<Record<string, string>>;

/** What slots can be filled with. */
export interface Known {
  /** Every measure with the periods that have figures, rising. */
  periods: Readonly<Record<string, readonly Period[]>>;
  regions: readonly { code: string; name: string; slug: string }[];
  /** Councils of today, where a question asks of one; else none. */
  councils: readonly { name: string; slug: string }[];
  /** What plans are counted by, where a question asks that. */
  counts: CountIndex;
}

/** A choice within a sentence. */
export interface Slot {
  name: string;
  /** What a control is called: 'First year'. */
  label: string;
  /** Whom it can name, given the slots before it; one at least. */
  options: (filling: Filling, known: Known) => readonly Option[];
  /** The value where none is asked for; where it is not offered, the last option for a year and the first for any other. */
  first?: (options: readonly Option[]) => string | undefined;
  isYear?: boolean;
}

/** A cell of a list: as it is read, and the number behind it, which the SQL gives too. */
export interface Cell {
  text: string;
  value: number | null;
  /** The count behind it: '45 of 366 plans'. */
  count?: string;
  /** The published figure that it is, of the council of its row; absent where it was worked out here. */
  figure?: { measure: string; period: Period };
}

/** A line of a list: a council; or a group of children, which has an id for its code and no page. */
export interface Found {
  area: string;
  name: string;
  slug: string | null;
  cells: readonly Cell[];
}

export interface Column {
  /** In the SQL and the CSV: 'points'. */
  name: string;
  title: string;
  means: string;
  decimals: number;
}

/** Plain data: the build writes it into the page. */
export interface Answer {
  headline: string;
  /** Who was asked, and who was left out and why. */
  asked: string;
  /** How many would come up by chance, and how that is worked out; where there is no test, that. */
  chance: string;
  /** What to mind besides. */
  notes: readonly string[];
  columns: readonly Column[];
  rows: readonly Found[];
  /** What each line is, where it is no council. */
  of?: 'groups';
  /** Which cell the map draws, and what it is a figure of; null where a list of groups has no map. */
  shown: Shown | null;
  /** Ids of the sources of the figures listed. */
  sources: readonly string[];
}

export interface Shown {
  measure: string;
  period: Period;
  column: number;
}

export interface Needs {
  measures: readonly string[];
  near?: true;
  touching?: true;
  counts?: { counted: CountedId; dimension: DimensionId };
}

/** One question as a sentence with slots. */
export interface Pattern {
  /** Its address. */
  id: string;
  /** What a list of questions calls it. */
  title: string;
  /** Words and slots in the order in which they are read. */
  sentence: readonly (string | Slot)[];
  needs: (filling: Filling) => Needs;
  answer: (filling: Filling, book: Book, known: Known) => Answer;
  /** The question that gives the same councils in the same order, with the same figures. */
  sql: (filling: Filling, book: Book, known: Known) => string;
}
