import { theJanuaryAfter } from '../model/period.ts';
import type { Publication } from './publication.ts';
import { calendarYear } from './dfe-table.ts';

/**
 * Plans in force in January, those due to be amended before a move to another phase of school, and those amended. DfE labels the table
 * with the calendar year that its January ends: `2025` is January 2026.
 */
export const phaseTransfers: Publication = {
  id: 'phase-transfers',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Plans due for a move to another phase of school',
  files: 'phase_transfers.csv',
  table: {
    period: (text) => (calendarYear(text) ? theJanuaryAfter(text) : null),
    layouts: [
      {
        name: 'release of 2026',
        hasBreakdowns: false,
        fields: {
          plans: ['number_plans'],
          dueThisYear: ['due_25'],
          dueNextYear: ['due_26'],
          finalThisYear: ['final_25'],
          finalNextYear: ['final_26']
        },
        ignored: []
      }
    ]
  },
  identities: [{ words: 'plans', whole: ['plans'], parts: ['dueThisYear', 'dueNextYear'], kind: 'within' }],
  alsoCounted: [
    {
      field: 'plans',
      words: 'plans',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in January' },
      is: 'equal'
    }
  ]
};
