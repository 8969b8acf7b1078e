import { SOURCES, type Source } from '../tables/sources.ts';
import { query } from './query.ts';

export const sources = query<void, Source>({
  name: 'sources',
  sql: 'SELECT * FROM atlas.sources ORDER BY id',
  params: () => [],
  row: (fields) => fields.row(SOURCES),
  example: () => {}
});
