import { byOwnName, calendarYear, type DfeTable } from './dfe-table.ts';

const COLUMNS =
  'total_ehc_plans review_expected review_not_expected review_meeting_25 review_meeting_24 ' +
  'review_meeting_prior_24 total_review_meeting no_review_meeting review_decision25 review_decision24 ' +
  'review_decision_prior24 review_decision_not_due review_decision_outstanding outcome_amend outcome_cease ' +
  'outcome_maintan no_outcome number_decsion_4weeks number_decision_gt_4weeks pc_decsion_4weeks ' +
  'pc_decision_gt_4weeks';

/** Review meetings of EHC plans, and the decisions that followed. The headers name the year: a later release will name another. */
export const annualReviews: DfeTable = {
  publication: 'annual-reviews',
  period: calendarYear,
  layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
