import type { Publication } from './publication.ts';
import { calendarYear } from './dfe-table.ts';
import { NEEDS, needsLayout } from './needs.ts';

/** The primary need named in the EHC plans that started in a calendar year. */
export const needsOfNewPlans: Publication = {
  id: 'needs-of-new-plans',
  publisher: 'dfe',
  missing: 'x',
  title: 'Primary needs of new plans',
  files: 'sen_need_newplans.csv',
  table: {
    period: calendarYear,
    layouts: [needsLayout]
  },
  identities: [{ words: 'new plans', whole: ['ehc_plans'], parts: NEEDS, kind: 'sum', absent: true }],
  alsoCounted: [
    {
      field: 'ehc_plans',
      words: 'new plans by need',
      other: { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' },
      is: 'equal'
    }
  ]
};
