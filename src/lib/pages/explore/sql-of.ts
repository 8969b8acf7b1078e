import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The question that the present chart answers, as the SQL page can ask it. `codes`: of the councils; null for all. `years`: every period, for lines. */
export function sqlOf(
  measure: Pick<Measure, 'id'>,
  period: Period,
  codes: ReadonlySet<string> | null,
  second: { id: string; period: Period } | null = null
): string {
  const among = codes === null ? '' : `\n  AND o.area IN (${[...codes].sort().map(quoted).join(', ')})`;
  const councils = `a.kind NOT IN ('england', 'region')${among}`;
  if (second)
    return `SELECT a.name AS council, round(o.value, 1) AS first, round(s.value, 1) AS second
FROM atlas.observations o
JOIN atlas.observations s ON s.area = o.area AND s.measure = ${quoted(second.id)} AND s.period = ${quoted(second.period)}
JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = ${quoted(measure.id)} AND o.period = ${quoted(period)}
  AND ${councils}
  AND o.status = 'ok' AND s.status = 'ok'
ORDER BY o.value, council`;
  return `SELECT a.name AS council, round(o.value, 1) AS figure, o.numerator, o.denominator, o.status, o.note AS our_checks
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = ${quoted(measure.id)} AND o.period = ${quoted(period)}
  AND ${councils}
ORDER BY o.value, council`;
}
