import type { Publication } from './publication.ts';
import { calendarYear } from './dfe-table.ts';

/** Requests for an EHC needs assessment in a calendar year, and what came of them. */
export const requests: Publication = {
  id: 'requests',
  publisher: 'dfe',
  missing: 'x',
  title: 'Requests for an assessment',
  files: 'requests.csv of the releases from 2025 on',
  table: {
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
  },
  identities: [
    {
      words: 'requests received',
      whole: ['received'],
      parts: ['decidedToAssess', 'refused', 'undecided', 'withdrawn'],
      kind: 'sum'
    },
    {
      words: 'requests received',
      whole: ['received'],
      parts: ['within6Weeks', 'over6Weeks'],
      besides: 'answers to requests of the year before',
      kind: 'within'
    },
    { words: 'requests received', whole: ['received'], parts: ['refused'], kind: 'within' },
    {
      words: 'requests received',
      whole: ['received'],
      parts: ['receivedInYouthAccommodation'],
      kind: 'within'
    },
    {
      words: 'appeals to the tribunal about requests',
      whole: ['tribunal'],
      parts: ['tribunalAfterMediation'],
      kind: 'within'
    }
  ],
  alsoCounted: [
    {
      field: 'decidedToAssess',
      words: 'requests that led to an assessment',
      other: { publication: 'assessments', field: 'assess_in_year', words: 'assessments of the year' },
      is: 0.65
    }
  ]
};
