import { byOwnName, calendarYear, type DfeTable } from './dfe-table.ts';
import { PLACEMENT_COLUMNS } from './placements.ts';

/** EHC plans that started in a calendar year, and where the children are taught. */
export const newPlans: DfeTable = {
  publication: 'new-plans',
  period: calendarYear,
  layouts: [
    { name: 'release of 2025', hasBreakdowns: true, fields: byOwnName(`new_ehc_plans ${PLACEMENT_COLUMNS}`), ignored: [] }
  ]
};
