import { table, text, type RowOf } from './record.ts';

export const DISTRICTS = table({
  path: 'districts.csv',
  holds: 'The districts of counties in 2023, and the county that is responsible for each',
  key: ['code'],
  fields: {
    name: text('', { required: true }),
    code: text('GSS code of the district in 2023', { required: true, unique: true }),
    area: text('GSS code of the county that is responsible for it', { required: true })
  }
});

export type District = RowOf<typeof DISTRICTS.fields>;
