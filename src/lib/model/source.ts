/** One published file. One line of `data/sources.csv`. */
export interface Source {
  id: string;
  kind: 'published' | 'transcribed' | 'derived' | 'gathered';
  publisher: string;
  title: string;
  release: string;
  /** ISO date, or `2026-06` where the month is known and the day is not; empty where neither is known here. */
  published: string;
  licence: string;
  page: string;
  download: string;
  file: string;
  sha256: string;
}

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
