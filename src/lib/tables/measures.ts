import { table, text, type RowOf } from './record.ts';

export const MEASURES = table({
  path: 'measures.csv',
  holds: 'Every measure: what it is, the columns it is made from, what it does not show',
  fields: {
    id: text(),
    title: text(),
    statisticalTitle: text(),
    topic: text(),
    unit: text(),
    per: text(),
    decimals: text(),
    polarity: text(),
    polarityReason: text(),
    yearBasis: text(),
    geography: text(),
    numerator: text(),
    denominator: text(),
    numeratorSource: text(),
    numeratorColumn: text(),
    denominatorSource: text(),
    denominatorColumn: text(),
    firstPeriod: text(),
    lastPeriod: text(),
    lawStandard: text(),
    definition: text(),
    why: text(),
    saysNothingAbout: text(),
    notes: text()
  }
});

/** A measure as the table tells of it: all of it text. */
export type MeasureLine = RowOf<typeof MEASURES.fields>;
