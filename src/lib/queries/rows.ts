import type { WithLike } from '../model/comparator.ts';
import { AREAS, type Area } from '../tables/areas.ts';
import { OBSERVATIONS, type Observation } from '../tables/observations.ts';
import { headersOf, pick } from '../tables/record.ts';
import type { Fields } from './query.ts';

const PLACE = pick(AREAS, 'name', 'slug', 'kind', 'region');

/** Columns of `observations` under the name `o`. */
export const OBSERVATION = headersOf(OBSERVATIONS)
  .map((column) => `o.${column}`)
  .join(', ');

/** The like-for-like total of a region's or England's line, as `compared` reads it; `COMPARATORS` joins the table that has it. */
export const COMPARED = `${OBSERVATION}, l.value AS like_value, l.numerator AS like_numerator, l.denominator AS like_denominator,
  coalesce(l.left_out, '') AS left_out`;
export const COMPARATORS = 'LEFT JOIN atlas.comparators l ON l.measure = o.measure AND l.area = o.area AND l.period = o.period';

/** A figure with what a table or a map needs to say of its area. */
export type PlacedObservation = WithLike<Observation> & Pick<Area, 'name' | 'slug' | 'kind' | 'region'>;

export type MeasuredObservation = Observation & { measure: string };

export const observation = (fields: Fields): Observation => fields.row(OBSERVATIONS);

/** A line with what its councils are compared with, where that is another total. */
export function compared(fields: Fields): WithLike<Observation> {
  const line = observation(fields);
  const [value, numerator, denominator] = ['like_value', 'like_numerator', 'like_denominator'].map((name) =>
    fields.numberOrNull(name)
  );
  const leftOut = fields.list('left_out', ' ');
  if (value === null || value === undefined) return line;
  return { ...line, like: { value, numerator: numerator ?? null, denominator: denominator ?? null, leftOut } };
}

export function placedObservation(fields: Fields): PlacedObservation {
  return { ...observation(fields), ...fields.row(PLACE) };
}

export function measuredObservation(fields: Fields): MeasuredObservation {
  return { measure: fields.text('measure'), ...observation(fields) };
}
