import { AREA_CHANGES, type AreaChange } from '../tables/area-changes.ts';
import { query } from './query.ts';

export const areaChanges = query<void, AreaChange>({
  name: 'areaChanges',
  sql: 'SELECT * FROM atlas.area_changes ORDER BY date, "from", "to"',
  params: () => [],
  row: (fields) => fields.row(AREA_CHANGES),
  example: () => {}
});
