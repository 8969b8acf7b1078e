import { measureById } from '../../measures/index.ts';
import { DOUBTS_CHANGE, DOUBTS_COUNT } from '../../model/checks.ts';
import { SWINGING } from '../../model/fault.ts';
import { CHILDREN_COUNTED_FROM, COUNTED_FROM } from '../../model/measure.ts';
import { Z_998 } from '../../statistics/index.ts';

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const isRate = (id: string): boolean => measureById(id).unit.kind === 'rate';

/** What is told of a figure that is left out: its council has few children or few cases, or one of these checks doubts its count. */
const doubted = (checks: readonly string[]): string => `'(^| )(${checks.join('|')})\\.'`;

/**
 * The figures of a measure that may be compared, as a table: sound, of councils, on enough cases, and not doubted. `placed`: without those
 * either that leap, which are never named as an end.
 */
export function figures(name: string, id: string, placed = false): string {
  const least = isRate(id) ? CHILDREN_COUNTED_FROM : COUNTED_FROM;
  const swings = `regexp_replace(o.note, '(${DOUBTS_CHANGE.join('|')})\\.${SWINGING.source.slice(1)}', '', 'g')`;
  const leaves = placed
    ? `NOT regexp_matches(${swings}, ${doubted([...DOUBTS_COUNT, ...DOUBTS_CHANGE])})`
    : `NOT regexp_matches(o.note, ${doubted(DOUBTS_COUNT)})`;
  return `${name} AS (
  SELECT o.area, o.period, o.value, o.numerator AS x, o.denominator AS n
  FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
  WHERE o.measure = ${quoted(id)} AND o.period >= '2016' AND a.kind NOT IN ('england', 'region')
    AND o.status = 'ok' AND o.denominator >= ${least}
    -- not those whose count one of our checks doubts
    AND ${leaves}
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
function wilson(x: string, n: string, end: 'low' | 'high'): string {
  const z = Z_998;
  return `(2 * ${x} + ${z ** 2} ${end === 'low' ? '-' : '+'} ${z} * sqrt(${z ** 2} + 4 * ${x} * (1 - ${x} / ${n}))) / (2 * (${n} + ${z ** 2}))`;
}

/**
 * Changes of a measure beyond 99.8% limits, as a table of `area, before, after, x0, n0, x1, n1, way`: of shares Newcombe's interval, of rates
 * that of the ratio of two Poisson rates. `way` is 1, −1 or 0.
 */
export function moves(name: string, id: string, from: string, to: string): string {
  const pairs = `  FROM ${name}_figures b JOIN ${name}_figures o USING (area)
  WHERE b.period = ${quoted(from)} AND o.period = ${quoted(to)}`;
  const columns = 'area, b.value AS before, o.value AS after, b.x AS x0, b.n AS n0, o.x AS x1, o.n AS n1';
  const head = figures(`${name}_figures`, id);
  if (isRate(id))
    return `${head},
${name}_ends AS (
  SELECT ${columns}, ${wilson('o.x', '(b.x + o.x)', 'low')} AS low,
    ${wilson('o.x', '(b.x + o.x)', 'high')} AS high
${pairs}
),
${name} AS (
  SELECT *, CASE WHEN x0 + x1 = 0 THEN 0 WHEN low * n0 > (1 - low) * n1 THEN 1 WHEN high * n0 < (1 - high) * n1 THEN -1 ELSE 0 END AS way
  FROM ${name}_ends
)`;
  return `${head},
${name}_ends AS (
  SELECT ${columns}, b.x / b.n AS p0, o.x / o.n AS p1,
    ${wilson('b.x', 'b.n', 'low')} AS low0, ${wilson('b.x', 'b.n', 'high')} AS high0,
    ${wilson('o.x', 'o.n', 'low')} AS low1, ${wilson('o.x', 'o.n', 'high')} AS high1
${pairs}
),
${name} AS (
  SELECT *, CASE WHEN p1 - p0 > sqrt((p1 - low1) ^ 2 + (high0 - p0) ^ 2) THEN 1
    WHEN p0 - p1 > sqrt((high1 - p1) ^ 2 + (p0 - low0) ^ 2) THEN -1 ELSE 0 END AS way
  FROM ${name}_ends
)`;
}

/** A figure with as many decimals as the measure is printed with. */
export const rounded = (expression: string, id: string): string => `round(${expression}, ${measureById(id).decimals})`;
