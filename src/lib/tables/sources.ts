import { oneOf, table, text, type RowOf } from './record.ts';
import { SOURCE_KINDS } from './words.ts';

export const SOURCES = table({
  path: 'sources.csv',
  holds: 'Every published file: publisher, release, licence, address, checksum',
  key: ['id'],
  fields: {
    id: text('', { required: true, unique: true }),
    kind: oneOf(SOURCE_KINDS),
    publisher: text(),
    title: text(),
    release: text(),
    published: text('ISO date, or year and month where the day is not known here; empty where neither is', {
      pattern: '(\\d{4}-\\d{2}(-\\d{2})?)?'
    }),
    licence: text(),
    page: text(),
    download: text(),
    file: text(),
    sha256: text()
  }
});

/** One published file. */
export type Source = RowOf<typeof SOURCES.fields>;
