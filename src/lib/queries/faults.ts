import type { Fault } from '../model/fault.ts';
import { query } from './query.ts';
import { fault } from './rows.ts';

export const faults = query<void, Fault>({
  name: 'faults',
  sql: 'SELECT * FROM atlas.faults ORDER BY id',
  params: () => [],
  row: fault,
  example: () => {}
});
