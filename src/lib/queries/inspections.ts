import { FRAMEWORKS, type Framework } from '../model/inspection.ts';
import type { Period } from '../model/period.ts';
import { query } from './query.ts';

/** One inspection of a council's area by Ofsted and the Care Quality Commission. Dates are ISO, empty where the file has none. */
export interface InspectionRow {
  /** GSS code. */
  area: string;
  /** The frameworks ask other questions: their outcomes are never compared. */
  framework: Framework;
  start: string;
  end: string;
  published: string;
  /**
   * 2023: '1' typically positive, '2' inconsistent, '3' widespread or systemic failings, '' where no grade was found. 2016: 'Yes' where a
   * written statement of action was required, else 'No'. Revisit: 'Yes', 'Some' or 'No' progress in the weaknesses found.
   */
  outcome: string;
  /** 'about 18 months': the time in which the report says that a monitoring inspection will be carried out; empty where it says of none. */
  monitoringWithin: string;
  /** 'about 3 years': the time in which the report says that the next full inspection will be; empty where it does not. Never a date. */
  fullWithin: string;
  /** Id in sources.csv and line of that file. */
  source: string;
  row: number;
}

/** Every inspection of one area, the oldest framework first; none of an area that has not been inspected. */
export const inspectionsOfArea = query<{ area: string }, InspectionRow>({
  name: 'inspectionsOfArea',
  sql: 'SELECT * FROM atlas.inspections WHERE area = $1 ORDER BY framework',
  params: ({ area }) => [area],
  row: (fields) => ({
    area: fields.text('area'),
    framework: fields.oneOf('framework', FRAMEWORKS),
    start: fields.text('start'),
    end: fields.text('end'),
    published: fields.text('published'),
    outcome: fields.text('outcome'),
    monitoringWithin: fields.text('monitoring_within'),
    fullWithin: fields.text('next_full_within'),
    source: fields.text('source'),
    row: fields.number('row')
  }),
  example: ({ area }) => ({ area })
});

/** The years in which reports under the framework of 2023 were published, rising: those whose end an outcome can be told for. */
export const inspectionYears = query<void, Period>({
  name: 'inspectionYears',
  sql: `SELECT DISTINCT left(published, 4) AS period FROM atlas.inspections WHERE framework = '2023' AND published <> '' ORDER BY period`,
  params: () => [],
  row: (fields) => fields.text('period'),
  example: () => {}
});
