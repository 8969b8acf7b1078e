import { query } from './query.ts';

export interface DataDate {
  measure: string;
  /** ISO date of the newest release that its figures cite; empty when none of them has a date. */
  published: string;
  /** How the publisher names that release; may be empty. */
  release: string;
  publisher: string;
  source: string;
}

/** For every measure the newest source that its figures cite, by measure. */
export const dataDates = query<void, DataDate>({
  name: 'dataDates',
  sql: `SELECT measure, published, release, publisher, id AS source FROM (
      SELECT cited.measure, s.*, row_number() OVER (PARTITION BY cited.measure ORDER BY s.published DESC, s.id) AS place
      FROM (SELECT DISTINCT measure, source FROM atlas.observations) cited JOIN atlas.sources s ON s.id = cited.source
    ) WHERE place = 1 ORDER BY measure`,
  params: () => [],
  row: (fields) => ({
    measure: fields.text('measure'),
    published: fields.text('published'),
    release: fields.text('release'),
    publisher: fields.text('publisher'),
    source: fields.text('source')
  }),
  example: () => {}
});

/** One row: the ISO date of the newest release that any figure cites. Empty when no source has a date. */
export const dataDate = query<void, string>({
  name: 'dataDate',
  sql: `SELECT coalesce(max(published), '') AS published FROM atlas.sources WHERE id IN (SELECT source FROM atlas.observations) ORDER BY ALL`,
  params: () => [],
  row: (fields) => fields.text('published'),
  example: () => {}
});
