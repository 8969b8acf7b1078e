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

/** A council within a sentence: 'Derbyshire', 'the Isle of Wight', 'the City of London'. */
export function nameInProse(area: Pick<Area, 'name'>): string {
  const name = plainName(area);
  return /^(isles? of|city of)\b/i.test(name) ? `the ${name}` : name;
}

/** Where a sentence puts a figure: 'in Derbyshire', 'in the Isle of Wight'. Begins with a small letter. */
export function inPlace(area: Pick<Area, 'name'>): string {
  return `in ${regionInProse(nameInProse(area))}`;
}

/** The verb after a council's name: 'Derbyshire compares', 'the Isles of Scilly compare'. */
export function compares(area: Pick<Area, 'name'>): 'compares' | 'compare' {
  return /^isles\b/i.test(plainName(area)) ? 'compare' : 'compares';
}

/** Several councils within a sentence, in the order of their names. */
export function namesInProse(areas: readonly Pick<Area, 'name'>[]): string[] {
  return [...areas].sort((a, b) => (plainName(a) < plainName(b) ? -1 : 1)).map(nameInProse);
}

/** A region's name as a sentence has it: 'the North West', 'the East of England', 'London', 'Yorkshire and The Humber'. */
export function regionInProse(name: string): string {
  return /^(north|south) (east|west)$|\bmidlands$|^east of england$/i.test(name) ? `the ${name}` : name;
}
