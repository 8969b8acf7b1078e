import type { Area } from '../model/area.ts';
import { query } from './query.ts';
import { area } from './rows.ts';

/** One row, or none. */
export const areaBySlug = query<{ slug: string }, Area>({
  name: 'areaBySlug',
  sql: 'SELECT * FROM atlas.areas WHERE slug = $1 ORDER BY code',
  params: ({ slug }) => [slug],
  row: area,
  example: ({ slug }) => ({ slug })
});
