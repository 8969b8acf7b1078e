import type { Measure } from '../model/measure.ts';
import { REVIEWS_ASKED_2025, WITHHELD_2025_SUMMED } from './shared.ts';
import { REVIEWS } from './topics.ts';

export default {
  id: 'reviews-without-outcome',
  title: 'Completed reviews with no outcome recorded',
  statisticalTitle: 'Annual reviews of EHC plans completed in the year with no outcome recorded, as a share of reviews completed',
  topic: REVIEWS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'This shows how a council keeps its records. A review without a recorded outcome may still have led to a decision.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'completed reviews with no outcome recorded',
  denominatorWords: 'reviews completed in the year',
  from: {
    numerator: { publication: 'annual-reviews', fields: ['noOutcomeRecorded'] },
    denominator: { publication: 'annual-reviews', fields: ['reviewsCompleted'] }
  },
  periods: { first: '2025' },
  phrases: {
    counted: 'reviews',
    headline: '{n} in 100 completed reviews had no outcome recorded',
    all: 'none of the reviews has an outcome recorded',
    none: 'all of the reviews have an outcome recorded',
    decimals: 0
  },
  aliases: ['annual review'],
  why: 'A review ends in a decision to keep, change or end the plan. Where none is recorded, it is not known what the review led to.',
  definition:
    'Of the annual reviews of EHC plans completed in the calendar year, the share for which the council recorded neither that the plan is kept, nor changed, nor ended.',
  caveats: [
    {
      id: 'recording',
      periods: ['2025'],
      text: 'A share at or near 100% says that a council records no outcomes, and not that it makes no decisions: the same councils date their decisions. In most councils the share is zero.'
    },
    WITHHELD_2025_SUMMED,
    REVIEWS_ASKED_2025
  ],
  lawStandard: null,
  classBounds: [0.1, 1, 5, 20, 50],
  counterpart: null,
  related: ['reviews-completed', 'reviews-decided-in-4-weeks'],
  saysNothingAbout: 'What was decided at the other reviews, and reviews that were due and not completed.'
} satisfies Measure as Measure;
