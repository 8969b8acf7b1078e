import { query } from './query.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Observation } from '../model/observation.ts';
import { compared, COMPARATORS, COMPARED } from './rows.ts';

/** Every line of one measure, by period and then area: the rows of its file, in the order of its file. */
export const observationsOfMeasure = query<{ measure: string }, WithLike<Observation>>({
  name: 'observationsOfMeasure',
  sql: `SELECT ${COMPARED} FROM atlas.observations o ${COMPARATORS} WHERE o.measure = $1 ORDER BY o.period, o.area`,
  params: ({ measure }) => [measure],
  row: compared,
  example: ({ measure }) => ({ measure })
});
