import { filled, number, table, text, type RowOf } from './record.ts';

export const CONSTITUENCIES = table({
  path: 'constituencies.csv',
  holds:
    'Which councils the people of each Westminster constituency of England live in: derived by mySociety from overlaps by population, CC BY 4.0',
  key: ['code', 'area'],
  fields: {
    name: text('', { required: true }),
    code: text('GSS code of the constituency of 2024', { required: true }),
    area: text('GSS code of a council that some of its people live in', { required: true }),
    share: filled(
      number('Of the people of the constituency, those who live in the council: 0 to 1. Shares under 0.005 are left out')
    )
  }
});

/** A part of a constituency. */
export type ConstituencyShare = RowOf<typeof CONSTITUENCIES.fields>;
