import { isOfBoards } from '../../model/geography.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import { referenceDay, type Period } from '../../model/period.ts';
import { comparablePeriods, movedFrom } from '../../words/followed.ts';

/** Plans began in September 2014 and 2015 was their first full year: nothing is told since either, whatever is measured. */
const FIRST_DAY = '2016-01-01';

/** Periods from 2016 that change can be told since: all that compare with each other, but for the newest. None of grades, and of care boards. */
export function basesOf(measure: Measure, periods: readonly Period[]): Period[] {
  if (isGraded(measure) || isOfBoards(measure)) return [];
  return comparablePeriods(measure, periods)
    .slice(0, -1)
    .filter((period) => referenceDay(period) >= FIRST_DAY);
}

/** The base that is shown first: where the return of today begins. Needs a base. */
export function firstBase(measure: Measure, bases: readonly Period[], to: Period): Period {
  return movedFrom(measure, [...bases, to]);
}
