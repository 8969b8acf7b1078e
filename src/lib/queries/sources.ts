import type { Source } from '../model/source.ts';
import { query } from './query.ts';
import { source } from './rows.ts';

export const sources = query<void, Source>({
  name: 'sources',
  sql: 'SELECT * FROM atlas.sources ORDER BY id',
  params: () => [],
  row: source,
  example: () => {}
});
