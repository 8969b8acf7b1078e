import { query } from './query.ts';
import type { Observation } from '../model/observation.ts';
import { OBSERVATION, observation } from './rows.ts';

/** Every line of one measure, by period and then area: the rows of its file, in the order of its file. */
export const observationsOfMeasure = query<{ measure: string }, Observation>({
  name: 'observationsOfMeasure',
  sql: `SELECT ${OBSERVATION} FROM atlas.observations o WHERE o.measure = $1 ORDER BY o.period, o.area`,
  params: ({ measure }) => [measure],
  row: observation,
  example: ({ measure }) => ({ measure })
});
