import { ENGLAND } from '../model/area.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Observation } from '../model/observation.ts';
import { query } from './query.ts';
import { compared, COMPARATORS, COMPARED } from './rows.ts';

/** England's line of every period, rising, whatever its status. */
export const englandSeries = query<{ measure: string }, WithLike<Observation>>({
  name: 'englandSeries',
  sql: `SELECT ${COMPARED} FROM atlas.observations o ${COMPARATORS} WHERE o.measure = $1 AND o.area = $2 ORDER BY o.period`,
  params: ({ measure }) => [measure, ENGLAND],
  row: compared,
  example: ({ measure }) => ({ measure })
});
