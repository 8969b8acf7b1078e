import { describe, expect, it } from 'vitest';
import { isDoubted, isNoBase } from '../model/fault.ts';
import { isFlagged, isFlaggedNote } from './checks.ts';

const noted = (check: string) => ({ note: [`${check}.made-up.somewhere.2025`] });

describe('a figure whose count a check doubts', () => {
  it('is marked in the table, whichever check it is', () => {
    for (const check of ['none-among-hundreds', 'counts-leap', 'mostly-unrecorded', 'zero-refusals', 'plans-roll-forward'])
      expect([check, isDoubted(noted(check)), isFlagged(check)]).toEqual([check, true, true]);
  });

  it('is not one that swung, or whose printed rate is off', () => {
    for (const check of ['leap', 'rate-equals-its-parts'])
      expect([check, isDoubted(noted(check)), isFlagged(check)]).toEqual([check, false, false]);
  });

  it('is not one of plans in time that leapt: a backlog hit or cleared does that', () => {
    expect(isDoubted({ note: ['counts-leap.plans-within-20-weeks.walsall.2023'] })).toBe(false);
    expect(isDoubted({ note: ['count-leaps.plans-within-20-weeks.walsall.2023'] })).toBe(true);
  });

  it('is not one of what is not decided or not recorded that leapt: that is what it measures', () => {
    for (const measure of ['plans-placement-unknown', 'requests-undecided', 'reviews-without-outcome'])
      expect(isDoubted({ note: [`counts-leap.${measure}.wolverhampton.2025-01`] })).toBe(false);
    expect(isDoubted({ note: ['counts-leap.plans-mainstream.wolverhampton.2025-01'] })).toBe(true);
  });

  it('may have changed, where all that is doubted is that it leapt', () => {
    expect(['counts-leap', 'mostly-unrecorded', 'zero-refusals'].map((check) => isNoBase(noted(check)))).toEqual([
      false,
      false,
      true
    ]);
  });
});

it('a figure is flagged by a note that is the id of a fault, of a check that marks figures', () => {
  expect(isFlaggedNote('parts-make-the-whole.requests-answered-in-6-weeks.derbyshire.2025')).toBe(true);
  expect(isFlaggedNote('leap.requests-refused.wakefield.2025')).toBe(false);
  expect(isFlaggedNote('few')).toBe(false);
});
