import type { Measure } from '../model/measure.ts';
import { REVIEWS_ASKED_2025, WITHHELD_2025_SHARE } from './shared.ts';
import { REVIEWS } from './topics.ts';

export default {
  id: 'reviews-completed-including-early',
  title: 'Annual reviews completed, early ones included',
  statisticalTitle:
    'Annual reviews of EHC plans completed in the year or before they were due, as a share of reviews that were due in the year',
  topic: REVIEWS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'reviews completed in the year, or before it',
  denominatorWords: 'reviews due in the year',
  from: {
    numerator: { publication: 'annual-reviews', fields: ['reviewsCompleted', 'reviewsCompletedBefore'] },
    denominator: { publication: 'annual-reviews', fields: ['reviewsExpected'] }
  },
  periods: { first: '2025' },
  phrases: {
    counted: 'reviews',
    headline: '{n} in 100 annual reviews that were due were completed in the year or before they were due',
    all: 'all were',
    none: 'none were',
    decimals: 0,
    counterpart: 'of reviews due, leaving out those done early'
  },
  aliases: ['annual review', 'overdue'],
  why: 'A council that reviews plans early is not late. The headline figure leaves those reviews out; this one counts them.',
  definition:
    'Of the annual reviews of EHC plans that were due in the calendar year, the share that had been completed by its end, those completed before the year among them. The rest were not completed.',
  caveats: [
    {
      id: 'not-the-headline',
      text: 'The Department for Education’s headline counts only the reviews completed in the year: 56.8% in England in 2025. Both use the same reviews due.'
    },
    WITHHELD_2025_SHARE,
    REVIEWS_ASKED_2025
  ],
  lawStandard: {
    value: 100,
    words: 'The law: every plan reviewed at least once in twelve months',
    basis: 'Children and Families Act 2014, section 44(1)',
    link: 'https://www.legislation.gov.uk/ukpga/2014/6/section/44'
  },
  classBounds: [50, 65, 75, 85, 92],
  counterpart: 'reviews-completed',
  related: ['reviews-completed', 'reviews-decided-in-4-weeks', 'reviews-without-outcome'],
  saysNothingAbout: 'What was said at the review, how late the others are, and whether anything changed after it.'
} satisfies Measure as Measure;
