import { expect, it } from 'vitest';
import { keptInWords, megabytes, progressInWords } from './words.ts';

it('sizes are said as file managers count them, and never as none', () => {
  expect([66_400_000, 9_960_000, 9_400_000, 400_000, 3].map(megabytes)).toEqual(['66 MB', '10 MB', '9.4 MB', '0.4 MB', '0.1 MB']);
  expect(progressInWords(1204, 3310, 22e6, 66e6)).toBe('1,204 of 3,310 files, 22 MB of 66 MB');
});

it('what is kept is said with the day of its figures', () => {
  const kept = { pages: 2, whole: false, asAt: 'June 2026', last: Date.UTC(2026, 10, 30, 12), newer: undefined };
  expect(keptInWords(kept)).toBe(
    '2 pages are kept on this device, with figures as at June 2026. The newest was kept on 30 November 2026.'
  );
  expect(keptInWords({ ...kept, pages: 1, asAt: '' })).toMatch(/^One page is kept on this device\. /);
  expect(keptInWords({ ...kept, pages: 0 })).toBe('No page is kept on this device yet.');
  expect(keptInWords({ ...kept, pages: 2805, whole: true, newer: 'figures' })).toBe(
    'The whole site is kept on this device, with figures as at June 2026: 2,805 pages and their tables. Newer figures have been published since.'
  );
});
