import { byOwnName, calendarYear, type DfeTable } from './dfe-table.ts';

const COLUMNS =
  'assess_in_year assess_issued assess_issued_pc assess_not_issued assess_not_issued_pc assess_not_made ' +
  'assess_not_made_pc assess_withdrawn assess_withdrawn_pc outcome_decision_within_time ' +
  'outcome_decision_over_time outcome_decision_within_time_pc outcome_decision_over_time_pc ' +
  'number_assess_mediation number_assess_tribunal number_asssess_mediation_tribunal number_other_mediation ' +
  'number_other_tribunal number_other_mediation_tribunal';

/** EHC needs assessments in a calendar year, and what came of them. */
export const assessments: DfeTable = {
  publication: 'assessments',
  period: calendarYear,
  layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
