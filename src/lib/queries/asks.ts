import { query } from './query.ts';

/** One thing that a document asks of the reform. */
export interface Ask {
  document: string;
  /** As the list has it: a year and month, a year, or empty. */
  date: string;
  who: string;
  ask: string;
  /** What would show whether it happens. */
  shows: string;
  published: 'yes' | 'partly' | 'no';
}

/** Every ask, in the order of the list. */
export const asks = query<void, Ask>({
  name: 'asks',
  sql: 'SELECT * FROM atlas.asks ORDER BY "order"',
  params: () => [],
  row: (fields) => ({
    document: fields.text('document'),
    date: fields.text('date'),
    who: fields.text('who_asks'),
    ask: fields.text('ask'),
    shows: fields.text('what_would_show_it'),
    published: fields.oneOf('published', ['yes', 'partly', 'no'])
  }),
  example: () => {}
});
