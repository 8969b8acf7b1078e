import { Z_95 } from '../statistics/index.ts';
import { IS_DOUBTED_SQL } from '../model/fault.ts';
import { STATUSES } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import { query } from './query.ts';

/** One item to be judged, as the database is told of it. */
export interface AskedItem {
  item: string;
  measure: string;
  kind: 'share' | 'at-most' | 'at-least' | 'direction';
  period: Period;
  /** The period that a direction is measured from; empty for the others. */
  before: Period | '';
  /** In the unit of the item's test: per cent, a grade, or a ratio. */
  test: number;
}

/** One cell of the matrix: a council, an item, the figure, and the word. */
export interface VerdictRow {
  area: string;
  item: string;
  verdict: 'meets' | 'falls-short' | 'not-clear' | 'no-return';
  /** A status, or `no-base`; empty where there is a verdict. */
  reason: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The counts that a direction is measured from; null for every other kind. */
  numerator0: number | null;
  denominator0: number | null;
  /** ISO day on which the report was published that an inspection's outcome stands in; empty for every other item. */
  dated: string;
}

const REASONS = [...STATUSES, 'no-base', ''] as const;

interface Asked {
  items: readonly AskedItem[];
  day: string;
}

/**
 * The verdict of every council in force on a day, on every item asked: the rules of `standard/judge.ts`, word for word and in the same order
 * of arithmetic, so that both give the same answer to the last bit. A test holds the two together. Intervals are worked out once, however
 * many tests an item is asked at. The outcomes of inspections are published once, as each area's newest: for an earlier year the newest report of
 * the framework of 2023 that was published by its end is judged, from the table of inspections.
 */
const JUDGED_SQL = `WITH asked AS (
      SELECT unnest(string_split($1, ' ')) AS item, unnest(string_split($2, ' ')) AS measure,
        unnest(string_split($3, ' ')) AS kind, unnest(string_split($4, ' ')) AS period,
        unnest(string_split($5, ' ')) AS before, CAST(unnest(string_split($6, ' ')) AS DOUBLE) AS test
    ), councils AS (
      SELECT code FROM atlas.areas
      WHERE kind NOT IN ('england', 'region') AND ("from" = '' OR "from" <= $7) AND ("to" = '' OR "to" >= $7)
    ), items AS (
      SELECT DISTINCT item, measure, kind, period, before FROM asked
    ), reports AS (
      SELECT q.item, i.area, max(i.published) AS dated, arg_max(i.outcome, i.published) AS outcome
      FROM items q JOIN atlas.inspections i ON i.framework = '2023' AND i.published <> '' AND i.published <= left(q.period, 4) || '-12-31'
      WHERE q.measure = 'area-inspection-outcome' GROUP BY ALL
    ), lines AS (
      SELECT c.code AS area, q.item, q.measure, coalesce(o.note, '') AS note, q.kind, o.numerator AS x, o.denominator AS n,
        CASE WHEN o.status IS NULL THEN TRY_CAST(r.outcome AS DOUBLE) ELSE o.value END AS value,
        CASE WHEN o.status IS NULL AND r.outcome = '' THEN 'not-returned' WHEN o.status IS NULL AND r.outcome <> '' THEN 'ok'
          ELSE o.status END AS status,
        coalesce(r.dated, '') AS dated,
        b.value AS value0, b.numerator AS x0, b.denominator AS n0, b.status AS status0
      FROM items q CROSS JOIN councils c
      LEFT JOIN reports r ON r.item = q.item AND r.area = c.code
      LEFT JOIN atlas.observations o ON o.measure = q.measure AND o.period = q.period AND o.area = c.code
      LEFT JOIN atlas.observations b ON b.measure = q.measure AND b.period = q.before AND b.area = c.code
    ), reasons AS (
      SELECT *, CASE
          WHEN status IS NULL THEN 'no-row'
          WHEN status <> 'ok' THEN status
          WHEN value IS NULL THEN 'not-returned'
          WHEN kind = 'share' AND (x IS NULL OR n IS NULL) THEN 'not-returned'
          WHEN kind = 'share' AND n = 0 THEN 'nothing-to-divide'
          WHEN kind = 'share' AND (x < 0 OR x > n) THEN 'faulty'
          WHEN kind = 'direction' AND (status0 IS NULL OR status0 <> 'ok' OR value0 IS NULL) THEN 'no-base'
          WHEN kind = 'direction' AND (x IS NULL OR x0 IS NULL OR coalesce(n, 0) = 0 OR coalesce(n0, 0) = 0) THEN 'no-base'
          ELSE '' END AS reason,
        CASE kind WHEN 'share' THEN x WHEN 'direction' THEN x END AS hits,
        CASE kind WHEN 'share' THEN n WHEN 'direction' THEN x + x0 END AS total
      FROM lines
    ), intervals AS (
      SELECT *, $8 * $8 AS zz,
        $8 * sqrt($8 * $8 + 4 * hits * (1 - hits / total)) AS spread
      FROM reasons
    ), limits AS (
      SELECT *,
        CASE WHEN hits = 0 THEN 0 ELSE (2 * hits + zz - spread) / (2 * (total + zz)) END AS low,
        CASE WHEN hits = total THEN 1 ELSE (2 * hits + zz + spread) / (2 * (total + zz)) END AS high
      FROM intervals
    ), aims AS (
      SELECT l.*, q.test, CASE l.kind WHEN 'share' THEN q.test / 100 WHEN 'direction' THEN (q.test * n) / (q.test * n + n0) END AS aim
      FROM limits l JOIN asked q ON q.item = l.item
    ), held AS (
      SELECT *, CASE
        WHEN reason <> '' THEN 'no-return'
        WHEN kind = 'at-most' THEN CASE WHEN value <= test THEN 'meets' ELSE 'falls-short' END
        WHEN kind = 'at-least' THEN CASE WHEN value >= test THEN 'meets' ELSE 'falls-short' END
        WHEN kind = 'share' AND test >= 100 THEN CASE WHEN x = n THEN 'meets' ELSE 'falls-short' END
        WHEN total = 0 THEN 'not-clear'
        WHEN kind = 'share' AND low >= aim THEN 'meets'
        WHEN kind = 'share' AND high < aim THEN 'falls-short'
        WHEN kind = 'direction' AND high <= aim THEN 'meets'
        WHEN kind = 'direction' AND low > aim THEN 'falls-short'
        ELSE 'not-clear' END AS verdict
      FROM aims
    ), judged AS (
      SELECT * REPLACE (CASE WHEN verdict = 'meets' AND ${IS_DOUBTED_SQL} THEN 'not-clear' ELSE verdict END AS verdict)
      FROM held
    )`;

