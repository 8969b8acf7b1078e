import { calendarYear, type DfeTable } from './dfe-table.ts';
import { needsLayout } from './needs.ts';

/** The primary need named in the EHC plans that started in a calendar year. */
export const needsOfNewPlans: DfeTable = {
  publication: 'needs-of-new-plans',
  period: calendarYear,
  layouts: [needsLayout]
};
