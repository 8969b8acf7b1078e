import type { Publication } from './publication.ts';
import { theJanuaryAfter } from '../model/period.ts';
import { byOwnName, calendarYear } from './dfe-table.ts';

const COLUMNS = 'max_age needs_met he employ transfer no_engage moved_outside_eng deceased not_rec other total_ceased';

/** EHC plans that ended in a calendar year, and why. The release of 2026 counts those without a recorded reason (`not_rec`) among `other`. */
export const ceasedPlans: Publication = {
  id: 'ceased-plans',
  publisher: 'dfe',
  missing: 'x',
  title: 'Plans that ended',
  files: 'ceased_plans.csv',
  table: {
    period: calendarYear,
    layouts: [
      { name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), optional: ['not_rec'], ignored: [] }
    ]
  },
  identities: [
    {
      words: 'plans that ended',
      whole: ['total_ceased'],
      parts: 'max_age needs_met he employ transfer no_engage moved_outside_eng deceased not_rec other'.split(' '),
      kind: 'sum',
      absent: true
    }
  ],
  alsoCounted: [
    {
      field: 'total_ceased',
      words: 'plans that ended in the year',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in the January after' },
      at: theJanuaryAfter,
      is: 'within'
    }
  ]
};
