import type { SpreadYear } from '../../charts/trend/layout.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { quantile } from '../../statistics/index.ts';
import { isRanked } from '../../words/index.ts';
import { isOfBoards } from '../../model/geography.ts';

/** With fewer ranked councils than this a year has no band: its tenths would be single councils. */
export const LEAST_SPREAD = 20;

/**
 * P10, median and P90 of the ranked figures of some councils in every period that has enough of them, in the measure's unit. Quantiles of
 * type 7, as everywhere here. None for grades, nor for figures of care boards, which several councils share.
 * @param councils codes; figures of no other area count
 */
export function spreadYears(
  measure: Measure,
  rows: readonly Observation[],
  councils: ReadonlySet<string>,
  periods: readonly Period[]
): SpreadYear[] {
  if (isGraded(measure) || isOfBoards(measure)) return [];
  return periods.flatMap((period) => {
    const values = rows
      .filter((row) => row.period === period && councils.has(row.area) && isRanked(measure, row))
      .map(({ value }) => value ?? 0);
    if (values.length < LEAST_SPREAD) return [];
    return { period, p10: quantile(values, 0.1), middle: quantile(values, 0.5), p90: quantile(values, 0.9) };
  });
}

/**
 * Codes of the councils whose lines are drawn: those that the reader chose, else those of a selection that is few enough, else the council
 * that it is named after.
 */
export function linesOf(
  chosen: readonly string[],
  codes: ReadonlySet<string> | null,
  place: string | null,
  most: number
): readonly string[] {
  if (chosen.length > 0) return chosen.slice(0, most);
  if (codes !== null && codes.size <= most)
    return place === null ? [...codes] : [place, ...[...codes].filter((code) => code !== place)];
  return place !== null && codes?.has(place) ? [place] : [];
}
