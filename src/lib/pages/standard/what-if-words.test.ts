import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../../tests/fixtures/figures.ts';
import { whatIfInWords } from './what-if-words.ts';

const counts = observationsOf('plans-within-20-weeks').flatMap(({ area, period, status, numerator, denominator }) =>
  period === '2025' && status === 'ok' && !/^E(12|92)/.test(area) && numerator !== null && (denominator ?? 0) >= 30
    ? [{ numerator, denominator: denominator ?? 0 }]
    : []
);
const sentences = (test: number) => whatIfInWords({ counts, test, noun: 'plans', when: '2025' });

describe('what if every council had reached the pass mark', () => {
  it('is about a number that holds parts of plans, and the table’s whole plans are told beside it', () => {
    expect(sentences(90).finding).toBe(
      'If every council had reached 90%, about 42,421 more plans would have been on time in 2025, of 95,227.'
    );
    expect(sentences(90).whole).toBe(
      'Each row below is in whole plans, as many as that council would have needed; all rows together come to 42,481.'
    );
  });

  it('is one number where every council needs whole plans', () => {
    expect(sentences(100).finding).toContain('100%, 51,397 more plans');
    expect(sentences(100).whole).toBe('');
  });
});
