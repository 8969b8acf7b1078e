import { inForce, isCouncil, type Area, type AreaKind } from '../model/area.ts';
import { nearest } from '../model/nearest.ts';
import type { Period } from '../model/period.ts';
import { hasPoints, keyOf, partsOf, pointsOf, readName, type Reading } from './keys.ts';
import { countyKeys, elsewhereKeys, nationKeys, partKeys, regionKeys } from './spelt.ts';
import { EARLIER_CODES, NATIONS, REGION_NAMES, REGION_PARTS, SHORT_FORMS } from './spellings.ts';
import { areWordsIn, vocabularyOf } from './vocabulary.ts';

/** A council as the matcher knows it. */
export type NamedCouncil = Pick<Area, 'code' | 'dfeCode' | 'name' | 'aliases' | 'kind' | 'from' | 'to'>;

/** A council that the law has made and that is not in force yet: one line of coming-councils.csv. */
export interface ComingCouncil {
  name: string;
  /** ISO date of its first day. */
  from: string;
  /** GSS codes of the councils that it replaces, wholly or with others. */
  replaces: readonly string[];
}

/** Which councils became which: what area-changes.csv says of mergers and splits. */
export interface CouncilChange {
  /** ISO date of the first day after the change. */
  date: string;
  from: readonly string[];
  to: readonly string[];
}

/** All that names are held against. Areas that are no councils are passed over: regions and countries are known by their names. */
export interface KnownPlaces {
  areas: readonly NamedCouncil[];
  /** A district and the council that is responsible for its area today; with its last day where it is no more. */
  districts?: readonly (readonly [name: string, council: string, code?: string, last?: string])[];
  changes?: readonly CouncilChange[];
  coming?: readonly ComingCouncil[];
}

/** A council that may be meant, or a district of it. Codes are GSS codes. */
export interface Choice {
  council: string;
  /** The name of the district, where that is what may be meant. */
  district?: string;
  /** Its last day, where it is no more. */
  last?: string;
}

export type PlaceMatch =
  | { kind: 'council'; code: string }
  /** A district, which is no council for special educational needs, and the one that is responsible for its area today. `last`: its last day, where it is no more. */
  | { kind: 'district'; name: string; council: string; last?: string }
  /** As likely to be meant, so that whoever wrote it has to be asked. `county` is set where it is a county with no council of its own, `until` to its last day where it was one. */
  | { kind: 'several'; choices: readonly Choice[]; county: string | null; until?: string }
  /** A region of England, or more than one; `part` is the name where no region has it: 'Inner London'. */
  | { kind: 'region'; codes: readonly string[]; part: string | null }
  /** A country; `place` is the council of it that is named, where it is one outside England: 'Cardiff'. */
  | { kind: 'nation'; name: string; place?: string }
  /** A council that is no more, its last day, and those that took its place. */
  | { kind: 'abolished'; code: string; last: string; successors: readonly string[] }
  | ({ kind: 'coming' } & ComingCouncil)
  /** No place that is known: `nearest` says which may be meant. */
  | { kind: 'none' };

const NONE: PlaceMatch = { kind: 'none' };
/** What stands between names of councils that are named together, and how many are at most. */
const [JOINTS, MOST_JOINT] = [/\s+(?:and|with|&|\+)\s+|\s*[/;,+&]\s*/i, 12];
/** The City of London, which is called the City beside another borough. */
const CITY = 'E09000001';
/** Readings that are kept: a file of a million names is no reason to keep them all. */
const MOST_KEPT = 20_000;
/**
 * Finds the place that a text names, however people and publishers write it: with or without the words for the kind of council, in any
 * order, short or long, or by a code of DfE or ONS, old or new. Never guesses: a slip is no answer, a region is no council, and where two
 * places are as likely both come back.
 */
export class PlaceMatcher {
  readonly #councils: readonly NamedCouncil[];
  readonly #byCode = new Map<string, NamedCouncil[]>();
  readonly #byName = new Map<string, NamedCouncil[]>();
  readonly #byPart = new Map<string, Choice[]>();
  readonly #districts = new Map<string, Choice & { district: string }>();
  readonly #coming = new Map<string, ComingCouncil>();
  readonly #changes: readonly CouncilChange[];
  readonly #found = new Map<Period | '', Map<string, PlaceMatch>>();
  #spelt: ReadonlyMap<string, readonly string[]> | null = null;

