import { query, type Sample } from './query.ts';

/** One row: the first council that has a figure in the newest period of the first measure. */
export const sample = query<void, Sample>({
  name: 'sample',
  sql: `SELECT o.measure, o.period, o.area, a.region
    FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
    WHERE o.status = 'ok' AND a.kind NOT IN ('england', 'region')
    ORDER BY o.measure, o.period DESC, o.area LIMIT 1`,
  params: () => [],
  row: (fields) => ({
    measure: fields.text('measure'),
    period: fields.text('period'),
    area: fields.text('area'),
    region: fields.text('region')
  }),
  example: () => {}
});
