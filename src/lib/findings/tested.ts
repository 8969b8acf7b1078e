import { firstOfNewReturn } from '../measures/returns.ts';
import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import { comparatorOf, type WithLike } from '../model/comparator.ts';
import { isNoBase } from '../model/fault.ts';
import { comparesFrom, scaleOf, type Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { type Period, yearBefore } from '../model/period.ts';
import { hasIntervals, isRanked } from '../words/index.ts';
import { isOfBoards } from '../model/geography.ts';

/** A council's figure that can be tested: sound, with its counts, enough below the line, and no check takes it out of every comparison. */
export type Tested = Observation & { value: number; numerator: number; denominator: number };

/** EHC plans began in September 2014: comparable figures of anything start here. */
export const FIRST_COMPARED: Period = '2016';

/** Whether any finding of the measure can be tested: a council's own share or rate, with its counts. */
export function isTestable(measure: Measure): boolean {
  return !isOfBoards(measure) && hasIntervals(measure);
}

/** The figures of a measure that can be tested, by period and council; periods from 2016 on that have one, rising. */
export function testedOf(
  measure: Measure,
  observations: readonly Observation[],
  areas: readonly Pick<Area, 'code' | 'kind'>[]
): Map<Period, Map<string, Tested>> {
  const councils = new Set(areas.filter(isCouncil).map(({ code }) => code));
  const sound = observations.filter(
    (row): row is Tested =>
      row.period >= FIRST_COMPARED &&
      councils.has(row.area) &&
      isRanked(measure, row) &&
      hasCounts(measure, row) &&
      !isNoBase(row)
  );
  const byPeriod = new Map<Period, Map<string, Tested>>();
  for (const period of [...new Set(sound.map((row) => row.period))].sort())
    byPeriod.set(period, new Map(sound.filter((row) => row.period === period).map((row) => [row.area, row])));
  return byPeriod;
}

function hasCounts({ unit }: Measure, { numerator, denominator }: Observation): boolean {
  if (numerator === null || denominator === null || !Number.isInteger(numerator) || numerator < 0) return false;
  return denominator > 0 && (unit.kind !== 'share' || numerator <= denominator);
}

/** What councils are compared with: England's like-for-like figure of a period, as a share of 1 or a rate of 1 child; null where it has none that is sound. */
export function targetOf(measure: Measure, observations: readonly WithLike<Observation>[], period: Period): number | null {
  const value = comparatorOf(observations.find((one) => one.area === ENGLAND && one.period === period))?.value ?? null;
  return value === null ? null : value / scaleOf(measure.unit);
}

/**
 * The period that a figure may be held against as that of the year before: null where the measure has none, where the kind of return
 * changed between the two (2023), or where the group that is counted was drawn anew.
 */
export function baseOf(measure: Measure, period: Period, periods: Iterable<Period>): Period | null {
  const base = yearBefore(period);
  if (![...periods].includes(base)) return null;
  const breaks = [firstOfNewReturn(measure), comparesFrom(measure)];
  return breaks.some((first) => first !== null && base < first && period >= first) ? null : base;
}
