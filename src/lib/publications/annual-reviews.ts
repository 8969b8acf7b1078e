import type { Publication, TableOf } from './publication.ts';
import { theJanuaryAfter } from '../model/period.ts';
import { byOwnName, calendarYear, type Layout } from './dfe-table.ts';

const COLUMNS_2024 =
  'total_ehc_plans review_expected review_not_expected review_meeting_25 review_meeting_24 ' +
  'review_meeting_prior_24 total_review_meeting no_review_meeting review_decision25 review_decision24 ' +
  'review_decision_prior24 review_decision_not_due review_decision_outstanding outcome_amend outcome_cease ' +
  'outcome_maintan no_outcome number_decsion_4weeks number_decision_gt_4weeks pc_decsion_4weeks ' +
  'pc_decision_gt_4weeks';

/**
 * The questions since calendar year 2025: which reviews fell due, which were completed, and what was decided. The outcomes and the two
 * counts of decisions each add up to the reviews completed in the year.
 */
const SINCE_2025: Record<string, readonly string[]> = {
  total_ehc_plans: ['total_ehc_plans'],
  reviewsExpected: ['review_expected_2025'],
  reviewsNotExpected: ['review_not_expected_2025'],
  reviewsCompleted: ['review_completed_2025'],
  reviewsCompletedBefore: ['review_completed_prior_2025'],
  reviewsNotCompleted: ['review_not_completed'],
  outcomeAmended: ['outcome_amended'],
  outcomeCeased: ['outcome_ceased'],
  outcomeMaintained: ['outcome_maintained'],
  noOutcomeRecorded: ['no_outcome_recorded'],
  number_decsion_4weeks: ['decision_4_weeks'],
  number_decision_gt_4weeks: ['decision_over_4_weeks']
};

const RELEASE_OF_2026: Layout = { name: 'release of 2026', hasBreakdowns: true, fields: SINCE_2025, ignored: [] };

/** Reviews of EHC plans, and the decisions that followed. The headers name the year: a later release will name another. */
export const annualReviews: Publication = {
  id: 'annual-reviews',
  publisher: 'dfe',
  missing: 'x',
  title: 'Annual reviews',
  files: 'annual_reviews.csv of the releases of 2025 and 2026',
  table: {
    period: calendarYear,
    layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: byOwnName(COLUMNS_2024), ignored: [] }, RELEASE_OF_2026]
  },
  identities: [
    {
      words: 'all plans',
      whole: ['total_ehc_plans'],
      parts: ['review_expected', 'review_not_expected'],
      kind: 'sum'
    },
    {
      words: 'all plans',
      whole: ['total_ehc_plans'],
      parts: ['reviewsExpected', 'reviewsNotExpected'],
      kind: 'sum'
    },
    {
      words: 'reviews that fell due in the year',
      whole: ['reviewsExpected'],
      parts: ['reviewsCompleted', 'reviewsCompletedBefore', 'reviewsNotCompleted'],
      kind: 'sum'
    },
    {
      words: 'reviews completed in the year',
      whole: ['reviewsCompleted'],
      parts: ['outcomeAmended', 'outcomeCeased', 'outcomeMaintained', 'noOutcomeRecorded'],
      kind: 'sum'
    },
    {
      words: 'reviews completed in the year',
      whole: ['reviewsCompleted'],
      parts: ['number_decsion_4weeks', 'number_decision_gt_4weeks'],
      kind: 'sum'
    },
    {
      words: 'plans due a review',
      whole: ['review_expected'],
      parts: ['total_review_meeting', 'no_review_meeting'],
      kind: 'sum'
    },
    {
      words: 'review meetings held',
      whole: ['total_review_meeting'],
      parts: ['review_meeting_25', 'review_meeting_24', 'review_meeting_prior_24'],
      kind: 'sum'
    },
    {
      words: 'review meetings held',
      whole: ['total_review_meeting'],
      parts: [
        'review_decision25',
        'review_decision24',
        'review_decision_prior24',
        'review_decision_not_due',
        'review_decision_outstanding'
      ],
      kind: 'sum'
    },
    {
      words: 'review meetings held',
      whole: ['total_review_meeting'],
      parts: ['outcome_amend', 'outcome_cease', 'outcome_maintan', 'no_outcome'],
      kind: 'sum'
    },
    {
      words: 'decisions recorded, in any year',
      whole: ['review_decision25', 'review_decision24', 'review_decision_prior24'],
      loose: true,
      parts: ['number_decsion_4weeks', 'number_decision_gt_4weeks'],
      kind: 'sum'
    }
  ],
  alsoCounted: [
    {
      field: 'total_ehc_plans',
      words: 'plans',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in the January after' },
      at: theJanuaryAfter,
      is: 'equal'
    },
    {
      field: 'total_review_meeting',
      words: 'review meetings',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in the January after' },
      at: theJanuaryAfter,
      is: 'within'
    }
  ]
};

/** The plans in force in January that the table of reviews counts, under the year before: the reviews of 2025 rest on the plans of January 2026. */
export const plansUnderReview: TableOf = {
  period: (text) => (calendarYear(text) ? theJanuaryAfter(text) : null),
  layouts: [
    {
      name: 'plans in the table of reviews, release of 2026',
      hasBreakdowns: true,
      fields: { ehcplans: ['total_ehc_plans'] },
      ignored: Object.values(SINCE_2025).flat()
    }
  ]
};
