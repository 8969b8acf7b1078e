/* Written by `npm run data` from the files of checks/, which say what each list means. */

export const DOUBTS_COUNT: readonly string[] = [
  'no-negative-count',
  'denominator-rebuilt',
  'zero-between-hundreds',
  'return-of-nothing',
  'total-in-council-rows',
  'plans-roll-forward',
  'fewer-than-the-others',
  'new-plans-roll-forward',
  'count-leaps',
  'like-for-like',
  'plans-counted-elsewhere',
  'zero-refusals',
  'zero-decisions',
  'counted-twice',
  'zero-for-nothing',
  'none-among-hundreds',
  'covers-few',
  'leaps-and-returns'
];

export const DOUBTS_CHANGE: readonly string[] = [
  'mostly-unrecorded',
  'counts-leap'
];

export const MARKS_NOTHING: readonly string[] = [
  'every-council-has-a-row',
  'code-agrees-with-name',
  'parts-of-breakdowns',
  'rate-equals-its-parts',
  'totals-hold-the-withheld',
  'same-as-the-year-before',
  'leap'
];

export const SWINGS: readonly string[] = [
  'counts-leap',
  'leap'
];
