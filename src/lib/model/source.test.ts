import { describe, expect, it } from 'vitest';
import { isPublishedInMonth, newestPublished } from './source.ts';

describe('a date of publication', () => {
  it('may be a month', () => expect(['2026-06', '2026-06-11', ''].map(isPublishedInMonth)).toEqual([true, false, false]));

  it('is the newest of days and months: a month lies between the days around it', () => {
    expect(newestPublished(['2025-12-11', '2026-06', '2026-05-31'])).toBe('2026-06');
    expect(newestPublished(['2026-06', '2026-07-01', ''])).toBe('2026-07-01');
    expect(newestPublished(['2026-06-11', '2026-06'])).toBe('2026-06-11');
    expect(newestPublished(['', ''])).toBe('');
  });
});
