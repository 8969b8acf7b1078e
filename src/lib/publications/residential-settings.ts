import type { Publication } from './publication.ts';
import { byOwnName, januaryOfAcademicYear } from './dfe-table.ts';

const COLUMNS = 'res_3851 res_52 res_tot';

/** Children with a plan in a residential placement each January, of 38 to 51 weeks or of 52. */
export const residentialSettings: Publication = {
  id: 'residential-settings',
  publisher: 'dfe',
  missing: 'x',
  title: 'Residential placements',
  files: 'residential_settings.csv',
  table: {
    period: januaryOfAcademicYear,
    layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
  },
  identities: [
    {
      words: 'residential placements',
      whole: ['res_tot'],
      parts: ['res_3851', 'res_52'],
      kind: 'sum'
    }
  ],
  alsoCounted: [
    {
      field: 'res_tot',
      words: 'residential placements',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in January' },
      is: 'within'
    }
  ]
};
