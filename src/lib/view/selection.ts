import type { Period } from '../model/period.ts';
import type { Filter } from './filter.ts';
import type { MapsSeen } from './maps.ts';
import { without } from './parameters.ts';

/** Views of one selection, in the order of their tabs. */
export const VIEWS = ['map', 'ranking', 'over-time', 'two-measures', 'table', 'sql'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a figure can be broken down by, as the address writes it. */
export const BREAKDOWNS = ['age', 'sex', 'ethnicity', 'need', 'placement', 'length'] as const;
export type BreakdownName = (typeof BREAKDOWNS)[number];

/** In a sentence, after 'by'. */
export const BREAKDOWN_WORDS: Readonly<Record<BreakdownName, string>> = {
  age: 'age',
  sex: 'sex',
  ethnicity: 'ethnicity',
  need: 'primary need',
  placement: 'placement',
  length: 'length of plan'
};

/**
 * Which councils a reader asks about, by their slugs. `near`: a council and its ten statistical neighbours; `touching`: a council and those
 * that share a border with it; `set`: the reader's own, in the order chosen, never empty.
 */
export type Councils =
  | { kind: 'all' }
  | { kind: 'region'; slug: string }
  | { kind: 'near'; slug: string }
  | { kind: 'touching'; slug: string }
  | { kind: 'set'; slugs: readonly string[] };

export const ALL_COUNCILS: Councils = { kind: 'all' };

/** One question of `/explore`, whatever view it is seen in. The address carries it; defaults are never written. */
export interface Selection {
  measure: string;
  /** The second measure of `two-measures`; null for none. */
  second: string | null;
  /** Null for the newest period with figures. */
  year: Period | null;
  councils: Councils;
  by: BreakdownName | null;
  /** Ids of the two groups that a breakdown compares; null for those that the figures choose. */
  groups: readonly [first: string, second: string] | null;
  /** Id of the one group of a breakdown that every view shows; null for all of them. */
  group: string | null;
  view: ViewName;
  maps: MapsSeen;
  /** Slugs of councils with a line of their own over time, in the order chosen. */
  lines: readonly string[];
}

/** The councils that a measure page’s reader looks at, as a selection has them; all for what it has no word for. */
export function councilsOfFilter(filter: Filter): Councils {
  return filter.kind === 'region' || filter.kind === 'near' ? { kind: filter.kind, slug: filter.slug } : ALL_COUNCILS;
}

/** What `/explore` opens on. */
export const FIRST_MEASURE = 'plans-within-20-weeks';

export const DEFAULT_SELECTION: Selection = {
  measure: FIRST_MEASURE,
  second: null,
  year: null,
  councils: ALL_COUNCILS,
  by: null,
  groups: null,
  group: null,
  view: 'map',
  maps: 'both',
  lines: []
};

/** More lines than this cannot be told apart. */
export const MOST_LINES = 8;

/** Names in the address that are a selection's. */
export const KEYS = [
  'measure',
  'second',
  'year',
  'region',
  'near',
  'touching',
  'councils',
  'by',
  'groups',
  'group',
  'view',
  'maps',
  'lines'
] as const;

/** The query of a selection, with its question mark; empty for what is shown anyway. Other parameters in `search` are kept. */
export function writeSelection(asked: Partial<Selection>, search = ''): string {
  const selection = { ...DEFAULT_SELECTION, ...asked };
  const { measure, second, year, councils, by, groups, group, view, maps, lines } = selection;
  const written = without(search, KEYS);
  if (measure !== FIRST_MEASURE) written.set('measure', measure);
  if (second !== null) written.set('second', second);
  if (year !== null) written.set('year', year);
  if (councils.kind === 'set') written.set('councils', councils.slugs.join(','));
  else if (councils.kind !== 'all') written.set(councils.kind, councils.slug);
  if (by !== null) written.set('by', by);
  if (by !== null && groups !== null) written.set('groups', groups.join(','));
  if (by !== null && group !== null) written.set('group', group);
  if (view !== 'map') written.set('view', view);
  if (maps !== 'both') written.set('maps', maps);
  if (lines.length > 0) written.set('lines', lines.join(','));
  const text = written.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Where a selection is drawn alone, for a frame of another page: the query is that of `/explore`. */
export function aloneAddress(asked: Partial<Selection>): string {
  return `/embed${exploreAddress(asked)}`;
}

/** Whether the frames of the measure's own page draw what a selection shows: all councils in the newest year, on maps or ranked. */
export function isOnOwnPage({ year, councils, by, view }: Selection): boolean {
  return year === null && councils.kind === 'all' && by === null && ['map', 'ranking', 'table'].includes(view);
}

/** The address of a selection on `/explore`: what every other page's figure links to. */
export function exploreAddress(asked: Partial<Selection>): string {
  return `/explore${writeSelection(asked)}`;
}
