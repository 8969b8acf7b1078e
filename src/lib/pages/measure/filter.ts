import type { Filter } from '../../view/filter.ts';
import { formatCount, inWords, list, listName, plainName, regionInProse } from '../../words/index.ts';
import type { FigureRow } from '../../ui/rows.ts';

/** What a filter named after a council needs to know of all councils, by code. */
export interface Likeness {
  /** The ten statistical neighbours of each council of today, the most alike first. */
  near: ReadonlyMap<string, readonly string[]>;
  /** The fifth of councils that each is in by the index of deprivation: 0 is the least deprived, 4 the most. */
  fifths: ReadonlyMap<string, number>;
}

/** Fifths of the councils that have a score, as equal as they can be: 0 has the lowest scores. Ties by code. */
export function fifthsOf(scores: readonly { area: string; value: number | null }[]): Map<string, number> {
  const known = scores.flatMap(({ area, value }) => (value === null ? [] : [{ area, value }]));
  known.sort((a, b) => a.value - b.value || (a.area < b.area ? -1 : 1));
  return new Map(known.map(({ area }, i) => [area, Math.floor((5 * i) / known.length)]));
}

const FIFTHS = ['least deprived', 'second least deprived', 'middle', 'second most deprived', 'most deprived'];

/** What a filter shows of the councils of a period. */
export interface Looked {
  /** Codes; null for all. */
  within: ReadonlySet<string> | null;
  /** 'London: 33 of 153 councils.' Empty for all. */
  words: string;
  /** Whose figures a picture or a file holds then: 'councils of London'. Empty for all. */
  name: string;
}

const EVERYONE: Looked = { within: null, words: '', name: '' };

/**
 * Which of the period's councils a filter holds, and in words how many. `place` is the council it is named after; `likeness` null while it is
 * not there, which holds nobody back: all are shown until it is.
 */
export function lookThrough(
  filter: Filter,
  rows: readonly FigureRow[],
  regions: readonly { code: string; name: string; slug: string }[],
  place: { code: string; name: string; slug: string } | null,
  likeness: Likeness | null
): Looked {
  if (filter.kind === 'all') return EVERYONE;
  const lookedAt = (codes: (row: FigureRow) => boolean, name: string, head: string, more = '') => {
    const within = new Set(rows.filter(codes).map(({ area }) => area));
    return { within, name, words: `${head}: ${formatCount(within.size)} of ${formatCount(rows.length)} councils.${more}` };
  };
  if (filter.kind === 'region' || filter.kind === 'outside') {
    const region = regions.find(({ slug }) => slug === filter.slug);
    if (!region) return EVERYONE;
    return filter.kind === 'region'
      ? lookedAt((row) => row.region === region.code, `councils of ${regionInProse(region.name)}`, region.name)
      : lookedAt(
          (row) => row.region !== region.code,
          `councils outside ${regionInProse(region.name)}`,
          `Outside ${regionInProse(region.name)}`
        );
  }
  if (!place || !likeness) return EVERYONE;
  const name = listName(place);
  if (filter.kind === 'near') {
    const near = likeness.near.get(place.code);
    if (!near)
      return {
        within: null,
        name: '',
        words: `No statistical neighbours are published for ${name}: only councils of today have them.`
      };
    const codes = new Set([place.code, ...near]);
    const names = near.flatMap((code) => rows.find(({ area }) => area === code) ?? []).map(plainName);
    const gone = codes.size - rows.filter(({ area }) => codes.has(area)).length;
    const more = gone > 0 ? ` The other ${inWords(gone)} ${gone === 1 ? 'was no council' : 'were not councils'} then.` : '';
    return lookedAt(
      ({ area }) => codes.has(area),
      `${name} and its statistical neighbours`,
      `${name} and its statistical neighbours by DfE’s model of 2025`,
      ` ${list(names)}.${more}`
    );
  }
  const fifth = likeness.fifths.get(place.code);
  if (fifth === undefined)
    return { within: null, name: '', words: `No deprivation score is held for ${name}: only councils of today have one.` };
  return lookedAt(
    ({ area }) => likeness.fifths.get(area) === fifth,
    `councils in the ${FIFTHS[fifth]} fifth, with ${name}`,
    `Like ${name}, in the ${FIFTHS[fifth]} fifth of councils by their neighbourhoods’ mean score on the index of multiple deprivation 2025`
  );
}
