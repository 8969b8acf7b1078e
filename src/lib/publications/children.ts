import type { Publication } from './publication.ts';
import { calendarYear } from './dfe-table.ts';

/** ONS mid-year estimates of children aged 0 to 17, as DfE publishes them. The year is that of the 30 June. */
export const children: Publication = {
  id: 'children',
  publisher: 'ons',
  missing: 'nothing',
  title: 'Children aged 0 to 17',
  files: 'mid-year population estimates, 2012 to 2024',
  table: {
    period: calendarYear,
    layouts: [
      {
        name: 'mid-year estimates',
        hasBreakdowns: false,
        fields: { children: ['population_estimate'] },
        ignored: ['age_group']
      }
    ]
  }
};
