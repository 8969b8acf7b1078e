import { yearOf } from '../../model/period.ts';
import { closeness, findWider, percentsOf, type Constituency, type WiderPlaces } from '../../places/find.ts';
import { wordsIn } from '../../places/keys.ts';
import { PlaceMatcher, type PlaceMatch } from '../../places/match.ts';
import { isMeantAsPostcode } from '../../places/postcode.ts';
import { REGION_NAMES } from '../../places/spellings.ts';
import { listName, plainName } from '../../words/index.ts';
import { dayInWords } from '../dates.ts';
import { findCouncils, type Place } from '../search.ts';

/** What is a place and no council, nor a part of one: it is told of, and leads nowhere by itself. */
export type NonCouncilMatch =
  Extract<PlaceMatch, { kind: 'region' | 'nation' | 'coming' }> | (Extract<PlaceMatch, { kind: 'several' }> & { county: string });

/** One line of the list under the search box. */
export type Suggestion = {
  text: string;
  /** What else the line says of it, smaller. */
  more: string;
  /** How like it is to what was typed: the higher the likelier. */
  score: number;
} & (
  | { kind: 'council' | 'district'; place: Place }
  | { kind: 'constituency'; constituency: Constituency }
  | { kind: 'non-council'; match: NonCouncilMatch }
);

const MOST = 8;
/** The line that the matcher names. */
const NAMED = 6;
/** From this on, a line has the very name that was typed and is in force. */
const SAME = 5;
/** Lines that the matcher says are as likely as each other. */
const AS_LIKELY = 4.9;
/** What a county of several councils is, before those. */
const COUNTY = 4.95;
/** So much likelier than all that lead elsewhere a line has to be to be taken without asking. */
const CLEARLY = 0.8;
/** A slip in the name: shown, never taken. */
const SLIP = 0.1;
/** Among names equally like what was typed, councils come first and constituencies last. */
const FIRST = { council: 0.4, nonCouncil: 0.3, district: 0.2, constituency: 0 };

const matchers = new WeakMap<readonly Place[], { wider: WiderPlaces | null; matcher: PlaceMatcher }>();

/** The matcher of the site's own lists; one for as long as they are the same. */
export function matcherOf(councils: readonly Place[], wider: WiderPlaces | null): PlaceMatcher {
  const known = matchers.get(councils);
  if (known?.wider === wider) return known.matcher;
  const matcher = new PlaceMatcher({ areas: councils, ...wider });
  matchers.set(councils, { wider, matcher });
  return matcher;
}

/**
 * What a reader may mean, the likeliest first. Constituencies, and districts whose whole name is not typed, are among them only where
 * `everywhere` says so. Nothing for what can only be a postcode: that is looked up when it is sent.
 */
export function suggest(typed: string, councils: readonly Place[], wider: WiderPlaces | null, everywhere = true): Suggestion[] {
  if (isMeantAsPostcode(typed) || councils.length === 0 || typed.trim() === '') return [];
  const known = new Map(councils.map((place) => [place.code, place]));
  const matcher = matcherOf(councils, wider);
  const lines = likeLines(typed, councils, known, wider, everywhere);
  const found = raise(matcher.match(typed), lines, known, wider);
  if (found.length === 0)
    for (const code of matcher.nearest(typed)) {
      const place = known.get(code);
      if (place) found.push({ kind: 'council', place, text: listName(place), more: '(is that meant?)', score: SLIP });
    }
  return found
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
    .slice(0, Math.max(MOST, found.filter(({ score }) => score >= AS_LIKELY).length));
}

/** Lines whose names are like what was typed. */
function likeLines(
  typed: string,
  councils: readonly Place[],
  known: ReadonlyMap<string, Place>,
  wider: WiderPlaces | null,
  everywhere: boolean
): Suggestion[] {
  const lines: Suggestion[] = findCouncils(typed, councils, MOST).map(({ place, alias, score }) => ({
    ...councilLine(place, wider, alias),
    score: score + FIRST.council
  }));
  for (const { place, score } of wider && everywhere ? findWider(typed, wider) : []) {
    if (place.kind === 'constituency') {
      const more = constituencyInWords(place, known);
      lines.push({ kind: 'constituency', constituency: place, text: place.name, more, score: score + FIRST.constituency });
      continue;
    }
    const council = known.get(place.council);
    if (council) lines.push({ ...districtLine(place, council), score: score + FIRST.district });
  }
  const key = wordsIn(typed).join(' ');
  for (const [code, names] of Object.entries(REGION_NAMES)) {
    const score = Math.max(...names.map((name) => closeness(key, wordsIn(name).join(' '))));
    if (key.length > 2 && score >= 4)
      lines.push({ ...placeLine({ kind: 'region', codes: [code], part: null }), score: 4 + FIRST.nonCouncil });
  }
  return lines;
}

