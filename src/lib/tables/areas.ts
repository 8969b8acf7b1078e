import { date, integer, list, oneOf, table, text, type RowOf } from './record.ts';
import { AREA_KINDS } from './words.ts';

export const AREAS = table({
  path: 'areas.csv',
  holds: 'Every council since 2014, the regions and England: codes, names, other names, when in force, children aged 0 to 17',
  key: ['code'],
  fields: {
    /** An abolished council keeps its last one. */
    code: text('GSS code as ONS used it in December 2024', { required: true, unique: true }),
    /** Empty for regions and England. */
    dfeCode: text('DfE’s three-digit code'),
    name: text(),
    aliases: list('; ', 'Other names and codes, separated by semicolons'),
    slug: text('Address of the council on the site'),
    kind: oneOf(AREA_KINDS),
    /** Of the region that a council lies in; empty for regions and England. */
    region: text('GSS code of the region'),
    from: date('First day in force; empty when before 2014'),
    to: date('Last day in force; empty when in force'),
    /** Null when never published. */
    children: integer('Aged 0 to 17, mid-2024, or the last year known')
  }
});

export type Area = RowOf<typeof AREAS.fields>;
