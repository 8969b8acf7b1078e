import { AREAS, type Area } from '../tables/areas.ts';
import { query } from './query.ts';

export const areas = query<void, Area>({
  name: 'areas',
  sql: 'SELECT * FROM atlas.areas ORDER BY code',
  params: () => [],
  row: (fields) => fields.row(AREAS),
  example: () => {}
});
