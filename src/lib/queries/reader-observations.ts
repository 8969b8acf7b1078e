import { streamOf } from '../db/stream.ts';
import type { Engine } from '../db/engine.ts';
import { READER_TABLES } from '../db/tables.ts';
import { OBSERVATIONS } from '../tables/observations.ts';
import { plainOf } from '../tables/record.ts';
import { query } from './query.ts';
import { measuredObservation, OBSERVATION, type MeasuredObservation } from './rows.ts';

/** The rows that the reader brought to this page, by measure, period and area. */
export const readerObservations = query<void, MeasuredObservation>({
  name: 'readerObservations',
  sql: `SELECT o.measure, ${OBSERVATION} FROM reader.observations o ORDER BY o.measure, o.period, o.area, o.source, o.row`,
  params: () => [],
  row: measuredObservation,
  example: () => {}
});

/** The reader's rows as `bringStream` takes them. No rows, no stream. */
export function streamOfObservations(rows: readonly MeasuredObservation[]): Uint8Array | null {
  if (rows.length === 0) return null;
  const values = rows.map((row) => [row.measure, ...plainOf(OBSERVATIONS, row)]);
  return streamOf('observations', Object.keys(READER_TABLES.observations), values);
}

/** Puts the reader's rows in place of those brought before. They live in memory and end with the page. */
export async function bringStream(engine: Engine, stream: Uint8Array | null): Promise<void> {
  await engine.replace('observations', stream);
}

export async function bringObservations(engine: Engine, rows: readonly MeasuredObservation[]): Promise<void> {
  await bringStream(engine, streamOfObservations(rows));
}
