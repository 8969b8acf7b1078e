/**
 * The address of a constituency: its name in small letters, without accents and apostrophes, its words parted by hyphens.
 * 'Queen's Park and Maida Vale' → 'queens-park-and-maida-vale'.
 */
export function constituencySlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A share of people as a sentence has it: 'about 62 in 100 of its people', 'all its people', 'nearly all its people', 'fewer than 1 in 100 of its
 * people'. `percent`: whole; `all`: whether it is all of them, and not only as good as all.
 */
export function peopleInWords({ percent, all }: PeopleShare): string {
  if (percent >= 100) return all ? 'all its people' : 'nearly all its people';
  return `${inHundred(percent)} of its people`;
}

/** 'about 38 in 100', 'fewer than 1 in 100'. */
export const inHundred = (percent: number): string => (percent < 1 ? 'fewer than 1 in 100' : `about ${percent} in 100`);

export interface PeopleShare {
  percent: number;
  all: boolean;
}
