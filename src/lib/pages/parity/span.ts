import { periodInWords, type Period } from '../../model/period.ts';
import type { GapYear } from '../../words/parity.ts';

/** From which year to which, or the only one: in words, and for the name of a file. Years rise. */
export function spanOf(years: readonly { period: Period }[]): { first: Period; last: Period; words: string; stem: string } {
  const [first, last] = [years[0]?.period ?? '', years.at(-1)?.period ?? ''];
  if (first === last) return { first, last, words: periodInWords(first), stem: first };
  return { first, last, words: `${periodInWords(first)} to ${periodInWords(last)}`, stem: `${first}-to-${last}` };
}

/** How many councils are counted in a year, from the fewest to the most: '139 to 145', or '145' where all years have as many. */
export function councilsInYears(years: readonly Pick<GapYear, 'plain'>[]): string {
  const counts = years.map(({ plain }) => plain.councils);
  return [...new Set([Math.min(...counts), Math.max(...counts)])].join(' to ');
}
