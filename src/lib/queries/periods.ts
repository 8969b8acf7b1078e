import type { Period } from '../model/period.ts';
import { query } from './query.ts';

/** Periods of a measure in which any area has a figure, rising. */
export const periodsOfMeasure = query<{ measure: string }, Period>({
  name: 'periodsOfMeasure',
  sql: `SELECT DISTINCT period FROM atlas.observations WHERE measure = $1 AND status IN ('ok', 'faulty') ORDER BY period`,
  params: ({ measure }) => [measure],
  row: (fields) => fields.text('period'),
  example: ({ measure }) => ({ measure })
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
