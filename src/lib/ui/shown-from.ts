import type { Area } from '../model/area.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { shownOf, type Cited, type Shown } from './measure-shown.ts';
import type { Table } from './measure-table.ts';
import { placeRows, withBoards, type CouncilBoard } from './rows.ts';

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
  return shownOf(measure, period, withBoards(rows, boards), sources, table.faults);
}
