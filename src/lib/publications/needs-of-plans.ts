import type { Publication } from './publication.ts';
import { NEEDS, needsLayout } from './needs.ts';
import { januaryOfAcademicYear } from './dfe-table.ts';

/** The primary need named in the EHC plans in force in January. */
export const needsOfPlans: Publication = {
  id: 'needs-of-plans',
  publisher: 'dfe',
  missing: 'x',
  title: 'Primary needs of plans in force',
  files: 'sen_needs_all_plans.csv',
  table: {
    period: januaryOfAcademicYear,
    layouts: [needsLayout]
  },
  identities: [{ words: 'plans in January', whole: ['ehc_plans'], parts: NEEDS, kind: 'sum', absent: true }],
  alsoCounted: [
    {
      field: 'ehc_plans',
      words: 'plans by need',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in January' },
      is: 'equal'
    }
  ]
};
