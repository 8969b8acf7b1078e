import { readList } from './compare.ts';
import { allQuoted, among, given as givenIn, quoted } from './parameters.ts';

/** What a briefing is about. The address carries it; defaults are never written. */
export interface BriefingView {
  /** Slugs of councils of today, in the order chosen. */
  areas: string[];
  /** Slug of the constituency that led to them; null where none did. */
  constituency: string | null;
  /** Ids of measures, in the order chosen. */
  measures: string[];
  /** Whether the gap between councils over the years is shown of each measure that has one. */
  gap: boolean;
}

/** Slugs of the councils that a briefing is shown of where its address asks for nothing. */
export const EXAMPLE: readonly string[] = ['derbyshire'];

export const MOST_COUNCILS = 8;
/** More than a briefing of six sheets can hold, so that a reader who asks for too much is told by how much. */
export const MOST_BRIEFED = 12;

export interface BriefingKnown {
  /** Slugs of councils of today. */
  councils: ReadonlySet<string>;
  /** Slugs of councils that are no more. */
  ended: ReadonlySet<string>;
  /** Slugs of the councils that a constituency's people live in, the largest part first, by its slug. Null while nobody has asked. */
  constituencies: ReadonlyMap<string, readonly string[]> | null;
  measures: ReadonlySet<string>;
  /** Shown where the address names none. */
  defaults: readonly string[];
}

export interface BriefingRead {
  view: BriefingView;
  /** Why parts of the address could not be followed, for the reader. */
  reasons: string[];
}

const asks = (search: string) => givenIn(search, { lists: ['areas', 'measures'], own: ['constituency', 'gap'] });

/** Whether an address names a constituency, so that their list is needed to read it. */
export function asksConstituency(search: string): boolean {
  return (asks(search).params.get('constituency') ?? '') !== '';
}

/** What an address asks for. A constituency alone stands for its councils. Parameters of other pages are left alone. */
export function readBriefing(search: string, known: BriefingKnown): BriefingRead {
  const { params: given, reasons } = asks(search);
  const areas = readList(given.get('areas'), (slug) => known.councils.has(slug), MOST_COUNCILS, reasons, {
    strange: (words) => strangers(words, known),
    many: `A briefing is about at most ${MOST_COUNCILS} councils: the first ${MOST_COUNCILS} are shown.`
  });
  const measures = readList(given.get('measures'), (id) => known.measures.has(id), MOST_BRIEFED, reasons, {
    strange: (words) => `There is no measure ${allQuoted(words)}.`,
    many: `A briefing has at most ${MOST_BRIEFED} measures: the first ${MOST_BRIEFED} are shown.`
  });
  const asked = given.get('constituency')?.trim().toLowerCase() ?? '';
  const parts = known.constituencies?.get(asked);
  if (asked !== '' && !parts && known.constituencies) reasons.push(`There is no constituency ${quoted(asked)} in England.`);
  const gap = among(given, 'gap', ['shown'], reasons, 'The gap between councils is shown with ‘gap=shown’, not with');
  return {
    view: {
      areas: areas.length > 0 || given.has('areas') ? areas : [...(parts ?? [])],
      constituency: parts ? asked : null,
      measures: measures.length > 0 ? measures : [...known.defaults],
      gap: gap === 'shown'
    },
    reasons
  };
}

function strangers(words: readonly string[], { ended }: BriefingKnown): string {
  const gone = words.filter((word) => ended.has(word));
  const unknown = words.filter((word) => !gone.includes(word));
  return [
    ...(unknown.length > 0 ? [`There is no council ${allQuoted(unknown)}.`] : []),
    ...(gone.length > 0 ? [`A briefing is about councils of today: ${allQuoted(gone)} is one no more.`] : [])
  ].join(' ');
}

/** The query of a view, with its question mark; empty where nothing is chosen. */
export function writeBriefing(view: BriefingView, known: Pick<BriefingKnown, 'defaults'>): string {
  const parts: string[] = [];
  if (view.constituency !== null) parts.push(`constituency=${view.constituency}`);
  if (view.areas.length > 0) parts.push(`areas=${view.areas.join(',')}`);
  if (view.measures.join() !== known.defaults.join()) parts.push(`measures=${view.measures.join(',')}`);
  if (view.gap) parts.push('gap=shown');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
