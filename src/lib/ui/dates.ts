import { isPublishedInMonth } from '../model/source.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const MONTH_OF_YEAR = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '2025-06-26' → '26 June 2025'; a month stays one: '2026-06' → 'June 2026'. */
export function dayInWords(iso: string): string {
  return isPublishedInMonth(iso)
    ? MONTH_OF_YEAR.format(new Date(`${iso}-01T00:00:00Z`))
    : DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** '2025-06-26' → 'published 26 June 2025', '2026-06' → 'published in June 2026'; where nothing is known, that it is not. */
export function publishedInWords(published: string): string {
  if (published === '') return 'the day of publication is not recorded';
  return `published ${isPublishedInMonth(published) ? 'in ' : ''}${dayInWords(published)}`;
}

/** The release that figures are as at: 'Education, health and care plans, reporting year 2026 (the day of publication is not recorded)'. */
export function releaseInWords({ title, release, published }: { title: string; release: string; published: string }): string {
  return `${title}${release === '' ? '' : `, ${withinSentence(release)}`} (${publishedInWords(published)})`;
}

const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** 'Reporting year 2026' → 'reporting year 2026'; a month keeps its capital. */
function withinSentence(text: string): string {
  return MONTH.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
