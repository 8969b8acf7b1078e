import { date, filled, integer, table, text, type RowOf } from './record.ts';

export const MPS = table({
  path: 'mps.csv',
  holds: 'The MP of each Westminster constituency of England, as DfE’s list of one day has them',
  key: ['code'],
  fields: {
    code: text('GSS code of the constituency of 2024', { required: true, unique: true }),
    name: text('Of the MP, as the list shows it; empty where it names none'),
    party: text('As the list writes it'),
    on: date('Day of the list: who sits may have changed since'),
    source: text('Id in sources.csv'),
    row: filled(integer('Line of the published file, its header being line 1'))
  }
});

/** Who sat for a constituency on the day of the list. */
export type Mp = RowOf<typeof MPS.fields>;
