import type { FigureRow } from '../../ui/rows.ts';
import type { Councils } from '../../view/selection.ts';
import { formatCount, inWords, list, listName, nameInProse, plainName, regionInProse } from '../../words/index.ts';

/** A council or region as a selection names it. */
export interface Named {
  code: string;
  name: string;
  slug: string;
}

/** What has to be known of councils to tell who is in a selection: null while it has not been fetched. */
export interface Known {
  regions: readonly Named[];
  places: readonly Named[] | null;
  /** The ten statistical neighbours of each council of today, by code. */
  near: ReadonlyMap<string, readonly string[]> | null;
  /** The councils of today that share a border with each, by code. */
  touching: ReadonlyMap<string, readonly string[]> | null;
}

/** The councils of a selection, in one period. */
export interface Group {
  kind: Councils['kind'];
  /** Codes of those that were councils in the period; null for all. */
  codes: ReadonlySet<string> | null;
  /** The region or the council that it is named after. */
  place: Named | null;
  /** What a picture or a file calls it: 'councils of London'. Empty for all. */
  name: string;
  /** Who is in it: 'London: 33 of 153 councils.' */
  words: string;
}

/** Who is in a selection among the councils of a period. A council that was none then is said, and counted nowhere. */
export function groupOf(councils: Councils, rows: readonly FigureRow[], known: Known): Group {
  const all = rows.length;
  const everyone: Group = { kind: 'all', codes: null, place: null, name: '', words: `All ${formatCount(all)} councils.` };
  const share = (codes: ReadonlySet<string>) => `${formatCount(codes.size)} of ${formatCount(all)} councils`;
  switch (councils.kind) {
    case 'all':
      return everyone;
    case 'region': {
      const region = known.regions.find(({ slug }) => slug === councils.slug);
      if (!region) return everyone;
      const codes = new Set(rows.filter((row) => row.region === region.code).map(({ area }) => area));
      return {
        kind: 'region',
        codes,
        place: region,
        name: `councils of ${regionInProse(region.name)}`,
        words: `${region.name}: ${share(codes)}.`
      };
    }
    case 'near':
    case 'touching': {
      const place = known.places?.find(({ slug }) => slug === councils.slug) ?? null;
      if (!place) return everyone;
      const others = (councils.kind === 'near' ? known.near : known.touching)?.get(place.code);
      return besideOf(councils.kind, place, others, rows, share);
    }
    case 'set': {
      const chosen = councils.slugs.flatMap((slug) => known.places?.find((one) => one.slug === slug) ?? []);
      const then = new Set(rows.map(({ area }) => area));
      const codes = new Set(chosen.map(({ code }) => code).filter((code) => then.has(code)));
      return {
        kind: 'set',
        codes,
        place: null,
        name: codes.size === 1 ? 'chosen council' : `${formatCount(codes.size)} chosen councils`,
        words: `Your own set: ${share(codes)}.${notThen(chosen, then)}`
      };
    }
  }
}

function besideOf(
  kind: 'near' | 'touching',
  place: Named,
  others: readonly string[] | undefined,
  rows: readonly FigureRow[],
  share: (codes: ReadonlySet<string>) => string
): Group {
  const byCode = new Map(rows.map((row) => [row.area, row]));
  const codes = new Set([place.code, ...(others ?? [])].filter((code) => byCode.has(code)));
  const name = listName(place);
  const names = [...codes].filter((code) => code !== place.code).flatMap((code) => byCode.get(code) ?? []);
  const words =
    kind === 'near'
      ? `${name} and its statistical neighbours by DfE’s model of 2025`
      : `${name} and the councils that share a land border with it`;
  const none =
    kind === 'near'
      ? `No statistical neighbours are published for ${nameInProse(place)}: only councils of today have them.`
      : others
        ? `${name} shares a land border with no council of today.`
        : `Borders are known for councils of today alone, and ${nameInProse(place)} is no longer one.`;
  const gone = (others?.length ?? 0) - names.length;
  const more = gone > 0 ? ` The other ${inWords(gone)} ${gone === 1 ? 'was no council' : 'were not councils'} then.` : '';
  const itself = byCode.has(place.code) ? '' : ` ${name} itself was no council then.`;
  return {
    kind,
    codes,
    place,
    name: kind === 'near' ? `${name} and its statistical neighbours` : `${name} and councils that border it`,
    words:
      others && others.length > 0
        ? `${words}: ${share(codes)}. ${list(names.map(plainName))}.${more}${itself}`
        : `${none}${itself}`
  };
}

function notThen(chosen: readonly Named[], then: ReadonlySet<string>): string {
  const absent = chosen.filter(({ code }) => !then.has(code)).map(listName);
  if (absent.length === 0) return '';
  return ` ${list(absent)} ${absent.length === 1 ? 'was no council' : 'were not councils'} then.`;
}

/** The reader’s own set; all councils where it is left with none. */
export function setOf(slugs: readonly string[]): Councils {
  const once = [...new Set(slugs)];
  return once.length === 0 ? { kind: 'all' } : { kind: 'set', slugs: once };
}
