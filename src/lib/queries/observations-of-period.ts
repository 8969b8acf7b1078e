import { query } from './query.ts';
import { OBSERVATION, placedObservation, type PlacedObservation } from './rows.ts';

/** Every line of one measure and period, England and regions among them, by area code. */
export const observationsOfPeriod = query<{ measure: string; period: string }, PlacedObservation>({
  name: 'observationsOfPeriod',
  sql: `SELECT ${OBSERVATION}, a.name, a.slug, a.kind, a.region
    FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
    WHERE o.measure = $1 AND o.period = $2
    ORDER BY o.area`,
  params: ({ measure, period }) => [measure, period],
  row: placedObservation,
  example: ({ measure, period }) => ({ measure, period })
});
