import { query } from './query.ts';

export interface AreaChangeRow {
  /** ISO date of the first day after the change. */
  date: string;
  kind: 'merger' | 'split' | 'recode';
  /** GSS codes before and after. */
  from: string[];
  to: string[];
  words: string;
}

export const areaChanges = query<void, AreaChangeRow>({
  name: 'areaChanges',
  sql: 'SELECT * FROM atlas.area_changes ORDER BY date, "from", "to"',
  params: () => [],
  row: (fields) => ({
    date: fields.text('date'),
    kind: fields.oneOf('kind', ['merger', 'split', 'recode']),
    from: fields.list('from', '; '),
    to: fields.list('to', '; '),
    words: fields.text('words')
  }),
  example: () => {}
});
