import type { WithLike } from '../../model/comparator.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import type { Line } from '../../ui/charts.ts';
import { regionValues, type RegionValues } from './regional.ts';
import { basesOf, firstBase } from './bases.ts';
import { changesSince, type Changing } from './since.ts';
import { sinceSentences } from './since-words.ts';

/** What the page of the newest period alone tells of all years. */
export interface OverYears {
  /** Regions' own figures; empty where they have none, one year only, or where things are counted. */
  regional: RegionValues[];
  /** What changed since the first base; null where change cannot be told. */
  since: { first: Period; sentences: string[] } | null;
}

export const EMPTY_OVER_YEARS: OverYears = { regional: [], since: null };

/** `rows`: the measure's whole table. `periods`: those with figures, rising, the newest last. */
export function overYears(
  measure: Measure,
  rows: readonly WithLike<Observation>[],
  places: readonly Changing[],
  regions: readonly { code: string }[],
  periods: readonly Period[],
  england: readonly Line[]
): OverYears {
  const newest = periods.at(-1);
  if (isGraded(measure) || newest === undefined || periods.length < 2) return EMPTY_OVER_YEARS;
  const bases = basesOf(measure, periods);
  const first = bases.length > 0 ? firstBase(measure, bases, newest) : null;
  return {
    /* Regions hold many times the number of any of their councils: one scale would show neither. */
    regional:
      measure.unit.kind === 'count'
        ? []
        : regionValues(
            rows,
            regions.map(({ code }) => code),
            periods
          ),
    since:
      first === null
        ? null
        : { first, sentences: sinceSentences(measure, changesSince(measure, rows, places, first, newest), england) }
  };
}
