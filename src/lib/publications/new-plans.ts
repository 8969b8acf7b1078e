import { calendarYear, type DfeTable } from './dfe-table.ts';
import { placementLayouts } from './placements.ts';

/** EHC plans that started in a calendar year, and where the children are taught. */
export const newPlans: DfeTable = {
  publication: 'new-plans',
  period: calendarYear,
  layouts: placementLayouts('new_ehc_plans')
};