  constructor({ areas, districts = [], changes = [], coming = [] }: KnownPlaces) {
    this.#councils = areas.filter(isCouncil);
    this.#changes = changes;
    for (const council of this.#councils) {
      for (const code of [council.code, council.dfeCode, ...council.aliases]) if (isCode(code)) add(this.#byCode, code, council);
      const parts = partsOf(council.name);
      for (const name of [council.name, ...council.aliases, ...(SHORT_FORMS[council.code] ?? [])]) {
        const { key } = readName(name);
        if (!isCode(name) && !parts.includes(key)) add(this.#byName, key, council);
      }
      if (council.to === '') for (const part of parts) add(this.#byPart, part, { council: council.code });
    }
    for (const [district, council, code, last = ''] of districts) {
      const choice = { council, district, ...(last === '' ? {} : { last }) };
      this.#districts.set(readName(district).key, choice);
      if (code) this.#districts.set(code.toLowerCase(), choice);
      for (const part of partsOf(district)) add(this.#byPart, part, choice);
    }
    for (const council of coming) this.#coming.set(readName(council.name).key, council);
  }

  /** The place that a text names. With a period, a council of that time is meant before one of today. */
  match(text: string, period: Period | '' = ''): PlaceMatch {
    const found = this.#found.get(period) ?? new Map<string, PlaceMatch>();
    const known = found.get(text);
    if (known) return known;
    if (!this.mayName(text)) return NONE;
    const alone = this.#match(text.trim(), period === '' ? undefined : period);
    const match = alone.kind === 'council' && this.joint(text).length > 0 ? NONE : alone;
    if (found.size >= MOST_KEPT) found.clear();
    this.#found.set(period, found.set(text, match));
    return match;
  }

  /**
   * The codes of several councils that a text names together, each by a name of its own: 'Cornwall and Isles of Scilly', 'City and Hackney'. Empty
   * where it names one, whose name may have an 'and'.
   */
  joint(text: string): string[] {
    const parts = text.split(JOINTS).filter((part) => part.trim() !== '');
    if (parts.length < 2 || parts.length > MOST_JOINT) return [];
    const codes = parts.map((part) => {
      const match = this.#match(part.trim());
      return match.kind === 'council' ? match.code : /^(the )?city$/i.test(part.trim()) ? CITY : null;
    });
    const named = new Set(codes.filter((code) => code !== null));
    const isCity = !named.has(CITY) || codes.every((code) => code?.startsWith('E09') === true);
    return codes.includes(null) || !isCity || named.size < 2 ? [] : ([...named] as string[]);
  }

  #vocabulary: ReadonlySet<string> | null = null;
  /** The text that was asked about last, which is asked about several times while a row is read. */
  #asked: string | null = null;
  #may = false;

  /**
   * Whether a text can name a place at all: each of its words is one of a name that is known, or only the whole reading can tell. A table of
   * a million other things is passed over by this in a second.
   */
  mayName(text: string): boolean {
    if (text === this.#asked) return this.#may;
    this.#vocabulary ??= vocabularyOf([this.#byCode, this.#byName, this.#byPart, this.#districts, this.#coming]);
    this.#may = areWordsIn(text, this.#vocabulary);
    this.#asked = text;
    return this.#may;
  }

  /**
   * Councils in force that may be meant by a name with a slip in it, the nearest first, three at most: by their own names, by a part of one
   * that is said for the whole, by a district of theirs or by a council whose place they took. An answer is never made of them.
   */
  nearest(text: string): string[] {
    const wanted = readName(text).words.join(' ');
    if (wanted.length < 4) return [];
    const points = pointsOf(wanted);
    const names = new Map([...(this.#spelt ??= this.#speltNames())].filter(([name]) => hasPoints(points, pointsOf(name))));
    const found: string[] = [];
    while (found.length < 3) {
      const name = nearest(wanted, names.keys(), wanted.length < 8 ? 1 : 2);
      const codes = name === null ? undefined : names.get(name);
      if (name === null || codes === undefined) return found;
      names.delete(name);
      found.push(...codes.filter((code) => !found.includes(code)));
    }
    return found.slice(0, 3);
  }

  /** The names that a slip is looked for in, councils' own before others, and the councils in force that each leads to. */
  #speltNames(): ReadonlyMap<string, readonly string[]> {
    const names = new Map<string, readonly string[]>();
    const spell = (name: string, codes: readonly string[]) => {
      const key = readName(name).words.join(' ');
      if (key.length > 3 && codes.length > 0 && !names.has(key)) names.set(key, codes);
    };
    const living = this.#councils.filter(({ to }) => to === '');
    for (const { code, name, aliases } of living) for (const one of [name, ...aliases]) if (!isCode(one)) spell(one, [code]);
    for (const { code, name } of living)
      for (const part of name.split(/ and |,/)) if (/ and |,(?! (city|county) of)/i.test(name)) spell(part, [code]);
    for (const { council, district, last } of this.#districts.values()) if (last === undefined) spell(district, [council]);
    for (const ended of this.#councils.filter(({ to }) => to !== '')) spell(ended.name, this.#successorsOf(ended));
    return names;
  }

  /** The place named, or, where two names stand one in brackets, the place that both name: 'BCP (Bournemouth, Christchurch & Poole)'. */
  #match(text: string, period?: Period): PlaceMatch {
    const whole = this.#matchWhole(text, period);
    if (whole.kind === 'none') {
      const coded = this.#withCode(text, period);
      if (coded) return coded;
    }
    const [, before = '', within = '', after = ''] = /^([^([]*)[([]([^)\]]*)[)\]](.*)$/.exec(text) ?? [];
    if (whole.kind !== 'none' || within === '') return whole;
    const [outside, inside] = [this.#matchWhole(`${before} ${after}`.trim(), period), this.#matchWhole(within.trim(), period)];
    const agree = outside.kind === 'council' && inside.kind === 'council' && outside.code === inside.code;
    return agree ? outside : NONE;
  }

  /** The place that a code and the name behind or before it both name: '881 Essex', 'Norfolk, 926', 'E10000011 - East Sussex'; null: none. */
  #withCode(text: string, period?: Period): PlaceMatch | null {
    const [, before, after] = /^([EWSNK]\d{8}|\d{3})[\s:,;/_–-]+(\D+)$/i.exec(text) ?? [];
    const [, name = after ?? '', code = before ?? ''] = /^(\D+?)[\s:,;/_–-]*[([]?([EWSNK]\d{8}|\b\d{3})[)\]]?$/i.exec(text) ?? [];
    if (name === '' || code === '') return null;
    const [one, other] = [this.#matchWhole(name.trim(), period), this.#ofCode(code.toUpperCase(), period)];
    return one.kind !== 'none' && JSON.stringify(one) === JSON.stringify(other) ? one : null;
  }

  #matchWhole(text: string, period?: Period): PlaceMatch {
    const code = /^(\d{3})(\.0)?$/.exec(text)?.[1] ?? text.toUpperCase();
    if (isCode(code)) return this.#ofCode(code, period);
    const read = readName(text);
    const { key, words } = read;
    if (key === '') return NONE;
    const named = this.#named(read, period);
    const nation = nationKeys.get(key);
    if (nation !== undefined) return { kind: 'nation', name: nation };
    const region = regionKeys.get(key);
    if (region !== undefined)
      return named && this.#saysKind(named, read) ? named : { kind: 'region', codes: [region], part: null };
    const part = partKeys.get(key);
    if (part) return { kind: 'region', codes: part.regions, part: part.name };
    const coming = this.#coming.get(key);
    if (coming && !(named?.kind === 'council')) return { kind: 'coming', ...coming };
    if (named) return this.#orCounty(named, read);
    const district = this.#districts.get(key);
    if (district) return this.#orCounty(districtOf(district), read);
    const county = countyKeys.get(key);
    if (county)
      return {
        ...{ kind: 'several', choices: county.councils.map((council) => ({ council })), county: county.name },
        ...(county.until === undefined ? {} : { until: county.until })
      };
    if (words.includes('london') && words.length > 1) {
      const bare = { ...read, key: keyOf(words.filter((word) => word !== 'london')) };
      const inside = this.#named(bare, period) ?? this.#ofPart(bare, 'london');
      if (inside?.kind === 'council' && this.#one(inside.code)?.kind === 'london') return inside;
    }
    const within = this.#ofPart(read);
    if (within) return within;
    const elsewhere = elsewhereKeys.get(key);
    return elsewhere ? { kind: 'nation', name: elsewhere.nation, place: elsewhere.place } : NONE;
  }

  #one(code: string): NamedCouncil | undefined {
    return this.#councils.find((council) => council.code === code);
  }

  #ofCode(written: string, period?: Period): PlaceMatch {
    const code = EARLIER_CODES[written] ?? written;
    const council = this.#pick(this.#byCode.get(code) ?? [], period);
    if (council) return council;
    const district = this.#districts.get(code.toLowerCase());
    if (district) return districtOf(district);
    if (code in REGION_NAMES) return { kind: 'region', codes: [code], part: null };
    const part = REGION_PARTS.find(({ codes }) => codes.includes(code));
    if (part) return { kind: 'region', codes: part.regions, part: part.name };
    if (code.startsWith('E92')) return { kind: 'nation', name: 'England' };
    const nation = NATIONS.find(({ letter }) => letter !== '' && code.startsWith(letter));
    return nation ? { kind: 'nation', name: nation.name } : NONE;
  }

  /** The council in force, at the time or today; else the one that ended last. */
  #pick(councils: readonly NamedCouncil[], period?: Period, before = false): PlaceMatch | null {
    const living = councils.find((council) => (period === undefined ? council.to === '' : inForce(council, period)));
    const ended = councils.filter(({ to }) => to !== '').sort((a, b) => (a.to < b.to ? 1 : -1))[0];
    if (living && !(before && ended)) return { kind: 'council', code: living.code };
    if (!ended) return councils[0] ? { kind: 'council', code: councils[0].code } : null;
    return { kind: 'abolished', code: ended.code, last: ended.to, successors: this.#successorsOf(ended) };
  }

  /** The councils that a change made, or the one of them whose name says that it took this one in. */
  #successorsOf({ code, name }: NamedCouncil): string[] {
    const all = this.#changes.filter(({ from }) => from.includes(code)).flatMap(({ to }) => to);
    const { key } = readName(name);
    const took = all.filter((successor) => partsOf(this.#one(successor)?.name ?? '').includes(key));
    return took.length > 0 ? took : all;
  }

  #named({ key, before }: Reading, period?: Period): PlaceMatch | null {
    return this.#pick(this.#byName.get(key) ?? [], period, before);
  }

  /** Whether the text names the kind of council that tells this one from a region of the same name: 'City of London'. */
  #saysKind(found: PlaceMatch, { kinds }: Reading): boolean {
    const council = found.kind === 'council' ? this.#one(found.code) : undefined;
    return council !== undefined && [council.name, ...council.aliases].some((name) => isShared(readName(name).kinds, kinds));
  }

  /** 'Nottingham County Council' says the kind of one council and the name of another: both may be meant. */
  #orCounty(found: PlaceMatch, { words, kinds }: Reading): PlaceMatch {
    if (found.kind !== 'council' && found.kind !== 'district') return found;
    const own: Choice =
      found.kind === 'council'
        ? { council: found.code }
        : { council: found.council, district: found.name, ...(found.last === undefined ? {} : { last: found.last }) };
    const last = words.at(-1) ?? '';
    const other = kinds.has('county') ? `${last}shire` : kinds.has('city') ? last.replace(/shire$/, '') : last;
    if (other === last) return found;
    const rival = this.#named({ key: keyOf([...words.slice(0, -1), other]), words: [], kinds, before: false });
    if (rival?.kind !== 'council') return found;
    if (rival.code === own.council) return rival;
    return { kind: 'several', choices: [own, { council: rival.code }], county: null };
  }

  /** A part of a name, said for the whole of it. What the text says of its kind decides between two, if it can. */
  #ofPart({ key, kinds }: Reading, kind?: AreaKind): PlaceMatch | null {
    const all = this.#byPart.get(key) ?? [];
    const fitting = all.filter(({ council, district }) => {
      const of = this.#one(council);
      if (kind !== undefined) return of?.kind === kind && district === undefined;
      if (kinds.has('city')) return district === undefined;
      return !kinds.has('borough') || district !== undefined || !readName(of?.name ?? '').kinds.has('city');
    });
    const choices = fitting.length === 1 ? fitting : all;
    const [only, second] = choices;
    if (!only) return null;
    if (second) return { kind: 'several', choices, county: null };
    if (only.district !== undefined) return districtOf({ ...only, district: only.district });
    return { kind: 'council', code: only.council };
  }
}

const districtOf = ({ council, district, last }: Choice & { district: string }): Extract<PlaceMatch, { kind: 'district' }> => ({
  ...{ kind: 'district', name: district, council },
  ...(last === undefined ? {} : { last })
});

/** A code of ONS, or DfE's three digits. */
function isCode(text: string): boolean {
  return /^[EWSNK]\d{8}$|^\d{3}$/.test(text);
}

function isShared(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key) ?? [];
  if (!list.includes(one)) map.set(key, [...list, one]);
}
