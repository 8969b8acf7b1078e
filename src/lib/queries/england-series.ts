import { ENGLAND } from '../model/area.ts';
import type { Observation } from '../model/observation.ts';
import { query } from './query.ts';
import { OBSERVATION, observation } from './rows.ts';

/** England's line of every period, rising, whatever its status. */
export const englandSeries = query<{ measure: string }, Observation>({
  name: 'englandSeries',
  sql: `SELECT ${OBSERVATION} FROM atlas.observations o WHERE o.measure = $1 AND o.area = $2 ORDER BY o.period`,
  params: ({ measure }) => [measure, ENGLAND],
  row: observation,
  example: ({ measure }) => ({ measure })
});
