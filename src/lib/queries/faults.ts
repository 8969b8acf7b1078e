import { FAULTS, type Fault } from '../tables/faults.ts';
import { query } from './query.ts';

export const faults = query<void, Fault>({
  name: 'faults',
  sql: 'SELECT * FROM atlas.faults ORDER BY id',
  params: () => [],
  row: (fields) => fields.row(FAULTS),
  example: () => {}
});
