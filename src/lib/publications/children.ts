import { calendarYear, type DfeTable } from './dfe-table.ts';

/** ONS mid-year estimates of children aged 0 to 17, as DfE publishes them. The year is that of the 30 June. */
export const children: DfeTable = {
  publication: 'children',
  period: calendarYear,
  layouts: [
    {
      name: 'mid-year estimates',
      hasBreakdowns: false,
      fields: { children: ['population_estimate'] },
      ignored: ['age_group']
    }
  ]
};
