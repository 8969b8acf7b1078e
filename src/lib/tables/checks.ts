import { filled, integer, table, text } from './record.ts';

export const CHECKS = table({
  path: 'checks.csv',
  holds: 'The checks that were run over the published files, and how many cells and sums each looked at',
  key: ['check'],
  fields: {
    check: text('As faults.csv names it', { required: true, unique: true }),
    title: text('What must hold'),
    reason: text('Why it is checked'),
    tested: filled(integer('Cells, sums and pairs of figures that were looked at')),
    found: filled(integer('Lines of faults.csv'))
  }
});
