import { byOwnName, januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';

const COLUMNS = 'Res_3851 Res_52 Res_tot';

/** Children with a plan in a residential placement each January, of 38 to 51 weeks or of 52. */
export const residentialSettings: DfeTable = {
  publication: 'residential-settings',
  period: januaryOfAcademicYear,
  layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
