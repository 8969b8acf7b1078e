import { quoted } from './parameters.ts';

/**
 * Which councils a reader looks at; all others are faded or left out, and ranks stay those of all. `near`: the statistical neighbours of a
 * council and itself. `deprived`: the fifth of councils, by the index of deprivation, that a council is in.
 */
export type Filter =
  | { kind: 'all' }
  | { kind: 'region'; slug: string }
  | { kind: 'outside'; slug: string }
  | { kind: 'near'; slug: string }
  | { kind: 'deprived'; slug: string };

export const ALL: Filter = { kind: 'all' };

/** Lenses that are named after a council; the others are named after a region. */
export const OF_COUNCIL = ['near', 'deprived'] as const;
const KINDS = ['region', 'outside', ...OF_COUNCIL] as const;

export function isOfCouncil(filter: Pick<Filter, 'kind'>): filter is Extract<Filter, { kind: (typeof OF_COUNCIL)[number] }> {
  return (OF_COUNCIL as readonly string[]).includes(filter.kind);
}

/** 'near:kent'; empty for all councils. */
export function writeFilter(filter: Filter): string {
  return filter.kind === 'all' ? '' : `${filter.kind}:${filter.slug}`;
}

/** The filter that a word of the address stands for, or why there is none, for the reader. `london` alone is the region, as old links wrote it. */
export function readFilter(
  text: string,
  { councils, regions }: { councils: readonly string[]; regions: readonly string[] }
): { value: Filter } | { reason: string } {
  const [first = '', second] = text.trim().toLowerCase().split(':');
  const [word, slug] = second === undefined ? ['region', first] : [first, second];
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined)
    return { reason: `Councils can be looked at by region, neighbours or deprivation; not by ${quoted(text)}.` };
  const ofCouncil = isOfCouncil({ kind });
  if (!(ofCouncil ? councils : regions).includes(slug))
    return { reason: `There is no ${ofCouncil ? 'council' : 'region'} ${quoted(slug)}.` };
  return { value: { kind, slug } };
}
