import { wordsIn } from './keys.ts';

/** Combined authorities whose names say nothing of the kind, and initials of others. Which councils belong to one is in no table of ours. */
const NAMES: Readonly<Record<string, string>> = {
  cpca: 'Cambridgeshire and Peterborough',
  emcca: 'East Midlands',
  gmca: 'Greater Manchester',
  'greater lincolnshire': 'Greater Lincolnshire',
  lcrca: 'Liverpool City Region',
  'liverpool city region': 'Liverpool City Region',
  neca: 'North East',
  symca: 'South Yorkshire',
  tvca: 'Tees Valley',
  weca: 'West of England',
  'west of england': 'West of England',
  wmca: 'West Midlands',
  wyca: 'West Yorkshire'
};

const KIND = /\s*\b(?:mayoral\s+)?(?:strategic\s+)?(?:combined\s+(?:county\s+)?|strategic\s+)authority\b\s*/i;

/** The name of the combined authority that a text names as one, without the words for its kind; null where it names none. */
export function combinedAuthority(text: string): string | null {
  const known = NAMES[wordsIn(text).join(' ')];
  if (known !== undefined) return known;
  return KIND.test(text) ? text.replace(KIND, ' ').trim() : null;
}
