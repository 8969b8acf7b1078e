import { byOwnName, calendarYear, type DfeTable } from './dfe-table.ts';

const COLUMNS = 'max_age needs_met he employ transfer no_engage moved_outside_eng deceased not_rec other total_ceased';

/** EHC plans that ended in a calendar year, and why. */
export const ceasedPlans: DfeTable = {
  publication: 'ceased-plans',
  period: calendarYear,
  layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
