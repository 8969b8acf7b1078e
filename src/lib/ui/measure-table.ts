import type { Area } from '../model/area.ts';
import { withLikes, withNames, type WithLike } from '../model/comparator.ts';
import type { Fault } from '../model/fault.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { nameInProse } from '../words/index.ts';
import { placeRows, withBoards, type CouncilBoard } from './rows.ts';
import type * as Readers from '../tables/readers.ts';
import { servedAs, servedJson, servedText } from './served.ts';
import { loadPlaces, type Place } from './search.ts';
import type * as Showing from './measure-shown.ts';
import type { Cited, Shown } from './measure-shown.ts';

/** A measure's whole table, as a browser fetches it when the reader reaches for another year. */
export interface Table {
  observations: WithLike<Observation>[];
  counterparts: Observation[];
  places: Place[];
  faults: Fault[];
  /** The words of a period: loaded with the table, which alone has a use for them. */
  shownOf: typeof Showing.shownOf;
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
  const [{ parseComparators }, { shownOf }, own, comparators, counterparts, faults, places] = await Promise.all([
    reader,
    import('./measure-shown.ts'),
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
    places,
    shownOf
  };
}

type Named = Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;

/** What the page shows of another period, from a table that was fetched. */
export function shownFrom(
  measure: Measure,
  table: Table,
  period: string,
  others: readonly Named[],
  sources: readonly Cited[],
  boards: readonly CouncilBoard[]
): Shown {
  const of = <T extends Observation>(observations: readonly T[]) =>
    observations.filter((observation) => observation.period === period);
  const areas = new Map([...table.places, ...others].map((area) => [area.code, area]));
  const rows = placeRows(of(table.observations), of(table.counterparts), areas);
  return table.shownOf(measure, period, withBoards(rows, boards), sources, table.faults);
}
