import { comparesFrom, type Measure } from '../model/measure.ts';
import { periodInWords, type Period, type YearBasis } from '../model/period.ts';

/** From January 2023 councils send a record for each child: flows of calendar 2022 and counts of January 2023 are the first made so. */
const FIRST: Record<YearBasis, Period> = {
  calendar: '2022',
  january: '2023-01',
  month: '2023-01',
  academic: '2022-23',
  financial: '2022-23',
  'to-date': '2023'
};

/** The first period of the person-level return in a series that has it; null where the measure does not rest on the return. */
export function firstOfNewReturn({ caveats, yearBasis }: Pick<Measure, 'caveats' | 'yearBasis'>): Period | null {
  return caveats.some(({ id }) => id === 'person-level-return') ? FIRST[yearBasis] : null;
}

/** What is written of such a period, beside a line or in a sentence; `written`: how the period itself is. */
export function countedInANewWay(period: Period, written: (period: Period) => string = periodInWords): string {
  return `counted in a new way from ${written(period)}`;
}

/** Periods from which things are counted anew, so that no line leads to them: the first of the new return, and of a group that was drawn anew. */
export function countedAnew(measure: Pick<Measure, 'caveats' | 'yearBasis'>): Period[] {
  return [firstOfNewReturn(measure), comparesFrom(measure)].filter((period) => period !== null);
}
