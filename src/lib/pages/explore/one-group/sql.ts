import type { BreakdownFile, TermInTables } from '../../../breakdowns/file.ts';
import { detailedById, dimensionById } from '../../../breakdowns/dimensions.ts';
import { DRAWN_FROM } from '../../../breakdowns/standing.ts';
import type { Measure } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { quoted } from '../sql-of.ts';
import type { Chosen } from './measure.ts';

/** The question that a chart of one group answers, as the SQL page can ask it. `codes`: of the councils; null for all. */
export function groupSql(
  whole: Pick<Measure, 'id'>,
  period: Period,
  codes: ReadonlySet<string> | null,
  file: BreakdownFile,
  { group, detailed }: Pick<Chosen, 'group' | 'detailed'>
): string {
  const { groupOf } = (detailed ? detailedById : dimensionById)(file.dimension);
  const parts = (file.periods[period]?.breakdowns ?? []).filter((breakdown) => groupOf(breakdown) === group.id);
  const among = codes === null ? '' : `\n  AND a.code IN (${[...codes].sort().map(quoted).join(', ')})`;
  const [top, bottom] = file.terms;
  return `SELECT a.name AS council, round(100.0 * t.count / b.count, 1) AS figure, t.count AS numerator, b.count AS denominator,
  o.status AS status_of_all_groups, o.note AS our_checks
FROM atlas.areas a
JOIN ${counted(top, period, parts)} t ON t.area = a.code
JOIN ${counted(bottom, period, parts)} b ON b.area = a.code
LEFT JOIN atlas.observations o ON o.area = a.code AND o.measure = ${quoted(whole.id)} AND o.period = ${quoted(period)}
WHERE a.kind NOT IN ('england', 'region') AND b.count >= ${DRAWN_FROM} AND t.count <= b.count${among}
ORDER BY t.count / b.count, council`;
}

/* Of a council with a mark in one of the rows there is no sum. */
function counted({ table, topic, columns }: TermInTables, period: Period, parts: readonly string[]): string {
  const sum = columns.map(([name, sign], i) => `${sign < 0 ? ' - ' : i === 0 ? '' : ' + '}"${name}"`).join('');
  return `(
  SELECT area, CAST(sum(${sum}) AS INTEGER) AS count FROM atlas.${table}
  WHERE topic = ${quoted(topic)} AND period = ${quoted(period)} AND breakdown IN (${parts.map(quoted).join(', ')})
  GROUP BY area HAVING count(*) = count(${sum})
)`;
}
