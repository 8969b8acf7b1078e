import { withLikes, withNames, type WithLike } from '../model/comparator.ts';
import type { Fault } from '../model/fault.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { nameInProse } from '../words/index.ts';
import type * as Readers from '../tables/readers.ts';
import { servedAs, servedJson, servedText } from './served.ts';
import { loadPlaces, type Place } from './search.ts';

/** A measure's whole table, as a browser fetches it when the reader reaches for another year. */
export interface Table {
  observations: WithLike<Observation>[];
  counterparts: Observation[];
  places: Place[];
  faults: Fault[];
}

const tables = new Map<string, Promise<Table>>();

/** Brings the reader of `/data/observations/*.csv` when it is needed. */
export type BringReader = () => Promise<Pick<typeof Readers, 'parseObservations' | 'parseComparators' | 'parseNeighbours'>>;

/** Fetched once a page; a failed fetch is tried again at the next call. */
export function loadTable(measure: Pick<Measure, 'id' | 'counterpart'>, bringReader: BringReader): Promise<Table> {
  const begun = tables.get(measure.id);
  if (begun) return begun;
  const table = fetchTable(measure, bringReader).catch((error: unknown) => {
    tables.delete(measure.id);
    throw error;
  });
  tables.set(measure.id, table);
  return table;
}

async function fetchTable({ id, counterpart }: Pick<Measure, 'id' | 'counterpart'>, bringReader: BringReader): Promise<Table> {
  const reader = bringReader();
  const observations = async (of: string) => {
    const path = `/data/observations/${of}.csv`;
    const [{ parseObservations }] = await Promise.all([reader, servedText(path)]);
    return servedAs(path, parseObservations);
  };
  const [{ parseComparators }, own, comparators, counterparts, faults, places] = await Promise.all([
    reader,
    observations(id),
    servedText('/data/comparators.csv'),
    counterpart ? observations(counterpart) : [],
    servedJson<Fault[]>(`/measures/${id}/faults.json`),
    loadPlaces()
  ]);
  const names = new Map(places.map((place) => [place.code, nameInProse(place)]));
  return {
    observations: withNames(withLikes(own, parseComparators(comparators, id)), (code) => names.get(code) ?? code),
    counterparts,
    faults,
    places
  };
}
