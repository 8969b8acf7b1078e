import { date, table, text, type RowOf } from './record.ts';

export const DISTRICTS = table({
  path: 'districts.csv',
  holds:
    'The districts of counties in 2023, and the county that is responsible for each; those abolished since 2019, and the council that they are now part of',
  key: ['code'],
  fields: {
    name: text('', { required: true }),
    code: text('GSS code of the district', { required: true, unique: true }),
    area: text('GSS code of the council that is responsible for its area today', { required: true }),
    to: date('Last day in force; empty when in force')
  }
});

export type District = RowOf<typeof DISTRICTS.fields>;
