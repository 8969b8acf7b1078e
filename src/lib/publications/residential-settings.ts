import { byOwnName, januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';

const COLUMNS = 'res_3851 res_52 res_tot';

/** Children with a plan in a residential placement each January, of 38 to 51 weeks or of 52. */
export const residentialSettings: DfeTable = {
  publication: 'residential-settings',
  period: januaryOfAcademicYear,
  layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
