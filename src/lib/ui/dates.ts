const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '2025-06-26' → '26 June 2025'. */
export function dayInWords(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** The release that figures are as at: 'Reporting year 2026 of Education, health and care plans (the day of publication is not recorded)'. */
export function releaseInWords({ title, release, published }: { title: string; release: string; published: string }): string {
  const day = published === '' ? 'the day of publication is not recorded' : `published ${dayInWords(published)}`;
  return `${title}${release === '' ? '' : `, ${release.charAt(0).toLowerCase()}${release.slice(1)}`} (${day})`;
}
