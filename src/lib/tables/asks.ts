import { filled, integer, oneOf, table, text, under, type RowOf } from './record.ts';
import { ANSWERS } from './words.ts';

export const ASKS = table({
  path: 'asks.csv',
  holds: 'What documents ask of the reform, and what would show whether it happens; gathered by hand',
  key: ['order'],
  fields: {
    order: filled(integer('Place in the list')),
    document: text('', { required: true }),
    date: text('Year and month, or year; empty where it is not known'),
    who: under('who_asks', text()),
    ask: text('', { required: true }),
    /** What would show whether it happens. */
    shows: under('what_would_show_it', text()),
    published: oneOf(ANSWERS, 'Whether that is published')
  }
});

type AskLine = RowOf<typeof ASKS.fields>;

/** One thing that a document asks of the reform. */
export type Ask = Omit<AskLine, 'order'>;
