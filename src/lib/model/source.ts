export type { Source } from '../tables/sources.ts';

/** Whether a source’s date of publication is a month alone. */
export function isPublishedInMonth(published: string): boolean {
  return /^\d{4}-\d{2}$/.test(published);
}

/**
 * The newest of dates of publication, days and months: a month comes after every day of the month before and before every day of its own,
 * since of the two the day is known. Empty where none is known.
 */
export function newestPublished(dates: readonly string[]): string {
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}
