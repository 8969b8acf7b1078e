import { byOwnName, januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';
import { PLACEMENT_COLUMNS } from './placements.ts';

/** EHC plans in force each January, and where the children are taught. */
export const caseload: DfeTable = {
  publication: 'caseload',
  period: januaryOfAcademicYear,
  layouts: [{ name: 'release of 2025', hasBreakdowns: true, fields: byOwnName(`ehcplans ${PLACEMENT_COLUMNS}`), ignored: [] }]
};
