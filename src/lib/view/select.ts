import { isMonth, periodInWords, yearOf, type Period } from '../model/period.ts';
import { MAPS, type MapsSeen } from './maps.ts';
import { allQuoted, given, quoted } from './parameters.ts';
import {
  ALL_COUNCILS,
  BREAKDOWNS,
  BREAKDOWN_WORDS,
  FIRST_MEASURE,
  KEYS,
  MOST_LINES,
  VIEWS,
  type BreakdownName,
  type Councils,
  type Selection,
  type ViewName
} from './selection.ts';

export interface Selectable {
  /** Ids of measures with the periods that have figures, rising. */
  periods: ReadonlyMap<string, readonly Period[]>;
  /** Slugs of regions. */
  regions: ReadonlySet<string>;
  /** What each measure can be broken down by, with the periods published so, rising; what is not there is not published. */
  breakdowns: Readonly<Record<string, Partial<Record<BreakdownName, readonly Period[]>>>>;
  /** Slugs of councils that are or were; null while nobody has asked for them, which leaves out what names one. */
  councils: ReadonlySet<string> | null;
}

export interface SelectionRead {
  selection: Selection;
  /** Why parts of the address could not be followed, and what is shown in their place, for the reader. */
  reasons: string[];
}

const LISTS = ['councils', 'lines', 'groups'] as const;

const asks = (search: string) => given(search, { lists: LISTS, own: KEYS });

/** Whether an address asks for anything on this page, sound or not. */
export function asksForSelection(search: string): boolean {
  return KEYS.some((key) => asks(search).params.has(key));
}

/** Whether an address names councils, so that the list of them is needed to read it. */
export function namesCouncils(search: string): boolean {
  const { params } = asks(search);
  return ['near', 'touching', 'councils', 'lines'].some((key) => params.has(key));
}

/** What an address asks for: what of it can be used, and why the rest cannot. Parameters of other pages are left alone. */
export function readSelection(search: string, known: Selectable): SelectionRead {
  const { params, reasons } = asks(search);
  const one = <T extends string>(key: string, isKnown: (word: string) => boolean, reason: (text: string) => string): T | null => {
    const text = params.get(key);
    if (text === null) return null;
    const word = text.trim().toLowerCase();
    if (isKnown(word)) return word as T;
    reasons.push(reason(text));
    return null;
  };
  const isMeasure = (id: string) => known.periods.has(id);
  const first = known.periods.has(FIRST_MEASURE) ? FIRST_MEASURE : ([...known.periods.keys()][0] ?? FIRST_MEASURE);
  const measure =
    one('measure', isMeasure, (text) => `There is no measure ${quoted(text)}. Plans issued within 20 weeks are shown.`) ?? first;
  const years = known.periods.get(measure) ?? [];
  const newest = years.at(-1) ?? '';
  let near: Period | null = null;
  const asYear = one<Period>(
    'year',
    (word) => years.includes(word),
    (text) => {
      near = nearOf(text.trim(), years);
      return `This measure has no figures for ${saidOf(text, years)}: ${spanInWords(years)}. ${periodInWords(near ?? newest)} is shown.`;
    }
  );
  const year = asYear ?? near;
  const second = one(
    'second',
    (id) => isMeasure(id) && id !== measure,
    (text) =>
      text.trim().toLowerCase() === measure
        ? 'A measure is not set against itself: choose another second measure.'
        : `There is no measure ${quoted(text)} to set beside this one.`
  );
  const councils = readCouncils(params, known, reasons);
  const by = one<BreakdownName>(
    'by',
    (word) => (BREAKDOWNS as readonly string[]).includes(word),
    (text) => `Figures cannot be broken down by ${quoted(text)}.`
  );
  const asked = one<ViewName>(
    'view',
    (word) => (VIEWS as readonly string[]).includes(word),
    (text) => `There is no view ${quoted(text)}. The map is shown.`
  );
  const view = asked ?? 'map';
  const maps =
    one<MapsSeen>(
      'maps',
      (word) => (MAPS as readonly string[]).includes(word),
      (text) => `There is no map ${quoted(text)}. Both maps are shown.`
    ) ?? 'both';
  const lines = readSlugs(params.get('lines'), known, reasons).slice(0, MOST_LINES);
  const groups = readGroups(params.get('groups'), by, reasons);
  const group = readGroup(params.get('group'), by, reasons);
  const selection = { measure, second, year: year === newest ? null : year, councils, by, groups, group, view, maps, lines };
  return { selection: settleBreakdown(selection, known, reasons), reasons };
}

