import { byOwnName, januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';

const COLUMNS = 'personal_budget org_arrangments pb_health pb_education pb_social pb_integrated';

/** EHC plans with a personal budget each January, and how it is paid. */
export const personalBudgets: DfeTable = {
  publication: 'personal-budgets',
  period: januaryOfAcademicYear,
  layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
