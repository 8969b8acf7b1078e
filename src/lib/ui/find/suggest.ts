import { findWider, unplacedShare, type Constituency, type WiderPlaces } from '../../places/find.ts';
import { isMeantAsPostcode } from '../../places/postcode.ts';
import { listName, plainName } from '../../words/index.ts';
import { findCouncils, type Place } from '../search.ts';

/** One line of the list under the search box. */
export type Suggestion = {
  text: string;
  /** What else the line says of it, smaller. */
  more: string;
  /** How like it is to what was typed: the higher the likelier. */
  score: number;
} & ({ kind: 'council' | 'district'; place: Place } | { kind: 'constituency'; constituency: Constituency });

const MOST = 8;
/** Among names equally like what was typed, councils come first and constituencies last. */
/** From this on, a line has the very name that was typed and is in force. */
const SAME = 5;
/** So much likelier than all that lead elsewhere a line has to be to be taken without asking. */
const CLEARLY = 0.8;
const FIRST = { council: 0.4, district: 0.2, constituency: 0 };

/** What a reader may mean, the likeliest first. Nothing for what can only be a postcode: that is looked up when it is sent. */
export function suggest(typed: string, councils: readonly Place[], wider: WiderPlaces | null): Suggestion[] {
  if (isMeantAsPostcode(typed)) return [];
  const known = new Map(councils.map((place) => [place.code, place]));
  const lines: Suggestion[] = findCouncils(typed, councils, MOST).map(({ place, alias, score }) => {
    const until = place.to !== '' && !place.slug.includes('-to-') ? `until ${place.to.slice(0, 4)}` : '';
    const more = [alias === '' ? '' : `(${alias})`, until].filter((part) => part !== '').join(' ');
    return { kind: 'council', place, text: listName(place), more, score: score + FIRST.council };
  });
  for (const { place, score } of wider && known.size > 0 ? findWider(typed, wider) : []) {
    if (place.kind === 'district') {
      const council = known.get(place.council);
      if (!council) continue;
      const more = `a district of ${plainName(council)}`;
      lines.push({ kind: 'district', place: council, text: place.name, more, score: score + FIRST.district });
    } else {
      const more = constituencyInWords(place, known);
      lines.push({ kind: 'constituency', constituency: place, text: place.name, more, score });
    }
  }
  return lines.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).slice(0, MOST);
}

/**
 * The line that a reader means who chose none: the first, where it has the very name, or nothing that leads to another council is nearly
 * as likely; else null.
 */
export function meant(lines: readonly Suggestion[]): Suggestion | null {
  const [first] = lines;
  if (!first) return null;
  if (first.score >= SAME) return first;
  const place = leadsTo(first);
  const rival = lines.find((line) => leadsTo(line) !== place);
  return rival && first.score - rival.score < CLEARLY ? null : first;
}

/** Codes of the councils that a line leads to. */
function leadsTo(line: Suggestion): string {
  return line.kind === 'constituency' ? line.constituency.parts.map(({ council }) => council).join(' ') : line.place.code;
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