function readGroups(text: string | null, by: BreakdownName | null, reasons: string[]): Selection['groups'] {
  if (text === null) return null;
  const [first = '', second = '', third] = text.split(',').map((word) => word.trim().toLowerCase());
  const isId = (word: string) => /^[a-z0-9-]+$/.test(word);
  if (by === null) reasons.push('The address names groups to compare, and nothing that figures are broken down by.');
  else if (third === undefined && isId(first) && isId(second) && first !== second) return [first, second];
  else reasons.push(`The address compares ${quoted(text)}: two different groups are needed.`);
  return null;
}

function readGroup(text: string | null, by: BreakdownName | null, reasons: string[]): Selection['group'] {
  if (text === null) return null;
  const word = text.trim().toLowerCase();
  if (by === null) reasons.push('The address names a group of children, and nothing that figures are broken down by.');
  else if (/^[a-z0-9-]+$/.test(word)) return word;
  else reasons.push(`There is no group ${quoted(text)}. All groups are shown.`);
  return null;
}

/** The period of a measure that is of the same year as one it does not have: the January of a year, or the year of a January; null where it has neither. */
function nearOf(period: string, years: readonly Period[]): Period | null {
  const other = /^\d{4}$/.test(period) ? `${period}-01` : period.replace(/-01$/, '');
  return other !== period && years.includes(other) ? other : null;
}

/**
 * The period in which a second measure stands beside the first: the same where it has figures for it, its newest beside the newest, else the
 * January of the year or the year of the January, else the nearest. `first` and `second`: periods of each, rising. Empty where it has none.
 */
export function periodBeside(period: Period, first: readonly Period[], second: readonly Period[]): Period {
  const newest = second.at(-1) ?? '';
  if (second.includes(period)) return period;
  if (period === first.at(-1)) return newest;
  const distance = (one: Period) => Math.abs(yearOf(one) - yearOf(period));
  return nearOf(period, second) ?? second.reduce((best, one) => (distance(one) <= distance(best) ? one : best), newest);
}

/** A year is told as a whole one beside a measure that has months, which may have its January. */
function wholeInWords(period: Period, years: readonly Period[]): string {
  return /^\d{4}$/.test(period) && years.some(isMonth) ? `the whole of ${period}` : periodInWords(period);
}

/** What an address gives as a year: in words where they are other than what was written. */
function saidOf(text: string, years: readonly Period[]): string {
  const words = wholeInWords(text.trim(), years);
  return words === text.trim() ? quoted(text) : words;
}

