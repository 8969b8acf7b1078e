import { columnsChangePlaces } from '../../checks/columns-change-places.ts';
import type { ReadFile } from '../../checks/evidence.ts';
import type { ComparatorLine } from '../../model/comparator.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import type { Period } from '../../model/period.ts';
import type { Observation } from '../../model/observation.ts';
import type { Fed } from '../feed.ts';
import type { Ledger } from '../ledger.ts';
import { BreakdownsChecked, checkFiles, eachOnce, joined, type Checked, type FileForChecks, type Flagged } from './evidence.ts';
import { newsOf, type News } from './news.ts';

/** What the checks and the statistics of this site say of a reader's files. */
export type Assessed = Omit<Checked, 'observations'> & { news: News[]; held: Held[] };

/** A measure of which nothing is drafted for some periods, because its columns may have changed places. */
export interface Held {
  measure: string;
  periods: Period[];
}

const heldBack = (flagged: readonly Flagged[]): Held[] =>
  flagged
    .filter(({ check }) => check === columnsChangePlaces.id)
    .map(({ measure, period }) => ({ measure, periods: period.split(' ') }));

/**
 * Holds a reader's files to what the pipelines hold published files to, and says what is new in them. `files`: each whole, one after the
 * other; `fed`: the figures made of them; `ours`: this site's tables of the same measures, and of children; `alive` is called after each step.
 */
export async function assess(
  files: AsyncIterable<FileForChecks>,
  fed: Pick<Fed, 'measures' | 'observations'>,
  ours: ReadonlyMap<string, readonly Observation[]>,
  comparatorsOf: (measure: string) => readonly ComparatorLine[],
  gazetteer: Gazetteer,
  ledger: Ledger,
  alive: () => void = () => undefined
): Promise<Assessed> {
  const lines = joined(fed, ours);
  const breakdowns = new BreakdownsChecked(gazetteer, fed.measures, lines);
  const read: ReadFile[] = [];
  for await (const one of files) {
    breakdowns.add(one);
    read.push(one.file);
    alive();
  }
  const { observations, ...checked } = checkFiles(read, fed.measures, lines, breakdowns.check, gazetteer, ledger, alive);
  alive();
  const comparators = new Map(fed.measures.map(({ id }) => [id, comparatorsOf(id)]));
  const news = newsOf(fed.measures, observations, ours, read, checked.flagged, comparators, gazetteer);
  /* Of what may be the figures of something else, nothing is drafted. */
  const isOther = (one: News) =>
    heldBack(checked.flagged).some(({ measure, periods }) => measure === one.measure && periods.includes(one.period));
  return {
    ...checked,
    flagged: eachOnce(checked.flagged),
    held: heldBack(checked.flagged),
    news: news.filter((one) => !isOther(one))
  };
}
