import { allQuoted, given as givenIn, quoted } from './parameters.ts';

/** What is laid side by side on `/compare`. The address carries it; defaults are never written. */
export interface CompareView {
  /** Slugs of councils, regions and England, in the order chosen. */
  areas: string[];
  /** Slug of the council that is shown with its ten statistical neighbours; null where none is. */
  near: string | null;
  /** Ids of measures, in the order chosen. */
  measures: string[];
  /** Slugs of the two areas whose difference is told; null for the first two shown. */
  pair: [string, string] | null;
  /** Whether years are drawn as a panel for each area, and not as lines over each other. */
  panels?: boolean;
}

/** Areas that can be chosen one by one. The neighbours of `near` come on top. */
export const MOST_COMPARED = 8;
export const MOST_MEASURES = 12;

export interface CompareKnown {
  /** Slugs of all councils, regions and England. */
  areas: ReadonlySet<string>;
  /** The ten statistical neighbours of each council that has them, by slug. */
  near: ReadonlyMap<string, readonly string[]>;
  measures: ReadonlySet<string>;
  /** Shown where the address names none. */
  defaults: readonly string[];
}

export interface CompareRead {
  view: CompareView;
  /** Why parts of the address could not be followed, for the reader. */
  reasons: string[];
}

/** What an address asks for: what of it can be used, and why the rest cannot. Parameters of other pages are left alone. */
export function readCompare(search: string, known: CompareKnown): CompareRead {
  const { params: given, reasons } = givenIn(search, { lists: ['areas', 'measures', 'pair'], own: ['near'] });
  const areas = readList(given.get('areas'), (slug) => known.areas.has(slug), MOST_COMPARED, reasons, {
    strange: (words) => `There is no council or region ${allQuoted(words)}.`,
    many: `At most ${MOST_COMPARED} councils are chosen one by one: the first ${MOST_COMPARED} are shown.`
  });
  const measures = readList(given.get('measures'), (id) => known.measures.has(id), MOST_MEASURES, reasons, {
    strange: (words) => `There is no measure ${allQuoted(words)}.`,
    many: `At most ${MOST_MEASURES} measures are laid side by side: the first ${MOST_MEASURES} are shown.`
  });
  const asked = given.get('near')?.trim().toLowerCase() ?? '';
  const near = known.near.has(asked) ? asked : null;
  if (asked !== '' && near === null)
    reasons.push(
      known.areas.has(asked)
        ? `No statistical neighbours are published for ${quoted(asked)}: only councils of today have them.`
        : `There is no council ${quoted(asked)}.`
    );
  const view: CompareView = {
    areas,
    near,
    measures: measures.length > 0 ? measures : [...known.defaults],
    pair: null
  };
  if (given.get('years') === 'panels') view.panels = true;
  const pair = (given.get('pair') ?? '').split(',').map((slug) => slug.trim().toLowerCase());
  const shown = shownAreas(view, known);
  const [first = '', second = ''] = pair;
  if (given.has('pair')) {
    if (pair.length === 2 && first !== second && shown.includes(first) && shown.includes(second)) view.pair = [first, second];
    else reasons.push('The two whose difference is asked for must be different, and both among those shown.');
  }
  return { view, reasons };
}

/** Slugs of all areas that a view shows, each once: the council and its neighbours first, then those chosen. */
export function shownAreas({ areas, near }: Pick<CompareView, 'areas' | 'near'>, known: Pick<CompareKnown, 'near'>): string[] {
  return [...new Set([...(near === null ? [] : [near, ...(known.near.get(near) ?? [])]), ...areas])];
}

/** The query of a view, with its question mark; empty where nothing is chosen. */
export function writeCompare(view: CompareView, known: Pick<CompareKnown, 'defaults'>): string {
  const parts: string[] = [];
  if (view.near !== null) parts.push(`near=${view.near}`);
  if (view.areas.length > 0) parts.push(`areas=${view.areas.join(',')}`);
  if (view.measures.join() !== known.defaults.join()) parts.push(`measures=${view.measures.join(',')}`);
  if (view.pair !== null) parts.push(`pair=${view.pair.join(',')}`);
  if (view.panels) parts.push('years=panels');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Of a list in an address, what is known, each once and at most `most`; what is not, and what is beyond, is told in `reasons`. */
export function readList(
  text: string | null,
  isKnown: (word: string) => boolean,
  most: number,
  reasons: string[],
  say: { strange: (words: readonly string[]) => string; many: string }
): string[] {
  const words = (text ?? '').split(',').map((word) => word.trim().toLowerCase());
  const asked = [...new Set(words.filter((word) => word !== ''))];
  const strangers = asked.filter((word) => !isKnown(word));
  const found = asked.filter(isKnown);
  if (strangers.length > 0) reasons.push(say.strange(strangers));
  if (found.length > most) reasons.push(say.many);
  return found.slice(0, most);
}
