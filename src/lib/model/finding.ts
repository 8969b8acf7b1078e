import type { FindingGroupLine, FindingLine } from '../tables/findings.ts';
import { FINDING_KINDS, type FINDING_WAYS } from '../tables/words.ts';
import type { Period } from './period.ts';

export { FINDING_KINDS as KINDS };
export type Kind = (typeof FINDING_KINDS)[number];
export type Way = (typeof FINDING_WAYS)[number];

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

const at = (period: Period, value: number | null, numerator: number | null, denominator: number | null): At | null =>
  period === '' || value === null || numerator === null || denominator === null
    ? null
    : { period, value, numerator, denominator };

/** A line of `data/findings.csv` as a finding. An upper limit that is not there is none. */
export function findingOf(line: FindingLine): Finding {
  const { kind, measure, area, way, steps, low, firstLow, firstHigh, z, place, england, baseEngland } = line;
  return {
    ...{ kind, measure, area, way },
    now: { period: line.period, value: line.value, numerator: line.numerator, denominator: line.denominator },
    base: at(line.basePeriod, line.baseValue, line.baseNumerator, line.baseDenominator),
    turn: at(line.turnPeriod, line.turnValue, line.turnNumerator, line.turnDenominator),
    ...{ steps, low, high: line.high ?? Infinity, firstLow, firstHigh, z, place, notes: line.note },
    ...{ england, baseEngland, excepted: line.excepted, baseExcepted: line.baseExcepted }
  };
}

/** A line of `data/finding-groups.csv` as a group. */
export function groupOf({ couldBeBelow: below, couldBeAbove: above, basePeriod, ...line }: FindingGroupLine): Group {
  return { ...line, basePeriod: basePeriod || null, reach: below === null || above === null ? null : { below, above } };
}
