import type { Area } from '../model/area.ts';
import { query } from './query.ts';
import { area } from './rows.ts';

export const areas = query<void, Area>({
  name: 'areas',
  sql: 'SELECT * FROM atlas.areas ORDER BY code',
  params: () => [],
  row: area,
  example: () => {}
});
