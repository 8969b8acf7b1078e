import { ENGLAND } from '../model/area.ts';
import { query } from './query.ts';
import { measuredObservation, OBSERVATION, type MeasuredObservation } from './rows.ts';

/** As many councils as can be laid side by side. */
export const MOST_AREAS = 8;

const PLACES = Array.from({ length: MOST_AREAS }, (_, i) => `$${i + 2}::VARCHAR`).join(', ');

/** All measures and periods of up to eight areas, of the regions they lie in and of England. Throws when asked for more or none. */
export const observationsOfAreas = query<{ areas: readonly string[] }, MeasuredObservation>({
  name: 'observationsOfAreas',
  sql: `SELECT o.measure, ${OBSERVATION} FROM atlas.observations o
    WHERE o.area = $1::VARCHAR OR o.area IN (${PLACES})
      OR o.area IN (SELECT a.region FROM atlas.areas a WHERE a.code IN (${PLACES}))
    ORDER BY o.measure, o.period, o.area`,
  params({ areas }) {
    if (areas.length === 0 || areas.length > MOST_AREAS)
      throw new RangeError(`Ask for 1 to ${MOST_AREAS} areas, not ${areas.length}`);
    return [ENGLAND, ...Array.from({ length: MOST_AREAS }, (_, i) => areas[i] ?? null)];
  },
  row: measuredObservation,
  example: ({ area, region }) => ({ areas: [area, region] })
});

/** All measures and periods of one area, of the region it lies in and of England. */
export const observationsOfArea = query<{ area: string }, MeasuredObservation>({
  name: 'observationsOfArea',
  sql: `SELECT o.measure, ${OBSERVATION} FROM atlas.observations o
    WHERE o.area IN ($1::VARCHAR, $2::VARCHAR) OR o.area IN (SELECT a.region FROM atlas.areas a WHERE a.code = $2)
    ORDER BY o.measure, o.period, o.area`,
  params: ({ area }) => [ENGLAND, area],
  row: measuredObservation,
  example: ({ area }) => ({ area })
});
