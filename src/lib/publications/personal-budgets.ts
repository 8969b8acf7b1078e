import type { Publication, Sum } from './publication.ts';
import { byOwnName, januaryOfAcademicYear } from './dfe-table.ts';

const COLUMNS = 'personal_budget org_arrangments pb_health pb_education pb_social pb_integrated';

/** EHC plans with a personal budget each January, and how it is paid. */
export const personalBudgets: Publication = {
  id: 'personal-budgets',
  publisher: 'dfe',
  missing: 'x',
  title: 'Personal budgets',
  files: 'personal_budgets.csv',
  table: {
    period: januaryOfAcademicYear,
    layouts: [{ name: 'releases of 2025 and 2026', hasBreakdowns: true, fields: byOwnName(COLUMNS), ignored: [] }]
  },
  identities: [
    ...['pb_education', 'pb_health', 'pb_integrated', 'pb_social', 'org_arrangments'].map((part): Sum => ({
      words: 'plans with a personal budget',
      whole: ['personal_budget'],
      parts: [part],
      loose: true,
      kind: 'within'
    })),
    {
      words: 'plans with a personal budget',
      whole: ['personal_budget'],
      parts: ['pb_education', 'pb_health', 'pb_integrated', 'pb_social'],
      loose: true,
      from: '2023-01',
      kind: 'within'
    }
  ],
  alsoCounted: [
    {
      field: 'personal_budget',
      words: 'plans with a personal budget',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in January' },
      is: 'within'
    }
  ]
};
