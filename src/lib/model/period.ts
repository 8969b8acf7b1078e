/**
 * A period as the tables write it: `2024` (calendar year), `2025-01` (January count) or `2023-24`
 * (academic or financial year; the measure says which).
 */
export type Period = string;

export type YearBasis = 'calendar' | 'january' | 'academic' | 'financial';

/** The day on which an area must be in force to count for this period: ISO date. Throws on a malformed period. */
export function referenceDay(period: Period): string {
  if (/^\d{4}$/.test(period)) return `${period}-12-31`;
  if (/^\d{4}-01$/.test(period)) return `${period.slice(0, 4)}-01-01`;
  const twoYears = /^(\d{4})-(\d{2})$/.exec(period);
  if (twoYears?.[1] && Number(twoYears[2]) === (Number(twoYears[1]) + 1) % 100) return `${Number(twoYears[1]) + 1}-01-01`;
  throw new Error(`'${period}' is not a period: write 2024, 2025-01 or 2023-24`);
}

/** The calendar year whose boundaries a map of this period is drawn with. Councils change on 1 April: on 1 January those of the year before stand. */
export function boundaryYear(period: Period): number {
  const day = referenceDay(period);
  const year = Number(day.slice(0, 4));
  return day.endsWith('-01-01') ? year - 1 : year;
}

/** How a sentence names the period: `2024`, `January 2025`, `2023-24`. */
export function periodInWords(period: Period): string {
  return /^\d{4}-01$/.test(period) ? `January ${period.slice(0, 4)}` : period;
}
