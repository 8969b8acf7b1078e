import { filled, integer, oneOf, table, text, type Field, type RowOf } from './record.ts';
import { ROLES } from './words.ts';

const sign = (means: string): Field<1 | -1> => ({
  ...integer(means),
  expects: '1 or -1',
  read: (plain) => (plain === 1 || plain === -1 ? plain : undefined)
});

export const TERMS = table({
  path: 'cells/terms.csv',
  holds: 'The columns of the published files that each measure is made from',
  key: ['measure', 'term'],
  fields: {
    measure: text('', { required: true }),
    term: filled(integer('Counts from 1 within the measure')),
    role: oneOf(ROLES, 'What the cells are in a figure'),
    sign: sign('1: added to the others of its role; -1: taken away from them'),
    source: text('Id in sources.csv'),
    column: text('Header as the file writes it')
  }
});

/** What the cells of one column are in the figures of a measure. */
export type TermLine = RowOf<typeof TERMS.fields>;

/** One table a measure. */
export const CELLS = table({
  path: 'cells/',
  holds: 'The published cells that each figure of one measure is made from, their characters as they stand',
  key: ['area', 'period', 'term', 'row'],
  fields: {
    area: text('GSS code', { required: true }),
    period: text('That of the figure, which the cell itself may not be of', { required: true }),
    term: filled(integer('What the cell is in the figure: see cells/terms.csv')),
    row: filled(integer('Line of the published file, its header being line 1; row of the sheet in a workbook')),
    published: text('The characters of the published file')
  }
});

/** One published cell of one figure. */
export type UsedCell = RowOf<typeof CELLS.fields>;
