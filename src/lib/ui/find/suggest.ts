import { findWider, unplacedShare, type Constituency, type WiderPlaces } from '../../places/find.ts';
import { isMeantAsPostcode } from '../../places/postcode.ts';
import { listName, plainName } from '../../words/index.ts';
import { findCouncils, type Place } from '../search.ts';

/** One line of the list under the search box. */
export type Suggestion =
  | { kind: 'council'; place: Place; text: string; /** What else the line says of it, smaller. */ more: string }
  | { kind: 'district'; place: Place; text: string; more: string }
  | { kind: 'constituency'; constituency: Constituency; text: string; more: string };

const MOST = 8;
/** Among names equally like what was typed, councils come first and constituencies last. */
const FIRST = { council: 0.4, district: 0.2, constituency: 0 };

/** What a reader may mean, the likeliest first. Nothing for what can only be a postcode: that is looked up when it is sent. */
export function suggest(typed: string, councils: readonly Place[], wider: WiderPlaces | null): Suggestion[] {
  if (isMeantAsPostcode(typed)) return [];
  const known = new Map(councils.map((place) => [place.code, place]));
  const lines: { line: Suggestion; score: number }[] = findCouncils(typed, councils, MOST).map(({ place, alias, score }) => {
    const until = place.to !== '' && !place.slug.includes('-to-') ? `until ${place.to.slice(0, 4)}` : '';
    const more = [alias === '' ? '' : `(${alias})`, until].filter((part) => part !== '').join(' ');
    return { line: { kind: 'council', place, text: listName(place), more }, score: score + FIRST.council };
  });
  for (const { place, score } of wider && known.size > 0 ? findWider(typed, wider) : []) {
    if (place.kind === 'district') {
      const council = known.get(place.council);
      if (!council) continue;
      const more = `a district of ${plainName(council)}`;
      lines.push({ line: { kind: 'district', place: council, text: place.name, more }, score: score + FIRST.district });
    } else {
      const more = constituencyInWords(place, known);
      lines.push({ line: { kind: 'constituency', constituency: place, text: place.name, more }, score });
    }
  }
  return lines
    .sort((a, b) => b.score - a.score || (a.line.text < b.line.text ? -1 : 1))
    .slice(0, MOST)
    .map(({ line }) => line);
}

function constituencyInWords(constituency: Constituency, known: ReadonlyMap<string, Place>): string {
  const parts = constituency.parts.map(({ council, share }) => ({ name: nameOf(council, known), share }));
  const [first] = parts;
  if (first && parts.length === 1 && percent(unplacedShare(constituency)) === 0) return `a constituency in ${first.name}`;
  return `a constituency: ${parts.map(({ name, share }) => `${percent(share)}% ${name}`).join(', ')}`;
}

export function nameOf(code: string, known: ReadonlyMap<string, Place>): string {
  const place = known.get(code);
  return place ? plainName(place) : code;
}

/** 0.623 → 62. */
export function percent(share: number): number {
  return Math.round(share * 100);
}
