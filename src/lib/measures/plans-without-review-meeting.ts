import type { Measure } from '../model/measure.ts';
import { REVIEWS } from './topics.ts';

export default {
  id: 'plans-without-review-meeting',
  title: 'Plans without a review meeting in the year',
  statisticalTitle:
    'EHC plans due a review with no review meeting recorded in 2024 or January 2025, as a share of plans due a review',
  topic: REVIEWS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'plans with no review meeting recorded since the year began',
  denominatorWords: 'plans due a review',
  from: {
    numerator: { publication: 'annual-reviews', fields: ['review_meeting_prior_24', 'no_review_meeting'] },
    denominator: { publication: 'annual-reviews', fields: ['review_expected'] }
  },
  periods: { first: '2024' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans that were due a review have no meeting recorded in the year',
    all: 'all have none',
    none: 'every plan has a meeting recorded',
    decimals: 0
  },
  why: 'A plan must be reviewed every twelve months. A plan that is not reviewed describes the child as they were.',
  definition:
    'Of the plans in force in January 2025 for which a yearly review was expected, the share with no review meeting recorded at all, or none later than 2023.',
  caveats: [
    {
      id: 'two-groups',
      periods: ['2024'],
      text: 'Two published counts are added up: plans whose last recorded meeting was before 2024, and plans with none recorded at all.'
    },
    {
      id: 'withheld',
      periods: ['2024'],
      text: 'DfE suppressed seven councils pending checks: Blackpool and Reading could return nothing, and the returns of Waltham Forest, Surrey, Redbridge, Hertfordshire and Plymouth were queried. The published totals count them, those of Blackpool as if no meeting had been held. For the North West, the East of England and the South West, where one council alone is suppressed, the lines here are sums of the other councils.'
    },
    {
      id: 'recorded',
      text: 'A meeting that was held and not entered is counted as none. A very large share may be a way of recording.'
    },
    {
      id: 'one-year',
      text: 'Published for 2024 alone. Since 2025 DfE asks for reviews due and completed instead: see the measures of reviews completed.'
    }
  ],
  lawStandard: null,
  classBounds: [22, 26, 31, 37, 50],
  counterpart: null,
  related: ['reviews-completed', 'reviews-decided-in-4-weeks'],
  saysNothingAbout: 'Whether anything changed after the meeting.'
} satisfies Measure as Measure;
