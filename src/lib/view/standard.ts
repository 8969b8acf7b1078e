import { given, quoted, without } from './parameters.ts';

/** What a reader chose on the page of the national minimum offer. The address carries it; defaults are never written. */
export interface StandardView {
  /** Tests that the reader moved, by item id, in the unit of the test. */
  tests: Readonly<Record<string, number>>;
  /** Calendar year whose figures are judged; null for the newest of each item. */
  year: string | null;
  /** How councils are ordered: by region, by name, by how many judged items they meet (`met`), or by the figure of an item. */
  sort: string;
  /** Slug of the region that is shown; null for all. */
  region: string | null;
  /** Slug of the council whose statistical neighbours are shown, with itself; null for all. */
  near: string | null;
  /** Fifth of councils by deprivation, 1 the most deprived; null for all. */
  fifth: number | null;
  /** Inspection outcome: 1, 2, 3, or 0 for none yet; null for all. */
  outcome: number | null;
  /** Only councils that fall short on at least so many items. */
  least: number;
  /** Only councils that meet this judged item, or every one of them (`all`); null for any. */
  meets: string | null;
  /** Item drawn on the maps. */
  item: string;
  /** Slug of the council that the reader looked for; null for none. */
  council: string | null;
}

export interface KnownStandard {
  /** Items that can be judged, with the range of their test and its default. */
  items: readonly { id: string; range: readonly [number, number]; test: number }[];
  /** Ids of items that are tracked: they can be mapped and ordered by, and have no test. */
  tracked: readonly string[];
  years: readonly string[];
  regions: readonly string[];
  councils: readonly string[];
}

export const DEFAULT_STANDARD: StandardView = {
  tests: {},
  year: null,
  sort: 'region',
  region: null,
  near: null,
  fifth: null,
  outcome: null,
  least: 0,
  meets: null,
  item: 'plan-on-time',
  council: null
};

const FILTERS = ['year', 'sort', 'region', 'near', 'fifth', 'outcome', 'least', 'meets', 'item', 'council'] as const;

const namesOf = ({ items, tracked }: KnownStandard) => [...FILTERS, ...items.map(({ id }) => id), ...tracked];

/** The view that an address asks for, and why parts of it could not be followed, for the reader. */
export function readStandard(search: string, known: KnownStandard): { view: StandardView; reasons: string[] } {
  const { params, reasons } = given(search, { own: namesOf(known) });
  const readValue = <T>(key: string, fallback: T, parse: (text: string) => T | null, reason: string): T => {
    const text = params.get(key);
    if (text === null) return fallback;
    const value = parse(text.trim().toLowerCase());
    if (value === null) reasons.push(`${reason} ${quoted(text)}.`);
    return value ?? fallback;
  };
  const among = (words: readonly string[]) => (text: string) => (words.includes(text) ? text : null);
  const whole = (least: number, most: number) => (text: string) =>
    /^\d$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
  const ids = [...known.items.map(({ id }) => id), ...known.tracked];
  const mostFalls = known.items.length;
  for (const id of known.tracked)
    if (params.has(id))
      reasons.push('This link has a pass mark for appeals. Appeals are now tracked and not judged, so it is ignored.');
  const tests = known.items.flatMap(({ id, range: [least, most], test }) => {
    const value = readValue(
      id,
      test,
      (text) => numberIn(text, least, most),
      `The pass mark of ${id} goes from ${least} to ${most}; not to`
    );
    return value === test ? [] : [[id, value] as const];
  });
  const view: StandardView = {
    tests: Object.fromEntries(tests),
    year: readValue('year', DEFAULT_STANDARD.year, among(known.years), 'There are no figures for'),
    sort: readValue('sort', DEFAULT_STANDARD.sort, among(['region', 'name', 'met', ...ids]), 'The list cannot be sorted by'),
    region: readValue('region', DEFAULT_STANDARD.region, among(known.regions), 'There is no region'),
    near: readValue('near', DEFAULT_STANDARD.near, among(known.councils), 'There is no council'),
    fifth: readValue('fifth', DEFAULT_STANDARD.fifth, whole(1, 5), 'Deprivation goes in fifths from 1 to 5; not'),
    outcome: readValue(
      'outcome',
      DEFAULT_STANDARD.outcome,
      whole(0, 3),
      'Inspection outcomes are 1, 2 and 3, and 0 for none yet; not'
    ),
    least: readValue('least', DEFAULT_STANDARD.least, whole(0, mostFalls), `At least how many goes from 0 to ${mostFalls}; not`),
    meets: readValue(
      'meets',
      DEFAULT_STANDARD.meets,
      among(['all', ...known.items.map(({ id }) => id)]),
      'Councils can be shown that meet an item, or all; not'
    ),
    item: readValue('item', DEFAULT_STANDARD.item, among(ids), 'The maps cannot show'),
    council: readValue('council', DEFAULT_STANDARD.council, among(known.councils), 'There is no council')
  };
  return { view, reasons };
}

/** The query of a view, with its question mark; empty for the defaults. Parameters of other pages in `search` are kept. */
export function writeStandard(view: StandardView, known: KnownStandard, search = ''): string {
  const written = without(search, namesOf(known));
  for (const { id, test } of known.items) {
    const moved = view.tests[id];
    if (moved !== undefined && moved !== test) written.set(id, String(moved));
  }
  for (const key of FILTERS) {
    const value = view[key];
    if (value !== null && value !== DEFAULT_STANDARD[key]) written.set(key, String(value));
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether any test is not the project's default. */
export function testsMoved(view: StandardView): boolean {
  return Object.keys(view.tests).length > 0;
}

function numberIn(text: string, least: number, most: number): number | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
