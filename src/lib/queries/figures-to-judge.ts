import { STATUSES, type Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import { query, type Fields } from './query.ts';

/** One item to be judged or tracked, as the database is told of it. */
export interface AskedItem {
  item: string;
  measure: string;
  period: Period;
  /** The period that a direction is measured from; empty for the others. */
  before: Period | '';
}

interface Asked {
  items: readonly AskedItem[];
  day: string;
}

type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'status' | 'note'>;

/** What is published of a council on an item: `judgedCells` (standard/judge.ts) says what comes of it. */
export interface FigureToJudge {
  area: string;
  item: string;
  /** Null where no line exists. */
  figure: Figure | null;
  /** That of the earlier year; null of what is measured from none, and where no line exists. */
  before: Figure | null;
  /** ISO day on which the report was published that an inspection's outcome stands in; empty for every other item. */
  dated: string;
}

function figureOf(fields: Fields, of: '' | '0'): Figure | null {
  const status = fields.oneOf(`status${of}`, [...STATUSES, '']);
  if (status === '') return null;
  const [value, numerator, denominator] = ['value', 'x', 'n'].map((name) => fields.numberOrNull(`${name}${of}`));
  return {
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    status,
    note: fields.list(`note${of}`, ' ')
  };
}

/**
 * The figure of every council in force on a day on every item asked. No test is stated here: `judge` and `track` hold the figures to them. The
 * outcomes of inspections are published once, as each area's newest: for an earlier year it is the newest report of the framework of 2023 that
 * was published by its end, from the table of inspections.
 */
export const figuresToJudge = query<Asked, FigureToJudge>({
  name: 'figuresToJudge',
  sql: `WITH items AS (
      SELECT unnest(string_split($1, ' ')) AS item, unnest(string_split($2, ' ')) AS measure,
        unnest(string_split($3, ' ')) AS period, unnest(string_split($4, ' ')) AS before
    ), councils AS (
      SELECT code FROM atlas.areas
      WHERE kind NOT IN ('england', 'region') AND ("from" = '' OR "from" <= $5) AND ("to" = '' OR "to" >= $5)
    ), reports AS (
      SELECT q.item, i.area, max(i.published) AS dated, arg_max(i.outcome, i.published) AS outcome
      FROM items q JOIN atlas.inspections i ON i.framework = '2023' AND i.published <> '' AND i.published <= left(q.period, 4) || '-12-31'
      WHERE q.measure = 'area-inspection-outcome' GROUP BY ALL
    )
    SELECT c.code AS area, q.item, o.numerator AS x, o.denominator AS n, coalesce(o.note, '') AS note,
      CASE WHEN o.status IS NULL THEN TRY_CAST(r.outcome AS DOUBLE) ELSE o.value END AS value,
      CASE WHEN o.status IS NULL AND r.outcome = '' THEN 'not-returned' WHEN o.status IS NULL AND r.outcome <> '' THEN 'ok'
        ELSE coalesce(o.status, '') END AS status,
      coalesce(r.dated, '') AS dated,
      b.value AS value0, b.numerator AS x0, b.denominator AS n0, coalesce(b.status, '') AS status0, coalesce(b.note, '') AS note0
    FROM items q CROSS JOIN councils c
    LEFT JOIN reports r ON r.item = q.item AND r.area = c.code
    LEFT JOIN atlas.observations o ON o.measure = q.measure AND o.period = q.period AND o.area = c.code
    LEFT JOIN atlas.observations b ON b.measure = q.measure AND b.period = q.before AND b.area = c.code
    ORDER BY c.code, q.item`,
  params: ({ items, day }) => {
    const joined = (pick: (item: AskedItem) => string) => items.map(pick).join(' ');
    return [
      joined((item) => item.item),
      joined((item) => item.measure),
      joined((item) => item.period),
      joined((item) => item.before || '-'),
      day
    ];
  },
  row: (fields) => ({
    area: fields.text('area'),
    item: fields.text('item'),
    figure: figureOf(fields, ''),
    before: figureOf(fields, '0'),
    dated: fields.text('dated')
  }),
  example: ({ measure, period }) => ({
    items: [{ item: 'plan-on-time', measure, period, before: '' }],
    day: '2025-01-01'
  })
});
