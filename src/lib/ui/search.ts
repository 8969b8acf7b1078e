import { areInitials, likeness, readTyped } from '../places/find.ts';
import { wordsIn } from '../places/keys.ts';
import type { Place } from './places.ts';

export { loadPlaces, type Place } from './places.ts';

export interface Match {
  place: Place;
  /** The other name by which it was found, where that is no part of its own. */
  alias: string;
  /** How like it is to what was typed: 5 the same, down to above 0. */
  score: number;
}

/** Councils whose name, or another name of theirs, is like what was typed: those that begin with it first, those in force before those that ended. */
export function findCouncils(typed: string, places: readonly Place[], most = 8): Match[] {
  if (typed.trim() === '') return [];
  const key = (name: string) => wordsIn(name).join(' ');
  const read = readTyped(typed);
  const found: Match[] = [];
  for (const place of places) {
    const names = [place.name, ...place.aliases.filter((alias) => !/^E\d{8}$/.test(alias))];
    const best = names
      .map((name, i) => ({ name, own: i === 0, score: likeness(read, name) }))
      .sort((a, b) => b.score - a.score || Number(b.own) - Number(a.own))[0];
    if (best?.score === 0 && areInitials(read.whole, key(place.name))) best.score = 3.5;
    if (!best || best.score === 0) continue;
    found.push({
      place,
      alias: best.own || key(place.name).includes(key(best.name)) ? '' : best.name,
      score: best.score - (place.to === '' ? 0 : 0.5)
    });
  }
  return found.sort((a, b) => b.score - a.score || (a.place.name < b.place.name ? -1 : 1)).slice(0, most);
}
