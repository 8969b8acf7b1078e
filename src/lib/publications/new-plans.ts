import type { Publication } from './publication.ts';
import { placementIdentities } from './identities-of-placements.ts';
import { calendarYear } from './dfe-table.ts';
import { placementLayouts } from './placements.ts';

/** EHC plans that started in a calendar year, and where the children are taught. */
export const newPlans: Publication = {
  id: 'new-plans',
  publisher: 'dfe',
  missing: 'x',
  title: 'New plans',
  files: 'newplans.csv',
  table: {
    period: calendarYear,
    layouts: placementLayouts('new_ehc_plans')
  },
  identities: [...placementIdentities('new-plans', 'new_ehc_plans', 'new plans')]
};
