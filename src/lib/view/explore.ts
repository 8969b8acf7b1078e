import type { Period } from '../model/period.ts';

/** What a reader chose of the figures in the files they brought. */
export interface Choice {
  measure: string;
  period: Period;
  /** Slug of a region; null for all of England. */
  region: string | null;
}

export interface Explorable {
  /** Ids of measures with the periods that have figures, rising; the first measure is the one shown when none is asked for. */
  periods: ReadonlyMap<string, readonly Period[]>;
  /** Slugs of regions. */
  regions: ReadonlySet<string>;
}

/** A choice that these figures can answer: another measure or the newest period where they have not got the one asked for. */
export function nearestChoice(choice: Choice | null, known: Explorable): Choice {
  const measure = choice && known.periods.has(choice.measure) ? choice.measure : firstOf(known);
  const has = choice !== null && (known.periods.get(measure) ?? []).includes(choice.period);
  return { measure, period: has ? choice.period : newestOf(known, measure), region: choice?.region ?? null };
}

function firstOf({ periods }: Explorable): string {
  return [...periods.keys()][0] ?? '';
}

function newestOf({ periods }: Explorable, measure: string): Period {
  return periods.get(measure)?.at(-1) ?? '';
}
