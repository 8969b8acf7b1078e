const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '2025-06-26' → '26 June 2025'. */
export function dayInWords(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** The release that figures are as at: 'Education, health and care plans, reporting year 2026 (the day of publication is not recorded)'. */
export function releaseInWords({ title, release, published }: { title: string; release: string; published: string }): string {
  const day = published === '' ? 'the day of publication is not recorded' : `published ${dayInWords(published)}`;
  return `${title}${release === '' ? '' : `, ${withinSentence(release)}`} (${day})`;
}

const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** 'Reporting year 2026' → 'reporting year 2026'; a month keeps its capital. */
function withinSentence(text: string): string {
  return MONTH.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
