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

export const faultsOfMeasure = query<{ measure: string }, Fault>({
  name: 'faultsOfMeasure',
  sql: 'SELECT * FROM atlas.faults WHERE measure = $1 ORDER BY id',
  params: ({ measure }) => [measure],
  row: fault,
  example: ({ measure }) => ({ measure })
});

export const faultsOfArea = query<{ area: string }, Fault>({
  name: 'faultsOfArea',
  sql: 'SELECT * FROM atlas.faults WHERE area = $1 ORDER BY id',
  params: ({ area }) => [area],
  row: fault,
  example: ({ area }) => ({ area })
});
