import { AREAS, type Area } from '../tables/areas.ts';
import { NEIGHBOURS, type Neighbour } from '../tables/neighbours.ts';
import { pick } from '../tables/record.ts';
import { query } from './query.ts';

/** A council that is statistically like the one asked for. */
export type NeighbourRow = Pick<Area, 'code' | 'name' | 'slug'> & Pick<Neighbour, 'rank' | 'closeness' | 'source' | 'row'>;

const COUNCIL = pick(AREAS, 'code', 'name', 'slug');
const LIKENESS = pick(NEIGHBOURS, 'rank', 'closeness', 'source', 'row');

/** The ten statistical neighbours of a council, the most alike first; none of a council that has ended, a region or England. */
export const neighbours = query<{ area: string }, NeighbourRow>({
  name: 'neighbours',
  sql: `
    SELECT near.code, near.name, near.slug, n.rank, n.closeness, n.source, n.row
    FROM atlas.neighbours n JOIN atlas.areas near ON near.code = n.neighbour
    WHERE n.area = ?
    ORDER BY n.rank`,
  params: ({ area }) => [area],
  row: (fields) => ({ ...fields.row(COUNCIL), ...fields.row(LIKENESS) }),
  example: ({ area }) => ({ area })
});
