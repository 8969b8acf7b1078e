import { date, list, oneOf, table, text, type RowOf } from './record.ts';
import { CHANGE_KINDS } from './words.ts';

export const AREA_CHANGES = table({
  path: 'area-changes.csv',
  holds: 'Which council became which, and when',
  fields: {
    /** The first day after the change. */
    date: date(),
    kind: oneOf(CHANGE_KINDS),
    /** GSS codes before and after. */
    from: list('; '),
    to: list('; '),
    words: text()
  }
});

export type AreaChange = RowOf<typeof AREA_CHANGES.fields>;
