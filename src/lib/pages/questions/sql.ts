import { measureById } from '../../measures/index.ts';
import { DOUBTS_CHANGE, DOUBTS_COUNT } from '../../model/checks.ts';
import { SWINGING } from '../../model/fault.ts';
import { CHILDREN_COUNTED_FROM, COUNTED_FROM } from '../../model/measure.ts';
import { Z_998 } from '../../statistics/index.ts';

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const isRate = (id: string): boolean => measureById(id).unit.kind === 'rate';

const alternatives = (checks: readonly string[]): string => `'(^| )(${checks.join('|')})\\.'`;

/**
 * What every question begins with: z of 99.8%, and the notes of figures whose count one of our checks doubts. `placed`: of those too that leap,
 * which are never named as an end.
 */
export function limits(placed = false): string {
  const checks = placed ? [...DOUBTS_COUNT, ...DOUBTS_CHANGE] : DOUBTS_COUNT;
  return `WITH limits AS (
  SELECT ${Z_998} AS z,
    -- our checks that doubt a count
    ${alternatives(checks)} AS doubts
)`;
}

/**
 * The figures of a measure that may be compared, as a table: sound, of councils, on enough cases, and not doubted. `placed`: without those
 * either that leap, which are never named as an end.
 */
export function figures(name: string, id: string, placed = false, more = ''): string {
  const least = isRate(id) ? CHILDREN_COUNTED_FROM : COUNTED_FROM;
  const note = placed
    ? `regexp_replace(o.note, '(${DOUBTS_CHANGE.join('|')})\\.${SWINGING.source.slice(1)}', '', 'g')`
    : 'o.note';
  return `${name} AS (
  SELECT o.area, o.period, o.value, o.numerator AS x, o.denominator AS n${more}
  FROM limits, atlas.observations o JOIN atlas.areas a ON a.code = o.area
  WHERE o.measure = ${quoted(id)} AND o.period >= '2016' AND a.kind NOT IN ('england', 'region')
    AND o.status = 'ok' AND o.denominator >= ${least} AND NOT regexp_matches(${note}, doubts)
)`;
}

/** England's figure of each period, like for like with the councils that have one. */
export function england(id: string, name = 'england'): string {
  return `${name} AS (
  SELECT o.period, coalesce(c.value, o.value) AS value
  FROM atlas.observations o
  LEFT JOIN atlas.comparators c ON c.measure = o.measure AND c.area = o.area AND c.period = o.period
  WHERE o.measure = ${quoted(id)} AND o.area = 'E92000001' AND o.status = 'ok'
)`;
}

/** An end of Wilson's 99.8% interval of so many of so many. */
export function wilsonEnd(x: string, n: string, end: 'low' | 'high'): string {
  return `(2*${x} + z*z ${end === 'low' ? '-' : '+'} z*sqrt(z*z + 4*${x}*(1 - ${x}/${n}))) / (2*(${n} + z*z))`;
}

/**
 * Changes of a measure beyond 99.8% limits, as a table of `area, before, after, way`: of shares Newcombe's interval, of rates that of the ratio
 * of two Poisson rates. `way` is 1, −1 or 0.
 */
export function moves(name: string, id: string, from: string, to: string): string {
  const pairs = `b.period = ${quoted(from)} AND o.period = ${quoted(to)}`;
  if (isRate(id))
    return `${figures(`${name}_figures`, id)},
${name}_ends AS (
  SELECT area, b.value AS before, o.value AS after, b.x + o.x AS events, b.n AS n0, o.n AS n1,
    ${wilsonEnd('o.x', '(b.x + o.x)', 'low')} AS low, ${wilsonEnd('o.x', '(b.x + o.x)', 'high')} AS high
  FROM limits, ${name}_figures b JOIN ${name}_figures o USING (area) WHERE ${pairs}
),
${name} AS (
  SELECT *, CASE WHEN events = 0 THEN 0 WHEN low*n0 > (1 - low)*n1 THEN 1 WHEN high*n0 < (1 - high)*n1 THEN -1 ELSE 0 END AS way
  FROM ${name}_ends
)`;
  const intervals = `, x/n AS p,
    ${wilsonEnd('x', 'n', 'low')} AS low, ${wilsonEnd('x', 'n', 'high')} AS high`;
  return `${figures(`${name}_figures`, id, false, intervals)},
${name} AS (
  SELECT area, b.value AS before, o.value AS after,
    CASE WHEN o.p - b.p > sqrt((o.p - o.low)^2 + (b.high - b.p)^2) THEN 1
      WHEN b.p - o.p > sqrt((o.high - o.p)^2 + (b.p - b.low)^2) THEN -1 ELSE 0 END AS way
  FROM ${name}_figures b JOIN ${name}_figures o USING (area) WHERE ${pairs}
)`;
}

/** A figure with as many decimals as the measure is printed with. */
export const rounded = (expression: string, id: string): string => `round(${expression}, ${measureById(id).decimals})`;
