import { ASKS, type Ask } from '../tables/asks.ts';
import { pick } from '../tables/record.ts';
import { query } from './query.ts';

const COLUMNS = pick(ASKS, 'document', 'date', 'who', 'ask', 'shows', 'published');

/** Every ask, in the order of the list. */
export const asks = query<void, Ask>({
  name: 'asks',
  sql: 'SELECT * FROM atlas.asks ORDER BY "order"',
  params: () => [],
  row: (fields) => fields.row(COLUMNS),
  example: () => {}
});
