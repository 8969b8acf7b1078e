import type { Period } from '../model/period.ts';
import { query } from './query.ts';

/** Every measure and period in which any area has a figure, periods rising. */
export const periodsOfMeasures = query<void, { measure: string; period: Period }>({
  name: 'periodsOfMeasures',
  sql: `SELECT DISTINCT measure, period FROM atlas.observations WHERE status IN ('ok', 'faulty') ORDER BY measure, period`,
  params: () => [],
  row: (fields) => ({ measure: fields.text('measure'), period: fields.text('period') }),
  example: () => {}
});

/** One row: the newest period in which any area has a figure. None when no period has. */
export const latestPeriod = query<{ measure: string }, Period>({
  name: 'latestPeriod',
  sql: `SELECT period FROM atlas.observations WHERE measure = $1 AND status IN ('ok', 'faulty')
    GROUP BY period ORDER BY period DESC LIMIT 1`,
  params: ({ measure }) => [measure],
  row: (fields) => fields.text('period'),
  example: ({ measure }) => ({ measure })
});
