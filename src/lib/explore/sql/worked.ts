/** A question that a reporter might ask, and the SQL that answers it from the atlas. */
export interface Worked {
  /** Its address: `/explore/sql?question=<id>`. */
  id: string;
  question: string;
  /** What to mind about the answer; empty where the question says it all. */
  mind: string;
  sql: string;
}

const NEWEST = 'Change the year or the measure: measures lists them all.';

export const WORKED: readonly Worked[] = [
  {
    id: 'fewest-plans-on-time',
    question: 'Which ten councils issued the smallest share of plans on time?',
    mind: `Councils that issued 30 or more plans. ${NEWEST}`,
    sql: `SELECT a.name AS council, round(o.value, 1) AS per_cent, o.numerator AS on_time, o.denominator AS plans
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2025'
  AND o.status = 'ok' AND o.denominator >= 30 AND a.kind NOT IN ('england', 'region')
ORDER BY o.value, council LIMIT 10`
  },
  {
    id: 'england-by-year',
    question: 'What share of England’s plans came on time, year by year?',
    mind: '2014 and 2015 are not full years, and figures are counted in a new way from 2022 on.',
    sql: `SELECT period AS year, round(value, 1) AS per_cent, numerator AS on_time, denominator AS plans
FROM atlas.observations
WHERE measure = 'plans-within-20-weeks' AND area = 'E92000001'
ORDER BY period`
  },
  {
    id: 'fell-furthest',
    question: 'Where has the share of plans on time fallen furthest since 2023?',
    mind: 'In percentage points. Where one of our checks marked a figure, read the council’s page before you print it.',
    sql: `SELECT a.name AS council, round(o.value - b.value, 1) AS points, round(b.value, 1) AS in_2023, round(o.value, 1) AS in_2025,
  CASE WHEN o.note || b.note <> '' THEN 'marked' ELSE '' END AS by_our_checks
FROM atlas.observations o
JOIN atlas.observations b ON b.measure = o.measure AND b.area = o.area AND b.period = '2023'
JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2025'
  AND o.status = 'ok' AND b.status = 'ok' AND o.denominator >= 30 AND b.denominator >= 30
  AND a.kind NOT IN ('england', 'region')
ORDER BY o.value - b.value, council LIMIT 20`
  },
  {
    id: 'refusals-rose-while-requests-fell',
    question: 'Where did refusals rise while requests fell?',
    mind: 'Shares of requests refused, and requests per 1,000 children, 2025 against 2023.',
    sql: `WITH moves AS (
  SELECT area, measure, max(value) FILTER (period = '2025') - max(value) FILTER (period = '2023') AS move
  FROM atlas.observations
  WHERE measure IN ('requests-refused', 'requests-per-1000-children') AND status = 'ok'
  GROUP BY area, measure
)
SELECT a.name AS council, round(refused.move, 1) AS refused_points, round(requests.move, 2) AS requests_per_1000
FROM moves refused JOIN moves requests USING (area) JOIN atlas.areas a ON a.code = area
WHERE refused.measure = 'requests-refused' AND requests.measure = 'requests-per-1000-children'
  AND refused.move > 0 AND requests.move < 0 AND a.kind NOT IN ('england', 'region')
ORDER BY refused.move DESC, council`
  },
  {
    id: 'over-a-year',
    question: 'How many plans took more than a year?',
    mind: 'Counts follow a council’s size: the share stands beside them.',
    sql: `SELECT a.name AS council, o.numerator AS over_52_weeks, o.denominator AS plans, round(o.value, 1) AS per_cent
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-over-52-weeks' AND o.period = '2025' AND o.status = 'ok' AND a.kind NOT IN ('england', 'region')
ORDER BY o.numerator DESC, a.name LIMIT 20`
  },
  {
    id: 'our-patch',
    question: 'What share came on time in a group of neighbouring councils, taken together?',
    mind: 'The counts are added, then divided: the mean of councils’ shares would be another figure.',
    sql: `SELECT o.period AS year, count(*) AS councils, sum(o.numerator) AS on_time, sum(o.denominator) AS plans,
  round(100 * sum(o.numerator) / sum(o.denominator), 1) AS per_cent
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-within-20-weeks' AND a.slug IN ('kent', 'medway', 'east-sussex', 'west-sussex')
  AND o.status = 'ok'
GROUP BY o.period ORDER BY o.period`
  },
  {
    id: 'regions-summed',
    question: 'How does each region do when its councils are added up?',
    mind: 'Councils without a figure are in neither number.',
    sql: `SELECT r.name AS region, count(*) AS councils, sum(o.numerator) AS on_time, sum(o.denominator) AS plans,
  round(100 * sum(o.numerator) / sum(o.denominator), 1) AS per_cent
FROM atlas.observations o
JOIN atlas.areas a ON a.code = o.area
JOIN atlas.areas r ON r.code = a.region
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2025' AND o.status = 'ok' AND a.kind NOT IN ('england', 'region')
GROUP BY r.name ORDER BY per_cent, region`
  },
  {
    id: 'four-counties-appeals',
    question: 'How have appeals grown in four counties?',
    mind: 'Appeals registered, not decided, per 10,000 children aged 0 to 17.',
    sql: `PIVOT (
  SELECT o.period AS year, a.name AS council, round(o.value, 1) AS rate
  FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
  WHERE o.measure = 'appeals-per-10000-children' AND o.status = 'ok'
    AND a.slug IN ('kent', 'essex', 'surrey', 'hampshire')
) ON council IN ('Essex', 'Hampshire', 'Kent', 'Surrey') USING first(rate) GROUP BY year
ORDER BY year`
  },
  {
    id: 'among-its-neighbours',
    question: 'How does one council compare with the ten most like it?',
    mind: 'DfE’s statistical neighbours of 2025. Put another slug in place of derbyshire.',
    sql: `WITH ours AS (SELECT code FROM atlas.areas WHERE slug = 'derbyshire'),
alike AS (
  SELECT code AS area FROM ours
  UNION ALL SELECT neighbour FROM atlas.neighbours WHERE area = (SELECT code FROM ours)
)
SELECT a.name AS council, round(o.value, 1) AS per_cent, o.numerator AS on_time, o.denominator AS plans
FROM alike JOIN atlas.observations o USING (area) JOIN atlas.areas a ON a.code = area
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2025'
ORDER BY o.value DESC NULLS LAST, council`
  },
  {
    id: 'furthest-below-neighbours',
    question: 'Which councils are furthest below councils like them?',
    mind: 'Each council’s share of plans on time less the middle one of its neighbours, in percentage points.',
    sql: `WITH figures AS (
  SELECT area, value FROM atlas.observations
  WHERE measure = 'plans-within-20-weeks' AND period = '2025' AND status = 'ok' AND denominator >= 30
)
SELECT a.name AS council, round(ours.value, 1) AS per_cent, round(median(theirs.value), 1) AS median_of_neighbours,
  round(ours.value - median(theirs.value), 1) AS points, count(*) AS neighbours
FROM figures ours
JOIN atlas.neighbours n ON n.area = ours.area
JOIN figures theirs ON theirs.area = n.neighbour
JOIN atlas.areas a ON a.code = ours.area
GROUP BY a.name, ours.value
ORDER BY points, council LIMIT 15`
  },
  {
    id: 'above-england-every-year',
    question: 'Which councils have been above England in every year since 2020?',
    mind: 'By the figure alone: how sure each year is, the council’s page says.',
    sql: `SELECT a.name AS council, count(*) AS years, round(min(o.value - e.value), 1) AS least_points_above
FROM atlas.observations o
JOIN atlas.observations e ON e.measure = o.measure AND e.period = o.period AND e.area = 'E92000001'
JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-within-20-weeks' AND o.period >= '2020' AND o.status = 'ok' AND a.kind NOT IN ('england', 'region')
GROUP BY a.name
HAVING count(*) = 6 AND bool_and(o.value > e.value)
ORDER BY least_points_above DESC, council`
  },
  {
    id: 'gap-by-year',
    question: 'How far apart are councils, year by year?',
    mind: 'Councils with 30 plans or more. Nine in ten lie under p90, one in ten under p10.',
    sql: `SELECT o.period AS year, count(*) AS councils, round(quantile_cont(o.value, 0.1), 1) AS p10,
  round(median(o.value), 1) AS median, round(quantile_cont(o.value, 0.9), 1) AS p90
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-within-20-weeks' AND o.status = 'ok' AND o.denominator >= 30 AND o.period >= '2016'
  AND a.kind NOT IN ('england', 'region')
GROUP BY o.period ORDER BY o.period`
  },
  {
    id: 'refusals-and-appeals',
    question: 'Do councils that refuse more see more appeals?',
    mind: 'Spearman’s rho of two measures: 0 is no order in common, 1 the same order. It is not a cause.',
    sql: `WITH pairs AS (
  SELECT r.area, r.value AS refused, p.value AS appeals
  FROM atlas.observations r
  JOIN atlas.observations p ON p.area = r.area AND p.period = r.period AND p.measure = 'appeals-per-10000-children'
  JOIN atlas.areas a ON a.code = r.area
  WHERE r.measure = 'requests-refused' AND r.period = '2025' AND r.status = 'ok' AND p.status = 'ok'
    AND r.denominator >= 30 AND a.kind NOT IN ('england', 'region')
),
-- Councils level with each other share the mean of their places.
ranked AS (
  SELECT rank() OVER (ORDER BY refused) + (count(*) OVER (PARTITION BY refused) - 1) / 2 AS by_refused,
    rank() OVER (ORDER BY appeals) + (count(*) OVER (PARTITION BY appeals) - 1) / 2 AS by_appeals
  FROM pairs
)
SELECT count(*) AS councils, round(corr(by_refused, by_appeals), 2) AS rho FROM ranked`
  },
  {
    id: 'ethnicity-in-one-council',
    question: 'Which ethnic groups do the children with plans in one council belong to?',
    mind: 'Plans in January. DfE’s own words for groups; where it prints a mark there is no number.',
    sql: `SELECT b.breakdown AS "group", b.ehcplans AS plans,
  round(100 * b.ehcplans / sum(b.ehcplans) OVER (), 1) AS per_cent
FROM atlas.breakdowns_caseload b JOIN atlas.areas a ON a.code = b.area
WHERE b.topic = 'Ethnicity' AND b.period = '2025-01' AND a.slug = 'birmingham'
ORDER BY plans DESC NULLS LAST, "group"`
  },
  {
    id: 'girls-and-boys',
    question: 'What share of plans are girls’?',
    mind: 'Of plans whose sex is recorded, in January 2025.',
    sql: `SELECT a.name AS council, max(b.ehcplans) FILTER (b.breakdown = 'Female') AS girls,
  sum(b.ehcplans) FILTER (b.breakdown IN ('Female', 'Male')) AS plans,
  round(100 * max(b.ehcplans) FILTER (b.breakdown = 'Female')
    / sum(b.ehcplans) FILTER (b.breakdown IN ('Female', 'Male')), 1) AS per_cent
FROM atlas.breakdowns_caseload b JOIN atlas.areas a ON a.code = b.area
WHERE b.topic = 'Sex' AND b.period = '2025-01' AND a.kind NOT IN ('region')
GROUP BY a.name ORDER BY per_cent DESC NULLS LAST, council`
  },
  {
    id: 'why-no-figure',
    question: 'Which councils have no figure, and why?',
    mind: 'None of these is zero. Each council’s page says the reason in words.',
    sql: `SELECT a.name AS council, o.status, o.note
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2025' AND o.status <> 'ok'
ORDER BY a.name`
  },
  {
    id: 'published-cell',
    question: 'Which file and line does each council’s figure come from?',
    mind: 'The header of a file is line 1.',
    sql: `SELECT a.name AS council, round(o.value, 1) AS per_cent, s.publisher, s.title, o.row AS line
FROM atlas.observations o JOIN atlas.areas a ON a.code = o.area JOIN atlas.sources s ON s.id = o.source
WHERE o.measure = 'requests-refused' AND o.period = '2025' AND o.row IS NOT NULL AND a.kind NOT IN ('england', 'region')
ORDER BY a.name`
  },
  {
    id: 'what-checks-found',
    question: 'What did this site’s checks find in one council’s figures?',
    mind: 'A warning means: look before you print. Most are not errors of the council.',
    sql: `SELECT f.period, f.measure, f."check", f.published, f.expected, f.decision
FROM atlas.faults f JOIN atlas.areas a ON a.code = f.area
WHERE a.slug = 'lewisham'
ORDER BY f.period DESC, f.measure, f.id`
  },
  {
    id: 'inspection-and-timeliness',
    question: 'What did inspectors find where fewest plans come on time?',
    mind: 'The newest report under the present framework: 1 means typically positive experiences, 2 inconsistent ones, 3 widespread or systemic failings.',
    sql: `SELECT a.name AS council, round(o.value, 1) AS per_cent, i.outcome, i.published AS report
FROM atlas.observations o
JOIN atlas.areas a ON a.code = o.area
LEFT JOIN (
  SELECT area, max_by(outcome, published) AS outcome, max(published) AS published
  FROM atlas.inspections WHERE framework = '2023' AND outcome <> '' GROUP BY area
) i ON i.area = o.area
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2025' AND o.status = 'ok' AND o.denominator >= 30
  AND a.kind NOT IN ('england', 'region')
ORDER BY o.value, council LIMIT 20`
  },
  {
    id: 'schools-budget-and-refusals',
    question: 'Do the councils deepest in deficit refuse the most?',
    mind: 'Two years and two bases stand side by side: neither explains the other.',
    sql: `SELECT a.name AS council, b.period AS balance_of, round(b.value, 1) AS balance_per_cent,
  round(r.value, 1) AS refused_per_cent_2025
FROM atlas.observations b
JOIN atlas.observations r ON r.area = b.area AND r.measure = 'requests-refused' AND r.period = '2025' AND r.status = 'ok'
JOIN atlas.areas a ON a.code = b.area
WHERE b.measure = 'schools-grant-balance' AND b.status = 'ok' AND a.kind NOT IN ('england', 'region')
  AND b.period = (SELECT max(period) FROM atlas.observations WHERE measure = 'schools-grant-balance' AND status = 'ok')
ORDER BY b.value, council LIMIT 30`
  },
  {
    id: 'measures',
    question: 'What measures are there, and what years do they have?',
    mind: 'The id is what observations.measure holds.',
    sql: `SELECT id, title, unit, first_period, last_period FROM atlas.measures ORDER BY title`
  },
  {
    id: 'printed-against-counts',
    question: 'Where does the share that DfE prints differ from the one that its own counts give?',
    mind: 'Plans issued within 20 weeks in 2024. The published file beside this site’s table, joined by its line; DfE prints one decimal.',
    sql: `SELECT p.la_name AS council, p.PC_plans_issued_20_weeks_ex AS printed, round(o.value, 2) AS from_counts,
  p.plans_issued_20_weeks_ex AS on_time, p.plans_issued_den_ex AS plans, p.line
FROM published.timeliness_20_week_2025 p
JOIN atlas.observations o ON o.row = p.line AND o.source = 'dfe-ehc-plans-2025-timeliness-20-week'
WHERE o.measure = 'plans-within-20-weeks' AND o.period = '2024' AND p.geographic_level = 'Local authority'
ORDER BY abs(try_cast(printed AS DOUBLE) - o.value) DESC NULLS LAST, council LIMIT 20`
  },
  {
    id: 'where-dfe-prints-a-mark',
    question: 'How many councils have a mark in place of a number in DfE’s table of requests, year by year?',
    mind: 'The published file, every cell as text: x means that DfE publishes no figure.',
    sql: `SELECT time_period AS year, count(*) AS councils,
  count(*) FILTER (try_cast(requests_received_in_year AS INTEGER) IS NULL) AS marked,
  string_agg(DISTINCT la_name, ', ' ORDER BY la_name) FILTER (try_cast(requests_received_in_year AS INTEGER) IS NULL) AS which
FROM published.requests_2025
WHERE geographic_level = 'Local authority' AND breakdown = 'All requests for EHC needs assessments'
GROUP BY time_period ORDER BY time_period`
  }
];
