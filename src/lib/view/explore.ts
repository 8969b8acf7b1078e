import type { Period } from '../model/period.ts';
import type { Read } from './view.ts';

/** What a reader chose on `/explore`. The address carries it; what would be shown anyway is never written. */
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

export interface ExploreReads {
  measure: Read<string>;
  year: Read<Period>;
  region: Read<string>;
}

const KEYS = ['measure', 'year', 'region'] as const;

/** Whether an address asks for anything on this page, sound or not. */
export function asksToExplore(search: string): boolean {
  const given = new URLSearchParams(search);
  return KEYS.some((key) => given.has(key));
}

/** Each parameter on its own: valid, invalid with a reason for the reader, or missing. A year is judged by the measure beside it. */
export function readExplore(search: string, known: Explorable): ExploreReads {
  const given = new URLSearchParams(search);
  const measure = read(given.get('measure'), [...known.periods.keys()], (text) => `There is no measure ‘${text}’.`);
  const shown = measure.state === 'valid' ? measure.value : firstOf(known);
  const years = known.periods.get(shown) ?? [];
  return {
    measure,
    year: read(
      given.get('year'),
      years,
      (text) => `This measure has no figures for ‘${text}’: they run from ${years[0] ?? 'none'} to ${years.at(-1) ?? 'none'}.`
    ),
    region: read(given.get('region'), [...known.regions], (text) => `There is no region ‘${text}’.`)
  };
}

/** The choice to show: what is valid, and for the rest the first measure, its newest period and all of England. */
export function choiceOf(reads: ExploreReads, known: Explorable): Choice {
  const measure = reads.measure.state === 'valid' ? reads.measure.value : firstOf(known);
  return {
    measure,
    period: reads.year.state === 'valid' ? reads.year.value : newestOf(known, measure),
    region: reads.region.state === 'valid' ? reads.region.value : null
  };
}

/** Why parts of the address could not be followed, and what is shown in their place. */
export function reasonsToExplore(reads: ExploreReads, known: Explorable): string[] {
  const { period } = choiceOf(reads, known);
  const instead = { measure: 'The first measure is shown.', year: `${period} is shown.`, region: 'All of England is shown.' };
  return KEYS.flatMap((key) => {
    const one = reads[key];
    return one.state === 'invalid' ? [`${one.reason} ${instead[key]}`] : [];
  });
}

/** The query of a choice, with its question mark; empty when it is what is shown anyway. Other parameters in `search` are kept. */
export function writeExplore(choice: Choice, known: Explorable, search = ''): string {
  const written = new URLSearchParams(search);
  for (const key of KEYS) written.delete(key);
  if (choice.measure !== firstOf(known)) written.set('measure', choice.measure);
  if (choice.period !== newestOf(known, choice.measure)) written.set('year', choice.period);
  if (choice.region !== null) written.set('region', choice.region);
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
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

function read(given: string | null, words: readonly string[], reason: (text: string) => string): Read<string> {
  if (given === null) return { state: 'missing' };
  const text = given.trim().toLowerCase();
  return words.includes(text) ? { state: 'valid', value: text } : { state: 'invalid', given, reason: reason(given) };
}
