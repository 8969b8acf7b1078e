import type { Publication } from './publication.ts';
import { placementIdentities } from './identities-of-placements.ts';
import { plansUnderReview } from './annual-reviews.ts';
import { januaryOfAcademicYear } from './dfe-table.ts';
import { placementLayouts } from './placements.ts';

/** EHC plans in force each January, and where the children are taught. */
export const caseload: Publication = {
  id: 'caseload',
  publisher: 'dfe',
  missing: 'x',
  title: 'Plans in force',
  files: 'caseload.csv',
  table: {
    period: januaryOfAcademicYear,
    layouts: placementLayouts('ehcplans')
  },
  identities: [...placementIdentities('caseload', 'ehcplans', 'plans in January')],
  within: plansUnderReview
};
