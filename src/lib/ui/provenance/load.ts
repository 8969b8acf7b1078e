import { withLikes, withNames } from '../../model/comparator.ts';
import type { Fault } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type * as ReaderModule from '../../tables/readers.ts';
import { nameInProse } from '../../words/index.ts';
import { servedText } from '../served.ts';
import type { Reference } from './reference.ts';
import { explainFigure, type Evidence, type Provenance } from './explain.ts';
import { isOfBoards } from '../../model/geography.ts';

/** What reads this site's own tables. */
type Readers = typeof ReaderModule;
/** Brings it when it is needed. */
export type BringReaders = () => Promise<Readers>;

export interface Found {
  provenance: Provenance;
  slug: string;
  hash: string;
}

async function gather(id: string, readers: Promise<Readers>): Promise<Evidence> {
  const [read, measure, observations, comparators, cells, terms, sources, areas, faults] = await Promise.all([
    readers,
    servedText(`/measures/${id}/measure.json`),
    servedText(`/data/observations/${id}.csv`),
    servedText('/data/comparators.csv'),
    servedText(`/data/cells/${id}.csv`),
    servedText('/data/cells/terms.csv'),
    servedText('/data/sources.csv'),
    servedText('/data/areas.csv'),
    servedText(`/measures/${id}/faults.json`)
  ]);
  const own = JSON.parse(measure) as Measure;
  const byCode = new Map(read.parseAreas(areas).map((area) => [area.code, area]));
  const lines = withLikes(read.parseObservations(observations), read.parseComparators(comparators, id));
  return {
    measure: own,
    boards: isOfBoards(own) ? read.parseBoards(await servedText('/data/area-icbs.csv')) : new Map(),
    observations: withNames(lines, (code) => nameInProse(byCode.get(code) ?? { name: code })),
    counterparts: [],
    cells: read.parseCells(cells),
    terms: read.parseTerms(terms, id),
    areas: byCode,
    sources: new Map(read.parseSources(sources).map((source) => [source.id, source])),
    faults: JSON.parse(faults) as Fault[]
  };
}

const gathered = new Map<string, Promise<Evidence>>();

/** A figure with all that is known of where it comes from; null where there is no such figure. Throws when something cannot be loaded. */
export async function findFigure(
  { measure, area, period }: Reference,
  bringReaders: BringReaders,
  page: string
): Promise<Found | null> {
  const begun = gathered.get(measure) ?? gather(measure, bringReaders());
  gathered.set(measure, begun);
  begun.catch(() => gathered.delete(measure));
  const evidence = await begun;
  const place = [...evidence.areas.values()].find(({ slug, code }) => slug === area || code === area);
  if (!place) return null;
  const line = evidence.observations.find((one) => one.area === place.code && one.period === period);
  const { counterpart } = evidence.measure;
  const counterparts =
    counterpart && line?.status === 'nothing-to-divide'
      ? (await bringReaders()).parseObservations(await servedText(`/data/observations/${counterpart}.csv`))
      : [];
  const hash = `#figure=${measure}/${place.slug}/${period}`;
  const provenance = explainFigure({ ...evidence, counterparts }, place.code, period, `${page}${hash}`);
  return provenance && { provenance, slug: place.slug, hash };
}
