import { describe, expect, it } from 'vitest';
import { releaseInWords } from './dates.ts';

describe('a release within a sentence', () => {
  const plans = { title: 'Education, health and care plans', published: '2026-06-25' };

  it('begins with a small letter, and a month with its capital', () => {
    expect(releaseInWords({ ...plans, release: 'Reporting year 2026' })).toBe(
      'Education, health and care plans, reporting year 2026 (published 25 June 2026)'
    );
    expect(releaseInWords({ title: 'Waiting times', release: 'October 2025', published: '' })).toBe(
      'Waiting times, October 2025 (the day of publication is not recorded)'
    );
    expect(releaseInWords({ ...plans, release: '' })).toBe('Education, health and care plans (published 25 June 2026)');
  });
});
