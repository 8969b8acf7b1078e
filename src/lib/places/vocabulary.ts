import { KIND_WORDS, SMALL_WORDS } from './keys.ts';
import { EARLIER_CODES, REGION_NAMES, REGION_PARTS, SHORT_POINTS, SHORT_WORDS } from './spellings.ts';
import { countyKeys, elsewhereKeys, nationKeys, partKeys, regionKeys } from './spelt.ts';

/** Words that say that a council is the one before a reorganisation. */
const BEFORE = ['pre', 'lg', 'lgr', 'prelg', 'prelgr', 'reorganisation', 'prereorganisation'];

/** Every word that a name of a place may hold, and every code of England, from the keys of those that are known. */
export function vocabularyOf(known: readonly ReadonlyMap<string, unknown>[]): ReadonlySet<string> {
  const keys = [...known, regionCodes, regionKeys, nationKeys, elsewhereKeys, partKeys, countyKeys].flatMap((of) => [
    ...of.keys()
  ]);
  return new Set([
    ...keys.flatMap((key) => key.toLowerCase().split(' ')),
    ...[SHORT_WORDS, SHORT_POINTS, KIND_WORDS].flatMap((words) => Object.keys(words)),
    ...Object.values(SHORT_POINTS).flat(),
    ...SMALL_WORDS,
    ...BEFORE
  ]);
}

const regionCodes = new Map(
  [...Object.keys(EARLIER_CODES), ...Object.keys(REGION_NAMES), ...REGION_PARTS.flatMap(({ codes }) => codes)].map((code) => [
    code,
    true
  ])
);
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether each word of a text is known, a code or the number of a footnote; true too of what only a whole reading can tell. */
export function areWordsIn(text: string, vocabulary: ReadonlySet<string>): boolean {
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isDigit(code) || isLetter(code)) {
      if (from < 0) from = at;
      continue;
    }
    /* Letters with accents, points of initials, apostrophes and what a web page writes for ‘&’ are for the whole reading. */
    if (code > 126 || code === 46 || code === 39 || code === 96 || code === 59) return true;
    if (from >= 0 && !isKnown(text.slice(from, at), vocabulary)) return false;
    from = -1;
  }
  return true;
}

function isKnown(word: string, vocabulary: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (vocabulary.has(lower)) return true;
  if (!isDigit(word.charCodeAt(word.length - 1))) return false;
  if (/^(\d{1,3}|[wsnk]\d{8}|e92\d{6})$/.test(lower)) return true;
  return vocabulary.has(lower.replace(/\d{1,2}$/, ''));
}
