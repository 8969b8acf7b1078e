import { expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import { oneYearHeadline, oneYearInShort, oneYearQuote, oneYearSureness, type OneYear } from './one-year.ts';

const year: OneYear = {
  period: '2025',
  counted: 149,
  all: 153,
  gap: { value: 47.63, low: 46.47, high: 49.01 },
  p10: 32.35,
  middle: 56.1,
  p90: 79.98,
  ratio: 2.472
};

it('tells how far apart councils are in one year, and nothing of growth', () => {
  const reviews = measureById('reviews-completed');
  expect(oneYearHeadline(reviews, year)).toBe(
    `The gap between councils on ${reviews.title.charAt(0).toLowerCase()}${reviews.title.slice(1)} was 47.6 percentage points in 2025, the only year with comparable figures`
  );
  expect(oneYearQuote(reviews, year)).toMatch(
    /^On .+, a council a tenth of the way from the top was at 80\.0% in 2025 and one a tenth of the way from the bottom at 32\.4%: a gap of 47\.6 percentage points, or between 46\.5 and 49\.0 allowing for chance \(95% interval\)\.$/
  );
  expect(oneYearInShort(reviews, year)).toBe('47.6 points in 2025: P90 80.0%, median 56.1%, P10 32.4%');
  const sure = oneYearSureness(reviews, year);
  expect(sure[0]).toBe('One year cannot say whether a gap is closing: comparable figures exist for 2025 alone.');
  expect(sure.at(-1)).toBe('As a ratio, P90 was 2.47 times P10.');
  expect([oneYearHeadline(reviews, year), oneYearQuote(reviews, year), ...sure].join(' ')).not.toMatch(
    /wider|narrower|grew|since/
  );
});

it('tells of boards that they are boards, and of a P10 of nothing that there is no ratio', () => {
  const waits = measureById('speech-therapy-waits-over-52-weeks');
  const month = { ...year, period: '2025-10', counted: 37, all: 42, p10: 0, ratio: null };
  expect(oneYearHeadline(waits, month)).toMatch(
    /^The gap between NHS boards on .+ was 47\.6 percentage points in October 2025, the only month on this site$/
  );
  expect(oneYearQuote(waits, month)).toContain('an NHS board a tenth of the way from the top was at 80.0% in October 2025');
  expect(oneYearSureness(waits, month).join(' ')).toMatch(
    /These are figures of NHS integrated care boards, not of councils\. We count the 37 of 42 boards with a sound figure and 30 or more children waiting\..* No ratio is given: where a tenth of boards have none/
  );
});
