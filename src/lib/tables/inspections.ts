import { date, filled, integer, oneOf, table, text, under, type RowOf } from './record.ts';
import { FRAMEWORKS } from './words.ts';

export const INSPECTIONS = table({
  path: 'inspections.csv',
  holds: 'Every inspection of a council’s area by Ofsted and the Care Quality Commission, with its dates and outcome',
  key: ['area', 'framework'],
  fields: {
    area: text('GSS code', { required: true }),
    framework: oneOf(FRAMEWORKS, 'Outcomes of different frameworks answer different questions', { required: true }),
    start: date('Inspection start date, of a revisit Revisit start date; empty where the file has none'),
    end: date('Inspection end date, which the file of 2016 does not have; empty where the file has none'),
    published: date('Publication date of the report, of a revisit of its own; empty where the file has none'),
    outcome: text(
      '2023: 1 typically positive, 2 inconsistent, 3 widespread or systemic failings, empty where none was found; 2016: whether a written statement of action was required; revisit: progress in all, some or none of the weaknesses (Yes, Some, No)'
    ),
    monitoringWithin: text(
      'Framework of 2023: within what time of the inspection the report says that a monitoring inspection will be carried out, as in about 18 months: about where the report writes approximately. No date is made of it: the report gives none. Empty where the report has none, and for the framework of 2016'
    ),
    fullWithin: under(
      'next_full_within',
      text(
        'Framework of 2023: within what time the report says that the next full inspection or reinspection will be, as in about 3 years: about where the report writes approximately. No date is made of it: the report gives none. Empty where the report has none, and for the framework of 2016'
      )
    ),
    source: text('Id in sources.csv'),
    row: filled(integer('Line of the published file, its header being line 1; row of the sheet in a workbook'))
  }
});

/** One inspection of a council's area by Ofsted and the Care Quality Commission. */
export type Inspection = RowOf<typeof INSPECTIONS.fields>;
