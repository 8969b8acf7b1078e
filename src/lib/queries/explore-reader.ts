import { STATUSES, type Observation } from '../model/observation.ts';
import type { Exploration } from './explore.ts';
import { query } from './query.ts';
import { OBSERVATION, placedObservation, type PlacedObservation } from './rows.ts';

/** A figure of the reader's file and, where the atlas has a line for the same council and period, what that line says. */
export interface ComparedObservation extends PlacedObservation {
  ours: Pick<Observation, 'value' | 'numerator' | 'denominator' | 'status' | 'note'> | null;
}

/**
 * What is asked of the reader's figures: of one file, or of all together. `order`: the files, of which the first that has a council's row is
 * read for it where all are asked together.
 */
export type ReaderExploration = Exploration & { source: string | null; order?: readonly string[] };

/** The reader's councils of one measure and period, in one region or all, once each and by area code, each beside the atlas's line. */
export const exploreReader = query<ReaderExploration, ComparedObservation>({
  name: 'exploreReader',
  sql: `SELECT ${OBSERVATION}, a.name, a.slug, a.kind, a.region, coalesce(t.status, '') AS our_status,
      t.value AS our_value, t.numerator AS our_numerator, t.denominator AS our_denominator, coalesce(t.note, '') AS our_note
    FROM reader.observations o JOIN atlas.areas a ON a.code = o.area
    LEFT JOIN atlas.observations t ON t.measure = o.measure AND t.period = o.period AND t.area = o.area
    WHERE o.measure = $1 AND o.period = $2 AND ($3::VARCHAR IS NULL OR a.region = $3) AND ($4::VARCHAR IS NULL OR o.source = $4)
      AND a.kind NOT IN ('england', 'region')
    QUALIFY row_number() OVER (PARTITION BY o.area
      ORDER BY o.status = 'no-row', list_position(string_split($5, chr(10)), o.source) NULLS LAST, o.source) = 1
    ORDER BY o.area`,
  params: ({ measure, period, region, source, order = [] }) => [measure, period, region, source, order.join('\n')],
  row: (fields) => ({
    ...placedObservation(fields),
    ours:
      fields.text('our_status') === ''
        ? null
        : {
            value: fields.numberOrNull('our_value'),
            numerator: fields.numberOrNull('our_numerator'),
            denominator: fields.numberOrNull('our_denominator'),
            status: fields.oneOf('our_status', STATUSES),
            note: fields.list('our_note', ' ')
          }
  }),
  example: ({ measure, period, region }) => ({ measure, period, region, source: null })
});

/** Measure and period of every figure that the reader brought, in which any council has one, rising. */
export const readerPeriods = query<void, { measure: string; period: string }>({
  name: 'readerPeriods',
  sql: `SELECT DISTINCT o.measure, o.period FROM reader.observations o JOIN atlas.areas a ON a.code = o.area
    WHERE o.status IN ('ok', 'faulty') AND a.kind NOT IN ('england', 'region') ORDER BY o.measure, o.period`,
  params: () => [],
  row: (fields) => ({ measure: fields.text('measure'), period: fields.text('period') }),
  example: () => {}
});

export interface Agreement {
  measure: string;
  /** The file. */
  source: string;
  /** Figures of councils that the reader's file has. */
  figures: number;
  /** Those for which the atlas has a figure too, or the atlas has one that the file lacks. */
  compared: number;
  same: number;
  /** Figures of councils and periods that the atlas has no line for. */
  alone: number;
}

/**
 * How far the reader's figures of councils and the atlas's are the same, by measure and file. Councils that the file does not have, and figures that
 * cannot be right, are not compared.
 */
export const readerAgreement = query<void, Agreement>({
  name: 'readerAgreement',
  sql: `SELECT o.measure, o.source, count(o.value)::INTEGER AS figures,
      (count(*) FILTER (WHERE t.area IS NOT NULL AND (o.value IS NOT NULL OR t.value IS NOT NULL)))::INTEGER AS compared,
      (count(*) FILTER (WHERE o.value = t.value))::INTEGER AS same,
      (count(o.value) FILTER (WHERE t.area IS NULL))::INTEGER AS alone
    FROM reader.observations o JOIN atlas.areas a ON a.code = o.area
    LEFT JOIN atlas.observations t ON t.measure = o.measure AND t.period = o.period AND t.area = o.area
    WHERE a.kind NOT IN ('england', 'region') AND o.status <> 'no-row' AND NOT (o.status = 'faulty' AND o.value IS NULL)
    GROUP BY o.measure, o.source ORDER BY o.measure, o.source`,
  params: () => [],
  row: (fields) => ({
    measure: fields.text('measure'),
    source: fields.text('source'),
    figures: fields.number('figures'),
    compared: fields.number('compared'),
    same: fields.number('same'),
    alone: fields.number('alone')
  }),
  example: () => {}
});
