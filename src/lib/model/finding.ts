import type { Period } from './period.ts';

export const KINDS = ['outlier', 'change', 'reversal', 'run'] as const;
export type Kind = (typeof KINDS)[number];

export const WAYS = ['above', 'below', 'rose', 'fell', 'rose-then-fell', 'fell-then-rose'] as const;
export type Way = (typeof WAYS)[number];

/** A figure with its counts, as its measure's table has it. */
export interface At {
  period: Period;
  value: number;
  numerator: number;
  denominator: number;
}

/** A council's figure, or its move, that lies beyond chance. One line of `data/findings.csv`. */
export interface Finding {
  kind: Kind;
  measure: string;
  area: string;
  /** Which way it lies or moved; of a run, against England. */
  way: Way;
  now: At;
  /** Where a change, a reversal or a run begins. */
  base: At | null;
  /** Of a reversal, the year in which it turned. */
  turn: At | null;
  /** Yearly steps from base to now; 0 of an outlier. */
  steps: number;
  /**
   * Of an outlier, the limits in the measure's unit; of a share's change, points; of a rate's, the ratio now / base. 99.8%. Of a reversal,
   * its second step; of a run, what it moved beyond England's own move.
   */
  low: number;
  high: number;
  /** The same of a reversal's first step. */
  firstLow: number | null;
  firstHigh: number | null;
  /** Standard deviations from England's figure, over-dispersion allowed for; null unless an outlier. */
  z: number | null;
  /** 1 for the most striking of its group. */
  place: number;
  /** Ids of faults.csv and of the measure's caveats, or `few`, `nearly-none`, `exceptions-moved`, `exceptions-differ`. */
  notes: string[];
  /** Of a run, England's figure now and at the base, in the measure's unit, which the council's is held against; null of all others. */
  england: number | null;
  baseEngland: number | null;
  /** Per cent of plans excepted, now and at the base, where a note tells of it. */
  excepted: number | null;
  baseExcepted: number | null;
}

/** What was tested to find the findings of one kind, measure and period. One line of `data/finding-groups.csv`. */
export interface Group {
  kind: Kind;
  measure: string;
  period: Period;
  /** First period that is looked at; that of the year before for a change, two before for a reversal; the earliest for a run. */
  basePeriod: Period | null;
  /** England's figure, in the measure's unit; null unless outliers. */
  england: number | null;
  /** Councils tested. */
  tests: number;
  /**
   * Of outliers, councils beyond limits that allow for chance alone; of runs, those whose distance from England moved the same way each year,
   * however little.
   */
  plain: number | null;
  found: number;
  /** How many there would be by chance: of `found`, or of a run of `plain`. */
  expected: number;
  /** Of outliers: for how many councils a figure below, or above, the limits is possible at all. Null of all others. */
  reach: { below: number; above: number } | null;
  /** Of outliers: mean square z-score, winsorised, and variance between councils on the transformed scale. */
  phi: number | null;
  tau2: number | null;
}

export interface Found {
  findings: Finding[];
  groups: Group[];
}
