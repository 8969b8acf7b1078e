/**
 * A period as the tables write it: `2024` (calendar year), `2025-01` (January count) or `2023-24`
 * (academic or financial year; the measure says which). A count of another month is
 * written like the January one: `2025-10`.
 */
export type Period = string;

/** `to-date`: the newest of several years' events for each area, as it stood in the year that the period names. */
export type YearBasis = 'calendar' | 'january' | 'month' | 'academic' | 'financial' | 'to-date';

const MONTHS = [
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

/** `2025-10` is a month and `2015-16` two years: no figures here are older than 2014, so the second number tells them apart. */
function isMonth(period: Period): boolean {
  const month = /^\d{4}-(\d{2})$/.exec(period)?.[1];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12;
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
  const year = Number(day.slice(0, 4));
  return day.endsWith('-01-01') ? year - 1 : year;
}

/** The yearly periods that a rising series leaves out between two of its own: `2022`, `2023`, `2025` → `2024`. None of a series of other months. */
export function skippedPeriods(periods: readonly Period[]): Period[] {
  return periods.slice(1).flatMap((period, index) => {
    const before = periods[index] ?? period;
    const [from, to] = [Number(before.slice(0, 4)), Number(period.slice(0, 4))];
    const years = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i);
    const rest = period.slice(4);
    const isTwoYears = rest !== '' && !isMonth(period);
    if (isMonth(period) && rest !== '-01') return [];
    return years.map((year) => `${year}${isTwoYears ? `-${String((year + 1) % 100).padStart(2, '0')}` : rest}`);
  });
}

/** The January count that follows a calendar year: `2024` → `2025-01`. */
export function theJanuaryAfter(year: Period): Period {
  return `${Number(year) + 1}-01`;
}

/** How a sentence names the period: `2024`, `January 2025`, `2023-24`. */
export function periodInWords(period: Period): string {
  return isMonth(period) ? `${MONTHS[Number(period.slice(5)) - 1]} ${period.slice(0, 4)}` : period;
}
