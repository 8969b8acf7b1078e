import { query } from './query.ts';

export interface NeighbourRow {
  /** GSS code and name of a council that is statistically like the one asked for. */
  code: string;
  name: string;
  slug: string;
  /** 1 is the most alike, 10 the least. */
  rank: number;
  /** As DfE writes it, from 'Extremely close' to 'Not close'. */
  closeness: string;
  /** Id in sources.csv and line of that file. */
  source: string;
  row: number;
}

/** The ten statistical neighbours of a council, the most alike first; none of a council that has ended, a region or England. */
export const neighbours = query<{ area: string }, NeighbourRow>({
  name: 'neighbours',
  sql: `
    SELECT near.code, near.name, near.slug, n.rank, n.closeness, n.source, n.row
    FROM atlas.neighbours n JOIN atlas.areas near ON near.code = n.neighbour
    WHERE n.area = ?
    ORDER BY n.rank`,
  params: ({ area }) => [area],
  row: (fields) => ({
    code: fields.text('code'),
    name: fields.text('name'),
    slug: fields.text('slug'),
    rank: fields.number('rank'),
    closeness: fields.text('closeness'),
    source: fields.text('source'),
    row: fields.number('row')
  }),
  example: ({ area }) => ({ area })
});
