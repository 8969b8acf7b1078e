import { yearOf } from '../../model/period.ts';
import { combinedAuthority } from '../../places/combined.ts';
import { constituenciesNamed, type WiderPlaces } from '../../places/find.ts';
import type { Choice, PlaceMatch, PlaceMatcher } from '../../places/match.ts';
import { REGION_NAMES } from '../../places/spellings.ts';
import { dayInWords } from '../../ui/dates.ts';
import type { Place } from '../../ui/search.ts';
import { inWords, list, listName, nameInProse } from '../../words/index.ts';

/** A council that may be meant, and why where its name does not say so: 'Newcastle-under-Lyme is a district of it'. */
export type Meant = Place & { because: string };

/** A name that was pasted and is no single council. */
export interface Unsettled {
  text: string;
  /** Why: 'a region, not a council', 'no council of that name'. */
  why: string;
  /** Councils that may be meant. */
  choices: Meant[];
  /** Those that may all be meant together: the councils of a county, those that took one's place. Empty where one alone is. */
  together: Place[];
}

/** A name that leads to a council of another name. */
export interface ReadAs {
  text: string;
  place: Place;
  words: string;
}

export interface Pasted {
  /** Each once, in the order pasted. */
  places: Place[];
  /** Those of them whose name is another than was pasted, said to the reader: districts. */
  readAs: ReadAs[];
  unsettled: Unsettled[];
}

/**
 * Names or codes of councils as people paste them: one a line, or between commas, semicolons or tabs. Councils alone are taken; districts
 * lead to the council that is responsible, which is said, and the rest is asked about, never guessed. A name that holds a comma is tried
 * whole first.
 */
export function readPasted(
  text: string,
  matcher: PlaceMatcher,
  places: readonly Place[],
  wider: Pick<WiderPlaces, 'constituencies'> | null = null
): Pasted {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const found = new Map<string, Place>();
  const readAs: ReadAs[] = [];
  const unsettled = new Map<string, Unsettled>();
  const settle = (part: string): boolean => {
    if (combinedAuthority(part) !== null) return false;
    const match = matcher.match(part);
    const code = match.kind === 'council' ? match.code : match.kind === 'district' ? match.council : null;
    const place = code === null ? undefined : byCode.get(code);
    if (!place) return false;
    found.set(place.code, place);
    if (match.kind === 'district' && !readAs.some((one) => one.text === part))
      readAs.push({
        text: part,
        place,
        words:
          match.last === undefined
            ? `${match.name} is a district: ${nameInProse(place)}, its council for SEND, was added.`
            : `${match.name} was a district until ${yearOf(match.last)}: ${nameInProse(place)}, which it is now part of, was added.`
      });
    return true;
  };
  for (const line of linesOf(text)) {
    if (settle(line)) continue;
    const parts = line.split(/[,;\t|]/).flatMap((part) => part.trim() || []);
    for (const part of parts.length > 1 ? parts : [line])
      if (!settle(part)) unsettled.set(part, askAbout(part, matcher, byCode, wider));
  }
  return { places: [...found.values()], readAs, unsettled: [...unsettled.values()] };
}

/** What remains to be asked after the reader added one of the councils that may be meant; null: nothing. */
export function afterAdding(one: Unsettled, code: string): Unsettled | null {
  const together = one.together.filter((place) => place.code !== code);
  if (one.together.length === together.length || together.length === 0) return null;
  return { ...one, together, choices: one.choices.filter((place) => place.code !== code) };
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).flatMap((line) => line.replace(/^[\s"•*-]+|[\s"]+$/g, '') || []);

function askAbout(
  text: string,
  matcher: PlaceMatcher,
  byCode: ReadonlyMap<string, Place>,
  wider: Pick<WiderPlaces, 'constituencies'> | null
): Unsettled {
  const named = (codes: readonly string[], because = ''): Meant[] =>
    [...new Set(codes)].flatMap((code) => {
      const place = byCode.get(code);
      return place ? { ...place, because } : [];
    });
  const one = (why: string, choices: Meant[] = [], together: Place[] = []): Unsettled => ({
    ...{ text, why, choices },
    together: together.length > 1 ? together : []
  });
  const combined = combinedAuthority(text);
  if (combined !== null) {
    const county = matcher.match(combined);
    const councils =
      county.kind === 'several' && county.county !== null ? named(county.choices.map(({ council }) => council)) : [];
    const these = councils.length > 0 ? ` These are the councils of ${combined}` : '';
    return one(
      `a combined authority, not a council; which councils belong to it is not in this site’s data.${these}`,
      councils,
      councils
    );
  }
  const match = matcher.match(text);
  switch (match.kind) {
    case 'several': {
      const choices = match.choices.flatMap((choice) => named([choice.council], districtOf(choice)));
      if (match.county === null) return one('more than one council may be meant', choices);
      return one(countyInWords(match, choices.length), choices, choices);
    }
    case 'abolished': {
      const successors = named(match.successors);
      const choices = [...successors, ...named([match.code], `until ${yearOf(match.last)}`)];
      return one(`a council until ${yearOf(match.last)}`, choices, successors);
    }
    case 'region': {
      const names = match.codes.flatMap((code) => REGION_NAMES[code]?.[0] ?? []);
      return one(`a region, not a council: choose ${names.join(' or ')} under ‘One region’`);
    }
    case 'nation':
      return one(match.place === undefined ? 'a country, not a council' : `in ${match.name}, not in England`);
    case 'coming':
      return one(
        `a council that does not exist until ${dayInWords(match.from)}`,
        named(match.replaces, 'its council until then')
      );
    default:
      return one(...askAboutUnknown(text, matcher, named, wider));
  }
}

/** A name of no place that the matcher knows: two councils in one name, a constituency, a slip. */
function askAboutUnknown(
  text: string,
  matcher: PlaceMatcher,
  named: (codes: readonly string[], because?: string) => Meant[],
  wider: Pick<WiderPlaces, 'constituencies'> | null
): [why: string, choices: Meant[], together?: Place[]] {
  const parts = text.split(/\s+(?:and|with|plus)\s+|\s*[&+/]\s*/i).map((part) => matcher.match(part));
  if (parts.length > 1 && parts.every(({ kind }) => kind === 'council')) {
    const both = named(parts.flatMap((part) => (part.kind === 'council' ? part.code : [])));
    return ['not one council; are these meant?', both, both];
  }
  const constituencies = wider === null ? [] : constituenciesNamed(text, wider);
  const held = constituencies.flatMap(({ parts: of }) => named(of.map(({ council }) => council)));
  const slips = named(matcher.nearest(text)).filter(({ code }) => !held.some((place) => place.code === code));
  if (constituencies.length > 0 && held.length > 0) {
    const where = constituencies.map(
      ({ name, parts: of }) => `${name} is a constituency in ${list(named(of.map(({ council }) => council)).map(listName))}`
    );
    return [`no council of that name. ${where.join('; ')}`, [...held, ...slips]];
  }
  return [slips.length > 0 ? 'no council of that name; is one of these meant?' : 'no council of that name', slips];
}

const districtOf = ({ district, last }: Choice): string => {
  if (district === undefined) return '';
  return last === undefined ? `${district} is a district of it` : `${district}, a district until ${yearOf(last)}, is part of it`;
};

function countyInWords(match: Extract<PlaceMatch, { kind: 'several' }>, count: number): string {
  const words = `${inWords(count)} councils`;
  return match.until === undefined
    ? `not one council: ${words} lie in it`
    : `a county until ${yearOf(match.until)}, now in ${words}`;
}
