import type { Gazetteer } from '../model/gazetteer.ts';
import { PlaceMatcher, type KnownPlaces } from '../places/match.ts';
import type { AsideReason } from '../publications/reading.ts';

/** What people write over a sum or a mean of the rows. 'England' and the like are known as places. */
const TOTALS =
  /^(la |council |local authority |grand |sub |sub|overall |(?:un)?weighted )?(total|totals|sum|average|mean|median)( la| council)?$|^((total|sum|average|mean) (of |for )?)?all( english| england)?( (councils|local authorities|areas|las|authorities))?$|^(total|sum|average|mean) (of|for) (councils|local authorities|las|areas)$/;
/** Kinds of councils, of which a row is a sum or a mean: 'Shire counties', 'All English unitary authorities', 'Statistical neighbours'. */
const GROUPS =
  /^((all|total|the|average|mean|of|for|other|english) )*(shire |county |unitary |metropolitan |met |london |inner london |outer london )*(counties|county councils|unitaries|unitary authorities|unitary councils|districts|boroughs|(statistical|stat|nearest) neighbours?|neighbours|comparators|comparator group|family group)( (total|average|mean|median|in england))*$/;
/** A word of each of those, and of what is said before and after the name of a whole: without one, only a place's own name may be one. */
const WHOLE_WORD =
  /total|\bsum\b|\bavg\b|average|mean|median|\ball\b|\bthe\b|count(ies|y councils)|unitar|district|borough|neighbour|compar|family|region|ireland|scotland|wales/i;
const NATIONS: Readonly<Record<string, AsideReason>> = {
  England: 'total',
  Wales: 'wales',
  Scotland: 'scotland',
  'Northern Ireland': 'northern-ireland'
};

const matchers = new WeakMap<Gazetteer, PlaceMatcher>();

/** What is known beside the areas of a gazetteer: districts, and councils that were and will be. Told before it is first matched with. */
export const besides = new WeakMap<Gazetteer, Omit<KnownPlaces, 'areas'>>();

/** The matcher of the places that a gazetteer holds and of those beside it, made once. */
export function matcherOf(gazetteer: Gazetteer): PlaceMatcher {
  const matcher = matchers.get(gazetteer) ?? new PlaceMatcher({ areas: gazetteer.areas, ...besides.get(gazetteer) });
  matchers.set(gazetteer, matcher);
  return matcher;
}

/**
 * Whether a name in a council's place is that of something that holds councils: a region, England, a total, another nation. 'London' is a
 * region and never the City of London. Null: it may be a council's.
 */
export function wholeNamed(name: string, matcher: PlaceMatcher): AsideReason | null {
  if (!WHOLE_WORD.test(name) && !matcher.mayName(name)) return null;
  const key = name
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\bavg\b/g, 'average')
    .trim();
  if (TOTALS.test(key) || GROUPS.test(key)) return 'total';
  for (const text of [name, withoutTotal(name)]) {
    const match = matcher.match(text);
    if (match.kind === 'region') return 'region';
    if (match.kind === 'nation') return NATIONS[match.name] ?? 'wider-than-england';
  }
  const [, nation] = /\b(northern ireland|scotland|wales)$/.exec(key) ?? [];
  return nation === undefined || matcher.match(name).kind !== 'none' ? null : (nation.replace(' ', '-') as AsideReason);
}

/** 'London total', 'Total for the South East', 'West Midlands region' → the name alone. */
function withoutTotal(name: string): string {
  return name
    .trim()
    .replace(/^(total|all|sum|average|mean)\b[\s:,–-]*(for|of)?\s+/i, '')
    .replace(/[\s:,–-]+(total|totals|average|mean|sum|region|\(?mean\)?|\(?average\)?)$/i, '')
    .replace(/^the\s+/i, '');
}
