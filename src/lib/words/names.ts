import type { Area } from '../model/area.ts';

/** A council as a sentence names it: 'Bristol, City of' → 'Bristol'. */
export function plainName(area: Pick<Area, 'name'>): string {
  return area.name.replace(/,\s*(city|county) of$/i, '');
}

/** A council as a list names it, where two have had one name: 'Dorset (to 2019)'. */
export function listName(area: Pick<Area, 'name' | 'slug'>): string {
  const ended = /-to-(\d{4})$/.exec(area.slug);
  return ended ? `${plainName(area)} (to ${ended[1]})` : plainName(area);
}

/** Where a sentence puts a figure: 'in Derbyshire', 'in the Isle of Wight'. Begins with a small letter. */
export function inPlace(area: Pick<Area, 'name'>): string {
  return `in ${withArticle(area)}`;
}

/** An area inside a sentence: 'Derbyshire', 'the Isle of Wight', 'the East of England'. */
export function withArticle(area: Pick<Area, 'name'>): string {
  const name = plainName(area);
  return /^(isles? of|city of)\b|^(north|south) (east|west)$|^east of england$|\b(midlands|humber)$/i.test(name)
    ? `the ${name}`
    : name;
}
