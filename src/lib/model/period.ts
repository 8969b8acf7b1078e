/**
 * A period as the tables write it: `2024` (calendar year), `2025-01` (January count) or `2023-24`
 * (academic or financial year; the measure says which). A count of another month is
 * written like the January one: `2025-10`.
 */
export type Period = string;

/** `to-date`: the newest of several years' events for each area, as it stood in the year that the period names. */
export type YearBasis = 'calendar' | 'january' | 'month' | 'academic' | 'financial' | 'to-date';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/** `2025-10` is a month and `2015-16` two years. `2010-11` is two years as well, as the tables of readers have them: no month here is older than 2012. */
export function isMonth(period: Period): boolean {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 && Number(month) !== (Number(year) + 1) % 100;
}

/** The year that a period is of, or begins in: 2023 of `2023-24`. Of an ISO day, that of the day. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Whether a period is the count of a January. */
export function isJanuary(period: Period): boolean {
  return /^\d{4}-01$/.test(period) && isMonth(period);
}

/** The January count of a year. */
export function januaryOf(year: number): Period {
  return `${year}-01`;
}

/** The January count that follows a calendar year: `2024` → `2025-01`. */
export function theJanuaryAfter(year: Period): Period {
  return januaryOf(yearOf(year) + 1);
}

/** The academic or financial year that begins in a year: 2023 → `2023-24`. */
export function twoYearsFrom(year: number): Period {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** DfE's academic year, `202425` → `2024-25`; null where the text is none. */
export function academicYear(text: string): Period | null {
  const [, first, second] = /^(20\d\d)(\d\d)$/.exec(text) ?? [];
  if (first === undefined) return null;
  const period = twoYearsFrom(Number(first));
  return period === `${first}-${second}` ? period : null;
}

/** The period so many years later, or earlier below 0: `2025-01` → `2026-01`, `2023-24` → `2024-25`. Of an ISO day, the same day of that year. */
export function yearsLater(period: Period, years: number): Period {
  const year = yearOf(period) + years;
  const rest = period.slice(4);
  return /^-\d{2}$/.test(rest) && !isMonth(period) ? twoYearsFrom(year) : `${year}${rest}`;
}

/** The period a year before. */
export const yearBefore = (period: Period): Period => yearsLater(period, -1);

/** The month that an ISO day lies in; a month as it is. */
export function monthOf(day: string): Period {
  return day.slice(0, 7);
}

/** The day on which an area must be in force to count for this period: ISO date. Throws on a malformed period. */
export function referenceDay(period: Period): string {
  if (/^\d{4}$/.test(period)) return `${period}-12-31`;
  if (isMonth(period)) return `${period}-01`;
  const twoYears = /^(\d{4})-(\d{2})$/.exec(period);
  if (twoYears?.[1] && Number(twoYears[2]) === (Number(twoYears[1]) + 1) % 100) return `${Number(twoYears[1]) + 1}-01-01`;
  throw new Error(`'${period}' is not a period: write 2024, 2025-01, 2025-10 or 2023-24`);
}

/** The calendar year whose boundaries a map of this period is drawn with. Councils change on 1 April: on 1 January those of the year before stand. */
export function boundaryYear(period: Period): number {
  const day = referenceDay(period);
  const year = yearOf(day);
  return day.endsWith('-01-01') ? year - 1 : year;
}

/** The yearly periods that a rising series leaves out between two of its own: `2022`, `2023`, `2025` → `2024`. None of a series of other months. */
export function skippedPeriods(periods: readonly Period[]): Period[] {
  return periods.slice(1).flatMap((period, index) => {
    const before = periods[index] ?? period;
    const [from, to] = [yearOf(before), yearOf(period)];
    const years = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i);
    if (isMonth(period) && !isJanuary(period)) return [];
    return years.map((year) => yearsLater(period, year - to));
  });
}

/** The name of a month's period. */
export function monthInWords(month: Period): string {
  return MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
}

/** How a sentence names the period: `2024`, `January 2025`, `2023-24`. */
export function periodInWords(period: Period): string {
  return isMonth(period) ? `${monthInWords(period)} ${yearOf(period)}` : period;
}

/** How an axis names it: a January by its year alone. */
export function onAnAxis(period: Period): string {
  return isJanuary(period) ? String(yearOf(period)) : period;
}