/** The lines, with what the matcher says in front. */
function raise(
  match: PlaceMatch,
  lines: Suggestion[],
  known: ReadonlyMap<string, Place>,
  wider: WiderPlaces | null
): Suggestion[] {
  const named = (line: Suggestion, score: number): Suggestion[] => {
    const same = (one: Suggestion) => one.kind === line.kind && one.text === line.text;
    return [{ ...(lines.find(same) ?? line), score }, ...lines.filter((one) => !same(one))];
  };
  const place = (code: string) => known.get(code);
  switch (match.kind) {
    case 'council':
    case 'abolished': {
      const council = place(match.code);
      return council ? named({ ...councilLine(council, wider), score: 0 }, NAMED) : lines;
    }
    case 'district': {
      const council = place(match.council);
      return council ? named({ ...districtLine(match, council), score: 0 }, NAMED) : lines;
    }
    case 'several': {
      const asked = match.choices.flatMap(({ council, district, last }): Suggestion[] => {
        const of = place(council);
        if (!of) return [];
        const line = district === undefined ? councilLine(of, wider) : districtLine({ name: district, last }, of);
        return [{ ...line, score: AS_LIKELY }];
      });
      const texts = new Set(asked.map(({ text }) => text));
      const others = lines.filter(({ kind, text }) => !texts.has(text) || kind === 'constituency');
      const county: Suggestion[] = isCounty(match) ? [{ ...placeLine(match), score: COUNTY }] : [];
      return [...county, ...asked, ...others.map((line) => ({ ...line, score: Math.min(line.score, AS_LIKELY - 0.1) }))];
    }
    case 'region':
    case 'nation':
    case 'coming':
      return named({ ...placeLine(match), score: 0 }, isVague(match) ? 4 + FIRST.nonCouncil : NAMED);
    case 'none':
      return lines;
  }
}

function isCounty(match: PlaceMatch): match is Extract<NonCouncilMatch, { kind: 'several' }> {
  return match.kind === 'several' && match.county !== null;
}

/** Whether the name is only a word that many others begin with: 'North'. */
function isVague(match: NonCouncilMatch): boolean {
  return match.kind === 'region' && match.codes.length > 1;
}

function councilLine(
  place: Place,
  wider: WiderPlaces | null,
  alias = ''
): Omit<Suggestion, 'score'> & { kind: 'council'; place: Place } {
  const successor = wider?.coming.find(({ replaces }) => replaces.includes(place.code));
  const until = place.to !== '' && !place.slug.includes('-to-') ? `until ${yearOf(place.to)}` : '';
  const replaced = successor ? `(replaced on ${dayInWords(successor.from)})` : '';
  const more = [alias === '' ? '' : `(${alias})`, until, replaced].filter((part) => part !== '').join(' ');
  return { kind: 'council', place, text: listName(place), more };
}

function districtLine(
  { name, last }: { name: string; last?: string | undefined },
  place: Place
): Omit<Suggestion, 'score'> & { kind: 'district'; place: Place } {
  const of = plainName(place);
  const more = last === undefined ? `a district of ${of}` : `a district until ${yearOf(last)}, now part of ${of}`;
  return { kind: 'district', place, text: name, more };
}

function placeLine(match: NonCouncilMatch): Omit<Suggestion, 'score'> & { kind: 'non-council'; match: NonCouncilMatch } {
  const line = (text: string, more: string) => ({ kind: 'non-council' as const, match, text, more });
  if (match.kind === 'coming') return line(match.name, `a council from ${dayInWords(match.from)}`);
  if (match.kind === 'several')
    return line(
      match.county,
      match.until === undefined
        ? `a county of ${match.choices.length} councils, without one of its own`
        : `a county until ${dayInWords(match.until)}, now without a council`
    );
  if (match.kind === 'nation' && match.place !== undefined) return line(match.place, `in ${match.name}, not in England`);
  if (match.kind === 'nation') return line(match.name, match.name === 'England' ? 'the whole country' : 'not in England');
  const [code = ''] = match.codes;
  if (match.part !== null) return line(match.part, match.codes.length > 1 ? 'several regions' : 'part of a region');
  return line(REGION_NAMES[code]?.[0] ?? code, 'a region, not a council');
}

/**
 * The line that a reader means who chose none: the first, where it has the very name, or nothing that leads to another council is nearly
 * as likely; else null.
 */
export function meant(lines: readonly Suggestion[]): Suggestion | null {
  const [first] = lines;
  if (!first || isGuess(first)) return null;
  if (first.score >= SAME) return first;
  const place = leadsTo(first);
  const rival = lines.find((line) => leadsTo(line) !== place);
  return rival && first.score - rival.score < CLEARLY ? null : first;
}

/** The constituency that has the very name of a council or a district; null where none has, or the line is of neither. */
export function namesakeOf(line: Suggestion, lines: readonly Suggestion[]): Constituency | null {
  if (line.kind !== 'council' && line.kind !== 'district') return null;
  const name = wordsIn(line.text).join(' ');
  for (const other of lines)
    if (other.kind === 'constituency' && wordsIn(other.constituency.name).join(' ') === name) return other.constituency;
  return null;
}

/** Whether a line is of a council whose name is only nearly what was typed. */
export function isGuess(line: Suggestion): boolean {
  return line.score === SLIP;
}

/** Codes of the councils that a line leads to. */
function leadsTo(line: Suggestion): string {
  if (line.kind === 'non-council') return line.text;
  return line.kind === 'constituency' ? line.constituency.parts.map(({ council }) => council).join(' ') : line.place.code;
}

function constituencyInWords(constituency: Constituency, known: ReadonlyMap<string, Place>): string {
  const { parts: shares, left } = percentsOf(constituency);
  const parts = constituency.parts.map(({ council }, i) => ({ name: nameOf(council, known), share: shares[i] ?? 0 }));
  const [first] = parts;
  if (first && parts.length === 1 && left === 0) return `a constituency in ${first.name}`;
  return `a constituency: ${parts.map(({ name, share }) => `${share}% ${name}`).join(', ')}`;
}

export function nameOf(code: string, known: ReadonlyMap<string, Place>): string {
  const place = known.get(code);
  return place ? plainName(place) : code;
}
