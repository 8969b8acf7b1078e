import { isKindWord, partsOf, readName, wordsIn } from './keys.ts';
import type { ComingCouncil, CouncilChange } from './match.ts';

/** Places that are no councils and lead to one: what `/places.json` holds. Councils go by their codes. */
export interface WiderPlaces {
  /** A district, the council that is responsible for its area today, its own code, and its last day where it is no more. */
  districts: readonly (readonly [name: string, council: string, code: string, last?: string])[];
  /** A constituency and the councils that its people live in, with the share of them from 0 to 1, the largest first. */
  constituencies: readonly (readonly [name: string, parts: readonly (readonly [council: string, share: number])[]])[];
  /** Mergers and splits of councils. */
  changes: readonly CouncilChange[];
  /** Councils that are not in force yet. */
  coming: readonly ComingCouncil[];
}

export interface District {
  kind: 'district';
  name: string;
  council: string;
  /** Its last day, where it is no more. */
  last?: string;
}

export interface Constituency {
  kind: 'constituency';
  name: string;
  parts: { council: string; share: number }[];
}

/** Districts and constituencies whose name is like what was typed, with how like it is, as `closeness` has it. */
export function findWider(typed: string, wider: WiderPlaces): { place: District | Constituency; score: number }[] {
  const read = readTyped(typed);
  const districts = wider.districts.map(([name, council, , last]): District => ({
    kind: 'district',
    name,
    council,
    ...(last === undefined ? {} : { last })
  }));
  const constituencies = wider.constituencies.map(([name, parts]): Constituency => ({
    kind: 'constituency',
    name,
    parts: parts.map(([council, share]) => ({ council, share }))
  }));
  return [...districts, ...constituencies]
    .map((place) => ({ place, score: likeness(read, place.name) }))
    .filter(({ score }) => score > 0);
}

/** What was typed, as names are held against it. */
export interface Typed {
  /** All its words. */
  whole: string;
  /** Its words without those for kinds of councils; and without the beginning of one at its end, which need not be typed whole. */
  bare: readonly string[];
}

/** The constituencies that a text names, or names a part of that is said for the whole: 'Barrow' for 'Barrow and Furness'. */
export function constituenciesNamed(text: string, { constituencies }: Pick<WiderPlaces, 'constituencies'>): Constituency[] {
  const { key } = readName(text);
  if (key === '') return [];
  const all = constituencies.map(([name, parts]): Constituency => ({
    kind: 'constituency',
    name,
    parts: parts.map(([council, share]) => ({ council, share }))
  }));
  const whole = all.filter(({ name }) => readName(name).key === key);
  return whole.length > 0 ? whole : all.filter(({ name }) => partsOf(name).includes(key));
}

export function readTyped(typed: string): Typed {
  const all = wordsIn(typed);
  const own = readName(typed).words;
  const last = all.at(-1) ?? '';
  const cut = own.length > 1 && own.at(-1) === last && isKindWord(last) ? own.slice(0, -1) : own;
  return { whole: all.join(' '), bare: [...new Set([own, cut].map((words) => words.join(' ')))] };
}

const names = new Map<string, { whole: string; bare: string }>();

/**
 * How like a name is to what was typed, from 5 to 0 as `closeness` has it: with the words for kinds of councils or without them
 * ('Leeds City Cou').
 */
export function likeness({ whole, bare }: Typed, name: string): number {
  const known = names.get(name) ?? { whole: wordsIn(name).join(' '), bare: readName(name).words.join(' ') };
  names.set(name, known);
  return Math.max(closeness(whole, known.whole), ...bare.map((words) => closeness(words, known.bare)));
}

/** How like a name is to what was typed, both as keys of names: 5 the same, 4 begins with it, 3 a word of it does, down to 0. */
export function closeness(key: string, name: string): number {
  if (key === '') return 0;
  if (name === key) return 5;
  if (name.startsWith(key)) return 4;
  if (name.split(' ').some((word) => word.startsWith(key))) return 3;
  if (name.includes(` ${key}`)) return 2;
  return key.length > 2 && name.includes(key) ? 1 : 0;
}

/** Whether what was typed is the first letters of a name's words, with or without the small ones: 'K&C', 'BCP', 'CWAC'. */
export function areInitials(key: string, name: string): boolean {
  const first = (words: string[]) => words.map((word) => word.charAt(0)).join('');
  const long = (text: string) => text.split(' ').filter((word) => !['and', 'of', 'upon', 'with', 'the'].includes(word));
  const typed = long(key);
  const letters = typed.join('');
  const together = typed.length === 1 || typed.every((word) => word.length === 1);
  if (!together || letters.length < 2) return false;
  return [first(name.split(' ')), first(long(name))].includes(letters);
}

/**
 * The shares of a constituency's people in whole per cent, in the order of its parts, and of those whom the table places nowhere: together
 * 100, by largest remainders, so that 61.5% and 38.5% are no 101%.
 */
export function percentsOf({ parts }: Pick<Constituency, 'parts'>): { parts: number[]; left: number } {
  const exact = [...parts.map(({ share }) => share), unplacedShare({ parts })].map((share) => Math.round(share * 1e6) / 1e4);
  const whole = exact.map(Math.floor);
  const order = exact.map((share, i) => [share - Math.floor(share), i] as const).sort(([a, i], [b, j]) => b - a || i - j);
  let missing = Math.round(exact.reduce((sum, share) => sum + share, 0)) - whole.reduce((sum, share) => sum + share, 0);
  for (const [, i] of order) if (missing-- > 0) whole[i] = (whole[i] ?? 0) + 1;
  return { parts: whole.slice(0, -1), left: whole.at(-1) ?? 0 };
}

/** Of the people of a constituency, those whom the table places in no council, from 0 to 1. */
export function unplacedShare({ parts }: Pick<Constituency, 'parts'>): number {
  return Math.max(0, 1 - parts.reduce((sum, { share }) => sum + share, 0));
}
