import { clearRows, insertRows } from '../db/insert.ts';
import type { Engine } from '../db/engine.ts';
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

const COLUMNS = ['measure', 'area', 'period', 'value', 'numerator', 'denominator', 'status', 'note', 'source', 'row'] as const;

/** Puts the reader's rows in place of those brought before. They live in memory and end with the page. */
export async function bringObservations(engine: Engine, rows: readonly MeasuredObservation[]): Promise<void> {
  await clearRows(engine, 'observations');
  await insertRows(
    engine,
    'observations',
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => (column === 'note' ? row.note.join(' ') : row[column])))
  );
}
