import { yearOf } from '../../model/period.ts';
import type { PlaceMatcher } from '../../places/match.ts';
import { REGION_NAMES } from '../../places/spellings.ts';
import type { Place } from '../../ui/search.ts';

/** A name that was pasted and is no single council. */
export interface Unsettled {
  text: string;
  /** Why: 'a region, not a council', 'no council of that name'. */
  why: string;
  /** Councils that may be meant. */
  choices: Place[];
}

export interface Pasted {
  /** Each once, in the order pasted. */
  places: Place[];
  unsettled: Unsettled[];
}

/**
 * Names or codes of councils as people paste them: one a line, or between commas, semicolons or tabs. Councils alone are taken; districts
 * lead to the council that is responsible and the rest is asked about, never guessed. A name that holds a comma is tried whole first.
 */
export function readPasted(text: string, matcher: PlaceMatcher, places: readonly Place[]): Pasted {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const found = new Map<string, Place>();
  const unsettled: Unsettled[] = [];
  const settle = (part: string): boolean => {
    const match = matcher.match(part);
    const code = match.kind === 'council' ? match.code : match.kind === 'district' ? match.council : null;
    const place = code === null ? undefined : byCode.get(code);
    if (!place) return false;
    found.set(place.code, place);
    return true;
  };
  for (const line of linesOf(text)) {
    if (settle(line)) continue;
    const parts = line.split(/[,;\t|]/).flatMap((part) => part.trim() || []);
    for (const part of parts.length > 1 ? parts : [line]) if (!settle(part)) unsettled.push(askAbout(part, matcher, byCode));
  }
  return { places: [...found.values()], unsettled };
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).flatMap((line) => line.replace(/^[\s"•*-]+|[\s"]+$/g, '') || []);

function askAbout(text: string, matcher: PlaceMatcher, byCode: ReadonlyMap<string, Place>): Unsettled {
  const match = matcher.match(text);
  const named = (codes: readonly string[]) => [...new Set(codes)].flatMap((code) => byCode.get(code) ?? []);
  switch (match.kind) {
    case 'several':
      return { text, why: 'more than one council may be meant', choices: named(match.choices.map(({ council }) => council)) };
    case 'abolished':
      return {
        text,
        why: `a council until ${yearOf(match.last)}`,
        choices: named([...match.successors, match.code])
      };
    case 'region': {
      const names = match.codes.flatMap((code) => REGION_NAMES[code]?.[0] ?? []);
      return { text, why: `a region, not a council: choose ${names.join(' or ')} under ‘One region’`, choices: [] };
    }
    case 'nation':
      return {
        text,
        why: match.place === undefined ? 'a country, not a council' : `in ${match.name}, not in England`,
        choices: []
      };
    case 'coming':
      return { text, why: 'a council that does not exist yet', choices: named(match.replaces) };
    default: {
      const nearest = named(matcher.nearest(text));
      return {
        text,
        why: nearest.length > 0 ? 'no council of that name; is one of these meant?' : 'no council of that name',
        choices: nearest
      };
    }
  }
}
