import { describe, expect, it } from 'vitest';
import { dayInWords, publishedInWords, releaseInWords } from './dates.ts';
import { datasetOf } from './structured.ts';

describe('when a source was published', () => {
  it.each([
    ['2025-06-26', 'published 26 June 2025'],
    ['2026-06', 'published in June 2026'],
    ['', 'the day of publication is not recorded']
  ])('%j is said as %j', (published, words) => {
    expect(publishedInWords(published)).toBe(words);
    expect(releaseInWords({ title: 'Plans', release: 'Reporting year 2026', published })).toBe(
      `Plans, reporting year 2026 (${words})`
    );
  });

  it('makes no day of a month', () => expect(dayInWords('2026-06')).toBe('June 2026'));

  it('is a month for machines too', () => {
    const measure = { id: 'm', title: 'M', statisticalTitle: 'M', definition: 'M.', topic: { id: 't', title: 'T' } };
    const source = (published: string) => ({ publisher: 'DfE', title: 'Plans', release: '2026', published, page: '' });
    const modified = (...days: string[]) =>
      (datasetOf({ measure, periods: ['2025'], sources: days.map(source) }) as { dateModified?: string }).dateModified;
    expect(modified('2025-06-26', '2026-06')).toBe('2026-06');
    expect(modified('2025-06-26', '')).toBeUndefined();
  });
});
