import { date, filled, integer, list, table, text, type RowOf } from './record.ts';

export const COMING_COUNCILS = table({
  path: 'coming-councils.csv',
  holds: 'Councils that the law has made and that are not in force yet, and the council that each replaces',
  key: ['name'],
  fields: {
    name: text('', { required: true, unique: true }),
    from: date('First day in force'),
    replaces: list(
      '; ',
      'GSS codes of the councils in force now that it replaces, wholly or with others, separated by semicolons'
    ),
    districts: list('; ', 'GSS codes of the districts that it is made of, separated by semicolons'),
    source: text('Id in sources.csv'),
    row: filled(integer('The first line of the file that names it, its header being line 1'))
  }
});

/** A council that an order makes and that is not in force yet. */
export type ComingCouncil = RowOf<typeof COMING_COUNCILS.fields>;
