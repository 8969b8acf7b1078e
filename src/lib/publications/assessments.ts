import type { Publication } from './publication.ts';
import { byOwnName, calendarYear } from './dfe-table.ts';

const COLUMNS =
  'assess_in_year assess_issued assess_issued_pc assess_not_issued assess_not_issued_pc assess_not_made ' +
  'assess_not_made_pc assess_withdrawn assess_withdrawn_pc outcome_decision_within_time ' +
  'outcome_decision_over_time outcome_decision_within_time_pc outcome_decision_over_time_pc ' +
  'number_assess_mediation number_assess_tribunal number_asssess_mediation_tribunal number_other_mediation ' +
  'number_other_tribunal number_other_mediation_tribunal';

/** EHC needs assessments in a calendar year, and what came of them. */
export const assessments: Publication = {
  id: 'assessments',
  publisher: 'dfe',
  missing: 'x',
  title: 'Assessments',
  files: 'assessments.csv',
  table: {
    period: calendarYear,
    layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
  },
  identities: [
    {
      words: 'assessments',
      whole: ['assess_in_year'],
      parts: ['assess_issued', 'assess_not_issued', 'assess_not_made', 'assess_withdrawn'],
      kind: 'sum',
      absent: true
    },
    {
      words: 'assessments that ended without a plan',
      whole: ['assess_not_issued'],
      parts: ['outcome_decision_over_time', 'outcome_decision_within_time'],
      kind: 'sum'
    }
  ],
  alsoCounted: [
    {
      field: 'assess_issued',
      words: 'assessments of the year that ended in a plan',
      other: { publication: 'timeliness', field: 'plansIssued', words: 'plans issued in the year' },
      is: 0.8
    },
    {
      field: 'assess_issued',
      words: 'assessments of the year that ended in a plan',
      other: { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' },
      is: 0.75,
      both: true
    }
  ]
};
