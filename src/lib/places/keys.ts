import { SHORT_POINTS, SHORT_WORDS } from './spellings.ts';

/** What a text says of a place: the words of its name, and what kind of council it says it is. */
export interface Reading {
  /** The words of the name alone, in the order of the alphabet: 'Hull City Council' and 'City of Hull' have one key. Empty for none. */
  key: string;
  /** The same in the order that was written. */
  words: readonly string[];
  /** The words of kind that were left out. */
  kinds: ReadonlySet<string>;
  /** Whether it says that the council is the one before a reorganisation: 'Dorset (pre LGR)'. */
  before: boolean;
}

/** Words that say what kind of council a place has, or that it is one, and are no part of its name. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  bc: 'borough',
  boro: 'borough',
  borough: 'borough',
  cc: '',
  cbc: 'borough',
  city: 'city',
  corporation: 'corporation',
  council: '',
  councils: '',
  county: 'county',
  dc: 'district',
  district: 'district',
  la: '',
  lb: 'london borough',
  lbc: 'london borough',
  lea: '',
  authority: '',
  local: '',
  mb: 'borough',
  mbc: 'borough',
  mc: 'borough',
  mdc: 'borough',
  met: 'borough',
  metropolitan: 'borough',
  rb: 'borough',
  rbc: 'borough',
  royal: 'borough',
  ua: 'unitary',
  unitary: 'unitary'
};

/** Words that publishers put in and leave out. */
export const SMALL_WORDS = new Set(['and', 'of', 'the']);

/** Letters alone, without case, accents, apostrophes and footnote numbers; short words written out. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/&amp;/g, '&')
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z]{3})\d{1,2}( \d{1,2})*\s*$/, '$1')
    .trim();
  const words = plain === '' ? [] : plain.split(' ').map((word) => SHORT_WORDS[word] ?? word);
  return words.flatMap((word, i) => (i < words.length - 1 ? (SHORT_POINTS[word] ?? [word]) : [word]));
}

/** Reads the name of a place, in any of the ways that people and publishers write it. */
export function readName(text: string): Reading {
  const all = wordsIn(text.replace(/\bpre[- ]?lgr?\b|\bpre[- ]?reorganisation\b/i, ' '));
  const before = /\bpre[- ]?(lgr?|reorganisation)\b/i.test(text);
  const kinds = new Set<string>();
  const words = all.filter((word) => {
    const kind = Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word] : undefined;
    if (kind) kinds.add(kind);
    return kind === undefined && !SMALL_WORDS.has(word);
  });
  return { key: keyOf(words), words, kinds, before };
}

/** Whether a word is the beginning of one that says what kind of council a place has. */
export function isKindWord(word: string): boolean {
  return word !== '' && [...Object.keys(KIND_WORDS), ...SMALL_WORDS].some((kind) => kind.startsWith(word));
}

/** Words as a key in which their order does not matter. */
export function keyOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/**
 * The parts of a name that are said for the whole: 'Bath' and 'North East Somerset' for 'Bath and North East Somerset', 'Stockton' for
 * 'Stockton-on-Tees'. None of a name that has one part.
 */
export function partsOf(name: string): string[] {
  const parts = name.split(/\s+and\s+|\s*&\s*|,(?!\s*(?:city|county) of)/i);
  const before = /^(.+?)[\s-]+(?:upon|on|under|with)[\s-]/i.exec(name)?.[1];
  return [...(parts.length > 1 ? parts : []), ...(before === undefined ? [] : [before])].map((part) => readName(part).key);
}

const POINTS = /^(?:north|south|east|west|central)$/;

/** The points of the compass in a name. */
export const pointsOf = (name: string): string[] => name.split(' ').filter((word) => POINTS.test(word));

/** Whether a name has the points that another has: one with a slip in it names none, or fewer. */
export const hasPoints = (points: readonly string[], others: readonly string[]): boolean =>
  points.every((point, index) => point === others[index]);
