import { byOwnName, calendarYear, type DfeTable } from './dfe-table.ts';

const COLUMNS = 'max_age needs_met he employ transfer no_engage moved_outside_eng deceased not_rec other total_ceased';

/** EHC plans that ended in a calendar year, and why. The release of 2026 counts those without a recorded reason (`not_rec`) among `other`. */
export const ceasedPlans: DfeTable = {
  publication: 'ceased-plans',
  period: calendarYear,
  layouts: [
    { name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), optional: ['not_rec'], ignored: [] }
  ]
};