const paramsOf = ({ items, day }: Asked) => {
  const joined = (pick: (item: AskedItem) => string | number) => items.map(pick).join(' ');
  return [
    joined((item) => item.item),
    joined((item) => item.measure),
    joined((item) => item.kind),
    joined((item) => item.period),
    joined((item) => item.before || '-'),
    joined((item) => item.test),
    day,
    Z_95
  ];
};

const example = ({ measure, period }: { measure: string; period: string }): Asked => ({
  items: [{ item: 'plan-on-time', measure, kind: 'share', period, before: '', test: 90 }],
  day: '2025-01-01'
});

/** One row for each council and item, with the figure that was judged. */
export const verdicts = query<Asked, VerdictRow>({
  name: 'verdicts',
  sql: `${JUDGED_SQL}
    SELECT area, item, reason, value, x AS numerator, n AS denominator, x0 AS numerator0, n0 AS denominator0, dated, verdict
    FROM judged ORDER BY area, item`,
  params: paramsOf,
  row: (fields) => ({
    area: fields.text('area'),
    item: fields.text('item'),
    verdict: fields.oneOf('verdict', ['meets', 'falls-short', 'not-clear', 'no-return']),
    reason: fields.oneOf('reason', REASONS),
    value: fields.numberOrNull('value'),
    numerator: fields.numberOrNull('numerator'),
    denominator: fields.numberOrNull('denominator'),
    numerator0: fields.numberOrNull('numerator0'),
    denominator0: fields.numberOrNull('denominator0'),
    dated: fields.text('dated')
  }),
  example
});

/** An item at one test: a letter for each council, in the order of their codes. */
export interface VerdictsAtTest {
  item: string;
  test: number;
  /** `m` meets, `f` falls short, `c` not clear, `n` no return. */
  letters: string;
}

/**
 * The same verdicts, of items asked at many tests, one row for each item and test: all the answers that a slider can need, in a few
 * kilobytes.
 */
export const verdictsAtTests = query<Asked, VerdictsAtTest>({
  name: 'verdictsAtTests',
  sql: `${JUDGED_SQL}
    SELECT item, test, string_agg(CASE verdict WHEN 'meets' THEN 'm' WHEN 'falls-short' THEN 'f' WHEN 'not-clear' THEN 'c' ELSE 'n' END,
      '' ORDER BY area) AS letters
    FROM judged GROUP BY item, test ORDER BY item, test`,
  params: paramsOf,
  row: (fields) => ({ item: fields.text('item'), test: fields.number('test'), letters: fields.text('letters') }),
  example
});
