import type { Measure } from '../model/measure.ts';
import { REVIEWS_ASKED_2025, WITHHELD_2025_SHARE } from './shared.ts';
import { REVIEWS } from './topics.ts';

export default {
  id: 'reviews-completed',
  title: 'Annual reviews completed',
  statisticalTitle: 'Annual reviews of EHC plans completed in the year, as a share of reviews that were due in the year',
  topic: REVIEWS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'reviews completed in the year',
  denominatorWords: 'reviews due in the year',
  from: {
    numerator: { publication: 'annual-reviews', fields: ['reviewsCompleted'] },
    denominator: { publication: 'annual-reviews', fields: ['reviewsExpected'] }
  },
  periods: { first: '2025' },
  phrases: {
    counted: 'reviews',
    headline: '{n} in 100 annual reviews that were due were completed in the year',
    all: 'all were',
    none: 'none were',
    decimals: 0,
    counterpart: 'with reviews completed before they were due'
  },
  aliases: ['annual review', 'overdue'],
  why: 'The law says that every plan is reviewed at least once in twelve months. A plan that is not reviewed describes a child who has grown.',
  definition:
    'Of the annual reviews of EHC plans that were due in the calendar year, the share completed in that year. This is the Department for Education’s headline figure. Reviews completed before they were due are not counted here; the twin measure counts them.',
  caveats: [
    {
      id: 'early-reviews',
      periods: ['2025'],
      text: 'In the councils shown, 99,892 of the reviews due in 2025 had been completed before 2025. They are on time and are not counted here: with them England’s figure is 73.6%.',
      beside: 'With reviews completed before they were due it is 73.6%.'
    },
    WITHHELD_2025_SHARE,
    REVIEWS_ASKED_2025
  ],
  lawStandard: null,
  classBounds: [35, 47, 57, 67, 77],
  counterpart: 'reviews-completed-including-early',
  related: ['reviews-completed-including-early', 'reviews-decided-in-4-weeks', 'reviews-without-outcome'],
  saysNothingAbout: 'What was said at the review, how old the plan was, and whether anything changed after it.'
} satisfies Measure as Measure;
