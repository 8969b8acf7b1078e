import type { CitedSource } from '../../export/figures/input.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { MovedCounts } from '../../words/moved.ts';
import type { OneYear } from '../../words/one-year.ts';
import type { GapYear } from '../../words/parity.ts';
import type { Line } from '../../ui/charts.ts';
import type { FanYear } from './charts.ts';
import type { GapVerdict } from '../../words/gap.ts';
import type { Answer } from './answer.ts';
import type { Mover } from './gap.ts';
import type { TestYear } from './tests.ts';

/** `flagged`: a warning stands beside one of its two figures. */
export type NamedMover = Mover & { name: string; slug: string; flagged: boolean };

/** A measure in the list of all whose gap is asked: its answer in few words, and its years drawn small. */
export interface Listed {
  id: string;
  title: string;
  verdict: GapVerdict;
  words: string;
  span: [Period, Period];
  /** SVG paths on `MINI`. */
  band: string;
  middle: string;
}

/** What the page of a measure's gap is prerendered from. */
export interface ParityData {
  measure: Measure;
  answer: Answer;
  /** Every measure whose gap is followed, by topic. */
  listed: { topic: string; measures: Listed[] }[];
  /** How far apart they are, where figures exist, or compare, for one period alone; null where the gap is followed. */
  one: OneYear | null;
  /** Every measure of which that is all that can be said. */
  single: { id: string; title: string; words: string }[];
  /** Every other measure, with why no gap is worked out. */
  unasked: { reason: string; measures: { id: string; title: string }[] }[];
  /** The same councils throughout, or those of the one period: how many, and by name those in force at either end that a reorganisation leaves out. */
  steady: { councils: number; leftOut: string[]; years: GapYear[]; fan: FanYear[] };
  /** Every council of each year, with what became of councils since the year before. */
  every: { years: GapYear[]; changes: { period: Period; words: string }[] };
  england: Line[];
  /** Whether any of England’s figures is a sum made here, which nobody published. */
  summed: boolean;
  /** What its figures cite. */
  sources: CitedSource[];
  tests: TestYear[];
  /** Names of councils counted in the tests in some year for which no estimate of children is published. */
  noEstimate: string[];
  /** Null of one period alone. */
  moved: (MovedCounts & { from: Period; to: Period; up: NamedMover[]; down: NamedMover[] }) | null;
}
