import { byOwnName, januaryOfAcademicYear, type DfeTable } from './dfe-table.ts';

const COLUMNS = 'open_supp_intern open_apprentice open_trainee open_wbp';

/** Work-based placements open each January: supported internships, apprenticeships, traineeships. */
export const workBasedPlacements: DfeTable = {
  publication: 'work-based-placements',
  period: januaryOfAcademicYear,
  layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
};
