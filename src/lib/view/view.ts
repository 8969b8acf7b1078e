import { allQuoted, given, quoted, without } from './parameters.ts';
import { ALL, readFilter, writeFilter, type Filter } from './filter.ts';
import { MAPS, type MapsSeen } from './maps.ts';

/** What a reader chose on a measure page, beside the period that its path names. The address carries it; defaults are never written. */
export interface View {
  /** Slugs of councils drawn in the trend beside England, in the order chosen. */
  areas: string[];
  sort: Sort;
  /** Which councils the table is narrowed to, the strip's others being faded. */
  filter: Filter;
  /** The period that change is told since; null for the first that compares. */
  since: string | null;
  /** Which view of the selection is seen; null for the one that the other choices ask for (`impliedBy`). */
  view: MeasureViewName | null;
  maps: MapsSeen;
}

/** Views of a measure's page, in the order of their tabs. */
export const MEASURE_VIEWS = ['map', 'over-time', 'spread', 'ranking', 'table'] as const;
export type MeasureViewName = (typeof MEASURE_VIEWS)[number];

/** The view in which the choices of an address are seen: a link that draws councils opens on the lines, one that sorts on the ranking. */
export function impliedBy({ areas, since, sort }: Pick<View, 'areas' | 'since' | 'sort'>): MeasureViewName {
  if (areas.length > 0 || since !== null) return 'over-time';
  return sort === 'figure' ? 'map' : 'ranking';
}

/** As the address writes it: by the figure, the council's name, or what the figure is out of; `-` turns the order round. */
export const SORTS = ['figure', '-figure', 'name', '-name', 'count', '-count'] as const;
export type Sort = (typeof SORTS)[number];

/** More lines than this cannot be told apart. */
export const MOST_LINES = 6;

export const DEFAULT_VIEW: View = { areas: [], sort: 'figure', filter: ALL, since: null, view: null, maps: 'both' };

export type Read<T> =
  | { state: 'missing' }
  | { state: 'valid'; value: T }
  | {
      state: 'invalid';
      given: string;
      /** For the reader: 'There is no council "derby-shire".' */ reason: string;
      /** What of it can be used. */ value?: T;
    };

export interface Known {
  /** Slugs of councils that have a page. */
  councils: readonly string[];
  /** Slugs of regions. */
  regions: readonly string[];
  /** Periods that change can be told since. */
  bases: readonly string[];
  /** Views that the measure has. */
  views: readonly MeasureViewName[];
}

type Reads = { [Key in keyof View]: Read<NonNullable<View[Key]>> } & {
  /** What is given twice. */
  twice: Read<never>;
};

const KEYS = ['areas', 'sort', 'region', 'lens', 'filter', 'since', 'view', 'maps'] as const;

/** Each parameter on its own: valid, invalid with a reason, or missing. Parameters of other pages are left alone. */
export function readView(search: string, known: Known): Reads {
  const { params, reasons } = given(search, { lists: ['areas'], own: KEYS });
  return {
    areas: read(params.get('areas'), (text) => readAreas(text, known)),
    sort: read(params.get('sort'), (text) => oneOf(text, SORTS, 'The table can be sorted by figure, name or count; not by')),
    /* `lens` and `region` are how links were written before. */
    filter: read(params.get('filter') ?? params.get('lens') ?? params.get('region'), (text) => readFilter(text, known)),
    since: read(params.get('since'), (text) => oneOf(text, known.bases, 'Change cannot be told since')),
    view: read(params.get('view'), (text) => oneOf(text, known.views, 'This page has no view')),
    maps: read(params.get('maps'), (text) => oneOf(text, MAPS, 'This page has no map')),
    twice: reasons.length === 0 ? { state: 'missing' } : { state: 'invalid', given: search, reason: reasons.join(' ') }
  };
}

/** The view to show: what is valid, what can be used of the rest, and defaults. */
export function viewOf(reads: Reads): View {
  return {
    areas: usable(reads.areas) ?? DEFAULT_VIEW.areas,
    sort: usable(reads.sort) ?? DEFAULT_VIEW.sort,
    filter: usable(reads.filter) ?? DEFAULT_VIEW.filter,
    since: usable(reads.since) ?? DEFAULT_VIEW.since,
    view: usable(reads.view) ?? DEFAULT_VIEW.view,
    maps: usable(reads.maps) ?? DEFAULT_VIEW.maps
  };
}

/** Why parts of the address could not be followed, for the reader. */
export function reasonsOf(reads: Reads): string[] {
  return Object.values(reads).flatMap((one) => (one.state === 'invalid' ? [one.reason] : []));
}

/** The query of a view, with its question mark; empty for the defaults. Parameters of other pages in `search` are kept. */
export function writeView(view: View, search = ''): string {
  const written = without(search, KEYS);
  if (view.areas.length > 0) written.set('areas', view.areas.join(','));
  if (view.sort !== DEFAULT_VIEW.sort) written.set('sort', view.sort);
  if (view.filter.kind !== 'all') written.set('filter', writeFilter(view.filter));
  if (view.since !== null) written.set('since', view.since);
  if (view.view !== null && view.view !== impliedBy(view)) written.set('view', view.view);
  if (view.maps !== DEFAULT_VIEW.maps) written.set('maps', view.maps);
  const text = written.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

function read<T>(given: string | null, parse: (text: string) => { value?: T; reason?: string }): Read<T> {
  if (given === null) return { state: 'missing' };
  const parsed = parse(given);
  return parsed.reason === undefined
    ? { state: 'valid', value: parsed.value as T }
    : { state: 'invalid', given, ...parsed, reason: parsed.reason };
}

function readAreas(text: string, { councils }: Known): { value: string[]; reason?: string } {
  const slugs = [
    ...new Set(
      text
        .split(',')
        .map((slug) => slug.trim().toLowerCase())
        .filter((slug) => slug !== '')
    )
  ];
  const found = slugs.filter((slug) => councils.includes(slug));
  const value = found.slice(0, MOST_LINES);
  const strangers = slugs.filter((slug) => !councils.includes(slug));
  if (slugs.length === 0) return { value, reason: 'The address asks for councils and names none.' };
  if (strangers.length > 0) return { value, reason: `There is no council ${allQuoted(strangers)}.` };
  if (found.length > MOST_LINES)
    return { value, reason: `The chart draws at most ${MOST_LINES} councils: the first ${MOST_LINES} are shown.` };
  return { value };
}

function oneOf<T extends string>(text: string, words: readonly T[], reason: string): { value: T } | { reason: string } {
  const word = words.find((one) => one === text.trim().toLowerCase());
  return word === undefined ? { reason: `${reason} ${quoted(text)}.` } : { value: word };
}

function usable<T>(one: Read<T>): T | undefined {
  return one.state === 'missing' ? undefined : one.value;
}
