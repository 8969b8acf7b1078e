import type { Measure } from '../../model/measure.ts';
import { type Period, monthOf, periodInWords } from '../../model/period.ts';
import { periodOnBasis } from '../../words/index.ts';

/** Whether outcomes of this period are those of reports published by its end, and not the published list as it stands. */
export function isByReports({ yearBasis, periods }: Pick<Measure, 'yearBasis' | 'periods'>, period: Period): boolean {
  return yearBasis === 'to-date' && period < periods.first;
}

/** The period as a page names it: '2025', 'January 2025'; of what stands as of a day, 'by 26 June 2026' and 'by the end of 2024'. */
export function whenOf(measure: Measure, period: Period): string {
  if (measure.yearBasis !== 'to-date') return periodInWords(period);
  return isByReports(measure, period) ? `by the end of ${period}` : periodOnBasis(measure, period);
}

/** '2024-11-14' → 'Nov 2024'; empty for no day. */
export function monthInBrief(day: string): string {
  return day === '' ? '' : periodInWords(monthOf(day)).replace(/^(\w{3})\w*/, '$1');
}
