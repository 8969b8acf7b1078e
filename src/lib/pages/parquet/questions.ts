/** A question in SQL that DuckDB, Trino, Spark, BigQuery and Athena read alike: joins, groups and windows of the standard, no function of one of them. */
export interface SharedQuestion {
  id: string;
  question: string;
  sql: string;
}

export const SHARED: readonly SharedQuestion[] = [
  {
    id: 'england',
    question: 'England’s share of plans on time, year by year',
    sql: `SELECT period, value, numerator, denominator
FROM observations
WHERE publication = 'timeliness' AND measure = 'plans-within-20-weeks' AND area = 'E92000001'
ORDER BY period`
  },
  {
    id: 'lowest',
    question: 'The ten councils with the smallest share of plans on time, of those that issued 30 or more',
    sql: `SELECT a.name, o.value, o.numerator, o.denominator
FROM observations o
JOIN areas a ON a.code = o.area
WHERE o.publication = 'timeliness' AND o.measure = 'plans-within-20-weeks' AND o.period = '2025'
  AND o.status = 'ok' AND o.denominator >= 30 AND a.kind NOT IN ('england', 'region')
ORDER BY o.value, a.name
LIMIT 10`
  },
  {
    id: 'regions',
    question: 'Requests refused by region: the councils’ counts added up, never an average of their rates',
    sql: `SELECT a.region, SUM(o.numerator) AS refused, SUM(o.denominator) AS requests,
  100.0 * SUM(o.numerator) / SUM(o.denominator) AS per_cent
FROM observations o
JOIN areas a ON a.code = o.area
WHERE o.publication = 'requests' AND o.measure = 'requests-refused' AND o.period = '2024'
  AND o.status = 'ok' AND a.kind NOT IN ('england', 'region')
GROUP BY a.region
ORDER BY per_cent DESC`
  },
  {
    id: 'moved',
    question: 'How far each council moved from the year before',
    sql: `SELECT area, period, value - LAG(value) OVER (PARTITION BY area ORDER BY period) AS points
FROM observations
WHERE publication = 'timeliness' AND measure = 'plans-within-20-weeks' AND status = 'ok'
  AND period IN ('2023', '2024', '2025')
ORDER BY area, period`
  },
  {
    id: 'missing',
    question: 'Why figures are missing, by publication and year',
    sql: `SELECT publication, period, status, COUNT(*) AS figures
FROM observations
WHERE status NOT IN ('ok', 'faulty')
GROUP BY publication, period, status
ORDER BY publication, period, status`
  }
];

/** How an engine is told of the folder. `at`: where the reader puts it. */
export const ATTACH: readonly { engine: string; words: string; sql: string }[] = [
  {
    engine: 'DuckDB',
    words: 'Reads the folder where it is.',
    sql: `CREATE VIEW observations AS
  SELECT * FROM read_parquet('parquet/observations/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE VIEW areas AS SELECT * FROM read_parquet('parquet/areas/areas.parquet');`
  },
  {
    engine: 'Spark',
    words: 'Tell it not to guess the types of the partition columns: 2025 is the name of a period.',
    sql: `SET spark.sql.sources.partitionColumnTypeInference.enabled = false;
CREATE TABLE observations USING parquet LOCATION '<where the folder is>/observations';
MSCK REPAIR TABLE observations;
CREATE TABLE areas USING parquet LOCATION '<where the folder is>/areas';`
  },
  {
    engine: 'Athena, and Trino with its Hive connector',
    words: 'Athena’s own words for the table; Trino reads it from the same catalog.',
    sql: `CREATE EXTERNAL TABLE observations (
  measure string, area string, value double, numerator double, denominator double,
  status string, note string, source string, \`row\` int
)
PARTITIONED BY (publication string, period string)
STORED AS PARQUET
LOCATION 's3://<your bucket>/observations/';
MSCK REPAIR TABLE observations;`
  },
  {
    engine: 'BigQuery',
    words: 'An external table over a bucket, with the partition columns named as text.',
    sql: `CREATE EXTERNAL TABLE atlas.observations
WITH PARTITION COLUMNS (publication STRING, period STRING)
OPTIONS (
  format = 'PARQUET',
  uris = ['gs://<your bucket>/observations/*'],
  hive_partition_uri_prefix = 'gs://<your bucket>/observations'
);`
  }
];
