import type { SpreadYear } from '../../charts/trend/layout.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import { quantile } from '../../statistics/index.ts';
import { isDoubted } from '../../model/fault.ts';
import { comparablePeriods, movedFrom } from '../../words/followed.ts';
import { formatShort, isRanked } from '../../words/index.ts';
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

/** A council whose line is drawn. */
interface Drawn {
  code: string;
  name: string;
}

/**
 * The gap between two councils at the ends of the years that may be compared, of figures that can be ranked and that no check doubts:
 * 'Between Kent and Essex, the gap was 30.3 percentage points in 2022 and 36.8 in 2025. Kent had the higher figure both times.' Empty where
 * there are no two such years.
 */
export function gapOfTwo(measure: Measure, rows: readonly Observation[], [one, two]: readonly [Drawn, Drawn]): string {
  if (isGraded(measure) || isOfBoards(measure) || ['points', 'change'].includes(measure.unit.kind)) return '';
  const soundIn = ({ code }: Drawn) =>
    new Map(
      rows
        .filter((row) => row.area === code && isRanked(measure, row) && !isDoubted(row))
        .flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const]))
    );
  const [first, second] = [soundIn(one), soundIn(two)];
  const years = comparablePeriods(
    measure,
    [...first.keys()].filter((period) => second.has(period))
  );
  if (years.length < 2) return '';
  const [from, to] = [movedFrom(measure, years), years.at(-1) ?? ''];
  if (from === to) return '';
  const gapIn = (period: Period) => (first.get(period) ?? 0) - (second.get(period) ?? 0);
  const share = measure.unit.kind === 'share';
  const sizes = [from, to].map((period) =>
    share ? Math.abs(gapIn(period)).toFixed(measure.decimals) : formatShort(measure, Math.abs(gapIn(period)))
  );
  const higher = (period: Period) => (gapIn(period) > 0 ? one.name : two.name);
  const who =
    gapIn(from) === 0 || gapIn(to) === 0
      ? ''
      : higher(from) === higher(to)
        ? ` ${higher(from)} had the higher figure both times.`
        : ` ${higher(from)} had the higher figure in ${periodInWords(from)}, and ${higher(to)} in ${periodInWords(to)}.`;
  return `Between ${one.name} and ${two.name}, the gap was ${sizes[0]}${share ? ' percentage points' : ''} in ${periodInWords(from)} and ${sizes[1]} in ${periodInWords(to)}.${who}`;
}
