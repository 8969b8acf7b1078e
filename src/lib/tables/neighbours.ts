import { filled, integer, table, text, type RowOf } from './record.ts';

export const NEIGHBOURS = table({
  path: 'neighbours.csv',
  holds: 'The ten statistical neighbours of each council, and how close they are',
  key: ['area', 'rank'],
  fields: {
    area: text('GSS code', { required: true }),
    rank: filled(
      integer(
        'Number of the column that names the neighbour, SN_1 to SN_10. The file does not say what the order means; how close each is, closeness says'
      )
    ),
    neighbour: text('GSS code', { required: true }),
    /** From 'Extremely close' to 'Not close'. */
    closeness: text('Words of the column SN_1P to SN_10P, as DfE writes them. The file does not say how they are reached'),
    source: text('Id in sources.csv'),
    row: filled(integer('Line of the published file, its header being line 1'))
  }
});

export type Neighbour = RowOf<typeof NEIGHBOURS.fields>;
