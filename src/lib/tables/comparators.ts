import { filled, list, number, table, text, type RowOf } from './record.ts';

/** What councils are compared with where a published total holds parts that its councils do not show. */
export const COMPARATORS = table({
  path: 'comparators.csv',
  holds:
    'What councils are compared with where a published total of a region or of England holds parts that its councils do not show: the total of the councils that are in both',
  key: ['measure', 'area', 'period'],
  fields: {
    measure: text('Id in measures.csv', { required: true }),
    area: text('GSS code of a region or of England', { required: true }),
    period: text('As in the table of observations', { required: true }),
    value: filled(number('The like-for-like figure, in the measure’s unit, unrounded: what councils are compared with')),
    numerator: number('Sum over the councils that are in both; empty where it would give a council’s own figure away'),
    denominator: number('Sum over the same councils; empty with it'),
    leftOut: list(' ', 'GSS codes of the councils that are left out, separated by spaces')
  }
});

export type ComparatorLine = RowOf<typeof COMPARATORS.fields>;
