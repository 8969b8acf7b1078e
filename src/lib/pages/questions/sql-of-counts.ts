import { groupsOf, type CountedBy, type CountFile } from '../../breakdowns/counts.ts';
import { DRAWN_FROM } from '../../breakdowns/standing.ts';
import type { Period } from '../../model/period.ts';
import { quoted } from './sql.ts';

/** One council’s plans by group, its shares and England’s: the list of `by-group`. `slug`: the council’s. */
export function countsSql({ from, periods }: CountFile, by: CountedBy, period: Period, slug: string): string {
  const { groups, groupOf, inOrder } = groupsOf(by);
  const breakdowns = periods[period]?.breakdowns ?? [];
  const values = breakdowns.flatMap((breakdown) => {
    const place = groups.findIndex(({ id }) => id === groupOf(breakdown));
    const group = groups[place];
    return group ? [`(${quoted(breakdown)}, ${quoted(group.title)}${inOrder ? `, ${place + 1}` : ''})`] : [];
  });
  const { table, topic, column } = from;
  const where = `topic = ${quoted(topic)} AND period = ${quoted(period)}`;
  const lines =
    column === null
      ? `SELECT area, need AS breakdown, plans FROM atlas.${table} UNPIVOT INCLUDE NULLS (plans FOR need IN (${breakdowns.join(', ')}))
  WHERE ${where}`
      : `SELECT area, breakdown, ${column} AS plans FROM atlas.${table} WHERE ${where}`;
  return `WITH groups(breakdown, "group"${inOrder ? ', place' : ''}) AS (VALUES
  ${values.join(',\n  ')}
),
lines AS (
  ${lines}
),
counts AS (
  SELECT "group"${inOrder ? ', place' : ''}, sum(plans) AS england, coalesce(sum(plans) FILTER (slug = ${quoted(slug)}), 0) AS plans
  FROM lines JOIN groups USING (breakdown) JOIN atlas.areas ON code = area
  -- councils with a mark in place of a count are left out
  WHERE kind NOT IN ('england', 'region') AND area NOT IN (SELECT area FROM lines WHERE plans IS NULL)
  GROUP BY ALL
),
shares AS (
  SELECT *, 100 * plans / sum(plans) OVER () AS share, 100 * england / sum(england) OVER () AS whole FROM counts
)
SELECT "group", plans, round(share, 1) AS share, round(whole, 1) AS england
FROM shares WHERE plans >= ${DRAWN_FROM}
ORDER BY ${inOrder ? 'place' : 'plans DESC, "group"'}`;
}
