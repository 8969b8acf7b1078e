import { integer, list, number, oneOf, table, text, type RowOf } from './record.ts';
import { STATUSES } from './words.ts';

const SDMX = 'http://purl.org/linked-data/sdmx/2009/';

/** One table a measure. What the fields are is told in the words of the RDF Data Cube too; a GSS code has an address at ONS. */
export const OBSERVATIONS = table({
  path: 'observations/',
  holds: '',
  key: ['area', 'period'],
  fields: {
    area: {
      ...text('GSS code', { required: true }),
      csvw: {
        propertyUrl: `${SDMX}dimension#refArea`,
        valueUrl: 'http://statistics.data.gov.uk/id/statistical-geography/{area}'
      }
    },
    period: { ...text('2024, 2025-01 or 2023-24', { required: true }), csvw: { propertyUrl: `${SDMX}dimension#refPeriod` } },
    /** Null unless the status is `ok` or `faulty`. */
    value: {
      ...number('In the measure’s unit, unrounded; shares in per cent'),
      csvw: { propertyUrl: `${SDMX}measure#obsValue` }
    },
    numerator: number(),
    denominator: number(),
    status: { ...oneOf(STATUSES), csvw: { propertyUrl: `${SDMX}attribute#obsStatus` } },
    /** Words of the measure's notes are such as `summed`. */
    note: { ...list(' ', 'Ids of faults.csv or of the measure’s notes, separated by spaces'), csvw: { separator: ' ' } },
    /** Empty for a sum that nobody published. */
    source: text('Id in sources.csv'),
    /** Null for a sum. */
    row: integer('Line of the published file, its header being line 1')
  }
});

export type Observation = RowOf<typeof OBSERVATIONS.fields>;
