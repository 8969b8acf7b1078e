import { JUDGED } from '../../standard/items.ts';
import type { StandardView } from '../../view/standard.ts';
import { formatCount, inWords } from '../../words/index.ts';

export const FIFTHS = [
  'the most deprived fifth',
  'the second fifth',
  'the middle fifth',
  'the fourth fifth',
  'the least deprived fifth'
] as const;

export const OUTCOMES = [
  'not inspected yet, or no grade',
  '1: typically positive',
  '2: inconsistent',
  '3: widespread or systemic failings'
] as const;

export const ALL_JUDGED = 'all that can be judged';
export const atLeast = (least: number): string => `at least ${least}`;

/** What takes every filter back. */
export const NO_FILTERS = { region: null, near: null, fifth: null, outcome: null, least: 0, meets: null } as const;

type Named = readonly { slug: string; name: string }[];

/** Filters that are set, as their fields name them, with what is chosen in each. */
export function filtersIn(
  { region, near, fifth, outcome, least, meets }: StandardView,
  regions: Named,
  councils: Named
): { field: string; chosen: string }[] {
  const named = (list: Named, slug: string) => list.find((one) => one.slug === slug)?.name ?? slug;
  return [
    region === null ? null : { field: 'Region', chosen: named(regions, region) },
    near === null ? null : { field: 'Similar to', chosen: named(councils, near) },
    fifth === null ? null : { field: 'Deprivation', chosen: FIFTHS[fifth - 1] ?? String(fifth) },
    outcome === null ? null : { field: 'Inspection', chosen: OUTCOMES[outcome] ?? String(outcome) },
    least === 0 ? null : { field: 'Falls short on', chosen: atLeast(least) },
    meets === null
      ? null
      : {
          field: 'Meets',
          chosen: meets === 'all' ? ALL_JUDGED : (JUDGED.find(({ id }) => id === meets)?.short.toLowerCase() ?? meets)
        }
  ].filter((one) => one !== null);
}

/** Where no council is left: which filters leave none, and what to do. */
export function noneLeftInWords(view: StandardView, regions: Named, councils: Named, all: number): string {
  const filters = filtersIn(view, regions, councils);
  const which =
    filters.length === 1 ? 'this filter' : filters.length === 2 ? 'both filters' : `all ${inWords(filters.length)} filters`;
  const loosen = filters.length === 1 ? 'Choose another value' : 'Widen or remove one of them';
  const named = filters.map(({ field, chosen }) => `‘${field}’ ${chosen}`).join('; ');
  return `No council matches ${which}: ${named}. ${loosen}, or show all ${formatCount(all)} councils.`;
}
