import { januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';
import { placementLayouts } from './placements.ts';

/** EHC plans in force each January, and where the children are taught. */
export const caseload: DfeTable = {
  publication: 'caseload',
  period: januaryOfAcademicYear,
  layouts: placementLayouts('ehcplans')
};
