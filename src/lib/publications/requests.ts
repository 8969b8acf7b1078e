import { calendarYear, type DfeTable } from './dfe-table.ts';

/** Requests for an EHC needs assessment in a calendar year, and what came of them. */
export const requests: DfeTable = {
  publication: 'requests',
  period: calendarYear,
  layouts: [
    {
      name: 'releases of 2025 and 2026',
      hasBreakdowns: true,
      fields: {
        received: ['requests_received_in_year'],
        receivedInYouthAccommodation: ['requests_rya'],
        decidedToAssess: ['requests_decided_to_assess'],
        refused: ['requests_decided_not_to_assess'],
        undecided: ['requests_decision_not_made'],
        withdrawn: ['requests_withdrawn'],
        decidedToAssessRate: ['request_assess_pc'],
        refusedRate: ['request_not_assess_pc'],
        undecidedRate: ['request_outstanding_pc'],
        withdrawnRate: ['request_withdrawn_pc'],
        within6Weeks: ['request_outcome_six_weeks'],
        over6Weeks: ['request_outcome_over_6_weeks'],
        within6WeeksRate: ['request_outcome_six_weeks_pc'],
        over6WeeksRate: ['request_outcome_over_6_weeks_pc'],
        mediation: ['mediation_related_request'],
        tribunal: ['tribunal_related_request'],
        tribunalAfterMediation: ['tribunal_after_mediation_request']
      },
      ignored: []
    }
  ]
};
