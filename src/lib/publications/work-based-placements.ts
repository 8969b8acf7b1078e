import type { Publication } from './publication.ts';
import { byOwnName, januaryOfAcademicYear } from './dfe-table.ts';

const COLUMNS = 'open_supp_intern open_apprentice open_trainee open_wbp';

/** Work-based placements open each January: supported internships, apprenticeships, traineeships. */
export const workBasedPlacements: Publication = {
  id: 'work-based-placements',
  publisher: 'dfe',
  missing: 'x',
  title: 'Work-based placements',
  files: 'work_based_placements.csv',
  table: {
    period: januaryOfAcademicYear,
    layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
  },
  identities: [
    {
      words: 'work-based placements',
      whole: ['open_wbp'],
      parts: ['open_apprentice', 'open_supp_intern', 'open_trainee'],
      kind: 'sum'
    }
  ],
  alsoCounted: [
    {
      field: 'open_wbp',
      words: 'work-based placements',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in January' },
      is: 'within'
    }
  ]
};