function spanInWords(years: readonly Period[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return 'it has none yet';
  return first === last
    ? `they are for ${periodInWords(first)} alone`
    : `they run from ${periodInWords(first)} to ${periodInWords(last)}`;
}

/** A selection whose breakdown is published: of another year where that is so, without it where it is for none. Both are said. */
function settleBreakdown(
  selection: Selection,
  { breakdowns, periods }: Pick<Selectable, 'breakdowns' | 'periods'>,
  reasons: string[]
): Selection {
  const { measure, by, year } = selection;
  if (by === null) return selection;
  const published = breakdowns[measure]?.[by] ?? [];
  const last = published.at(-1);
  if (last === undefined) {
    reasons.push(`This measure is not published by ${BREAKDOWN_WORDS[by]}.`);
    return { ...selection, by: null, groups: null, group: null };
  }
  const newest = periods.get(measure)?.at(-1) ?? '';
  const asked = year ?? newest;
  if (published.includes(asked)) return selection;
  reasons.push(`By ${BREAKDOWN_WORDS[by]}, there are no figures for ${periodInWords(asked)}: ${periodInWords(last)} is shown.`);
  return { ...selection, year: last === newest ? null : last };
}

function readCouncils(params: URLSearchParams, known: Selectable, reasons: string[]): Councils {
  const asked = (['region', 'near', 'touching', 'councils'] as const).filter((key) => params.has(key));
  const [key, second] = asked;
  if (key === undefined) return ALL_COUNCILS;
  if (second !== undefined) reasons.push(`The address asks for councils in two ways: ‘${key}’ is followed, ‘${second}’ is not.`);
  const text = params.get(key) ?? '';
  const slug = text.trim().toLowerCase();
  if (key === 'region') {
    if (known.regions.has(slug)) return { kind: 'region', slug };
    reasons.push(`There is no region ${quoted(text)}. All of England is shown.`);
    return ALL_COUNCILS;
  }
  if (key === 'councils') {
    const slugs = readSlugs(text, known, reasons);
    if (slugs.length > 0) return { kind: 'set', slugs };
    if (slug === '') reasons.push('The address asks for councils and names none. All of England is shown.');
    return ALL_COUNCILS;
  }
  if (known.councils?.has(slug)) return { kind: key, slug };
  if (known.councils) reasons.push(`There is no council ${quoted(text)}. All of England is shown.`);
  return ALL_COUNCILS;
}

function readSlugs(text: string | null, { councils }: Selectable, reasons: string[]): string[] {
  if (text === null || councils === null) return [];
  const words = [...new Set(text.split(',').map((word) => word.trim().toLowerCase()))].filter((word) => word !== '');
  const strangers = words.filter((word) => !councils.has(word));
  if (strangers.length > 0) reasons.push(`There is no council ${allQuoted(strangers)}.`);
  return words.filter((word) => councils.has(word));
}

/**
 * A selection after a choice, and what of it could not be kept, for the reader. Another measure keeps the year where it has figures for it;
 * a second measure opens the view of two, and without one that view gives way to the map; a breakdown opens the ranking, of groups.
 */
export function changeSelection(
  before: Selection,
  change: Partial<Selection>,
  known: Pick<Selectable, 'periods' | 'breakdowns'>,
  titleOf: (measure: string) => string
): SelectionRead {
  const reasons: string[] = [];
  const next = { ...before, ...change };
  if (change.measure !== undefined && change.measure !== before.measure) {
    const [old, years] = [before.measure, next.measure].map((id) => known.periods.get(id) ?? []);
    const kept = before.year ?? old?.at(-1) ?? '';
    const newest = years?.at(-1) ?? '';
    /* Who looks at the newest of one goes on to the newest of the other. */
    const near = before.year === null ? null : nearOf(kept, years ?? []);
    if (change.year === undefined) next.year = years?.includes(kept) && kept !== newest ? kept : near;
    if (change.year === undefined && !years?.includes(kept))
      reasons.push(
        `‘${titleOf(next.measure)}’ has no figures for ${wholeInWords(kept, years ?? [])}: ${periodInWords(near ?? newest)}${near === null ? ', its newest,' : ''} is shown.`
      );
    if (next.second === next.measure) next.second = null;
    if (change.by === undefined && next.by !== null && !known.breakdowns[next.measure]?.[next.by]) {
      reasons.push(`‘${titleOf(next.measure)}’ is not published by ${BREAKDOWN_WORDS[next.by]}.`);
      next.by = null;
    }
  }
  if (next.by !== before.by && change.groups === undefined) next.groups = null;
  if (next.by !== before.by && change.group === undefined) next.group = null;
  const years = known.periods.get(next.measure) ?? [];
  if (next.year !== null && (next.year === years.at(-1) || !years.includes(next.year))) next.year = null;
  if (change.second !== undefined && change.second !== null && change.view === undefined) next.view = 'two-measures';
  if (change.second === null && next.view === 'two-measures' && change.view === undefined) next.view = 'map';
  if (change.by !== undefined && change.by !== null && change.view === undefined) next.view = 'ranking';
  return { selection: settleBreakdown(next, known, reasons), reasons };
}
