import { integer, oneOf, table, text, type RowOf } from './record.ts';
import { SEVERITIES } from './words.ts';

export const FAULTS = table({
  path: 'faults.csv',
  holds: 'What our checks found in the published files',
  key: ['id'],
  fields: {
    id: text('', { required: true, unique: true }),
    check: text(),
    severity: oneOf(SEVERITIES),
    source: text(),
    row: integer('Line of the published file'),
    area: text(),
    measure: text(),
    period: text(),
    column: text(),
    published: text(),
    expected: text(),
    decision: text()
  }
});

/**
 * Something in the published files that a check found not to hold.
 * `blocker`: the figures it names are kept as published but become `faulty`, and a blocker that names no figure stops the run.
 * `warning`: the figure stands, with this beside it.
 */
export type Fault = RowOf<typeof FAULTS.fields>;
