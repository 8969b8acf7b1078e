import type { Period } from '../model/period.ts';
import { INSPECTIONS, type Inspection } from '../tables/inspections.ts';
import { query } from './query.ts';

/** Every inspection of one area, the oldest framework first; none of an area that has not been inspected. */
export const inspectionsOfArea = query<{ area: string }, Inspection>({
  name: 'inspectionsOfArea',
  sql: 'SELECT * FROM atlas.inspections WHERE area = $1 ORDER BY framework',
  params: ({ area }) => [area],
  row: (fields) => fields.row(INSPECTIONS),
  example: ({ area }) => ({ area })
});

/** The years in which reports under the framework of 2023 were published, rising: those whose end an outcome can be told for. */
export const inspectionYears = query<void, Period>({
  name: 'inspectionYears',
  sql: `SELECT DISTINCT left(published, 4) AS period FROM atlas.inspections WHERE framework = '2023' AND published <> '' ORDER BY period`,
  params: () => [],
  row: (fields) => fields.text('period'),
  example: () => {}
});
