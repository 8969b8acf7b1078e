import { query } from './query.ts';
import { OBSERVATION, placedObservation, type PlacedObservation } from './rows.ts';

export interface Exploration {
  measure: string;
  period: string;
  /** GSS code of a region, or null for the whole of England. */
  region: string | null;
}

/** Every council of one measure and period, in one region or all, by area code. Regions and England are not among them. */
export const explore = query<Exploration, PlacedObservation>({
  name: 'explore',
  sql: `SELECT ${OBSERVATION}, a.name, a.slug, a.kind, a.region
    FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
    WHERE o.measure = $1 AND o.period = $2 AND ($3::VARCHAR IS NULL OR a.region = $3) AND a.kind NOT IN ('england', 'region')
    ORDER BY o.area`,
  params: ({ measure, period, region }) => [measure, period, region],
  row: placedObservation,
  example: ({ measure, period, region }) => ({ measure, period, region })
});
