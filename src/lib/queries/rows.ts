import type { Area, AreaKind } from '../model/area.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Fault } from '../model/fault.ts';
import { STATUSES, type Observation } from '../model/observation.ts';
import type { Source } from '../model/source.ts';
import type { Fields } from './query.ts';

const KINDS: readonly AreaKind[] = ['england', 'region', 'county', 'unitary', 'metropolitan', 'london'];

/** Columns of `observations` under the name `o`, in the order that `observation` reads. */
export const OBSERVATION = 'o.area, o.period, o.value, o.numerator, o.denominator, o.status, o.note, o.source, o.row';

/** The like-for-like total of a region's or England's line, as `compared` reads it; `COMPARATORS` joins the table that has it. */
export const COMPARED = `${OBSERVATION}, l.value AS like_value, l.numerator AS like_numerator, l.denominator AS like_denominator,
  coalesce(l.left_out, '') AS left_out`;
export const COMPARATORS = 'LEFT JOIN atlas.comparators l ON l.measure = o.measure AND l.area = o.area AND l.period = o.period';

/** A figure with what a table or a map needs to say of its area. */
export type PlacedObservation = WithLike<Observation> & Pick<Area, 'name' | 'slug' | 'kind' | 'region'>;

export type MeasuredObservation = Observation & { measure: string };

export function observation(fields: Fields): Observation {
  return {
    area: fields.text('area'),
    period: fields.text('period'),
    value: fields.numberOrNull('value'),
    numerator: fields.numberOrNull('numerator'),
    denominator: fields.numberOrNull('denominator'),
    status: fields.oneOf('status', STATUSES),
    note: fields.list('note', ' '),
    source: fields.text('source'),
    row: fields.integerOrNull('row')
  };
}

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
  return {
    ...observation(fields),
    name: fields.text('name'),
    slug: fields.text('slug'),
    kind: fields.oneOf('kind', KINDS),
    region: fields.text('region')
  };
}

export function measuredObservation(fields: Fields): MeasuredObservation {
  return { measure: fields.text('measure'), ...observation(fields) };
}

export function area(fields: Fields): Area {
  return {
    code: fields.text('code'),
    dfeCode: fields.text('dfe_code'),
    name: fields.text('name'),
    aliases: fields.list('aliases', '; '),
    slug: fields.text('slug'),
    kind: fields.oneOf('kind', KINDS),
    region: fields.text('region'),
    from: fields.text('from'),
    to: fields.text('to'),
    children: fields.integerOrNull('children')
  };
}

export function source(fields: Fields): Source {
  return {
    id: fields.text('id'),
    kind: fields.oneOf('kind', ['published', 'transcribed', 'derived', 'gathered']),
    publisher: fields.text('publisher'),
    title: fields.text('title'),
    release: fields.text('release'),
    published: fields.text('published'),
    licence: fields.text('licence'),
    page: fields.text('page'),
    download: fields.text('download'),
    file: fields.text('file'),
    sha256: fields.text('sha256')
  };
}

export function fault(fields: Fields): Fault {
  return {
    id: fields.text('id'),
    check: fields.text('check'),
    severity: fields.oneOf('severity', ['blocker', 'warning']),
    source: fields.text('source'),
    row: fields.integerOrNull('row'),
    area: fields.text('area'),
    measure: fields.text('measure'),
    period: fields.text('period'),
    column: fields.text('column'),
    published: fields.text('published'),
    expected: fields.text('expected'),
    decision: fields.text('decision')
  };
}
