import Papa from 'papaparse';
import type { ComparatorLine } from '../model/comparator.ts';
import { STATUSES, type Observation, type Status } from '../model/observation.ts';

const COLUMNS = ['area', 'period', 'value', 'numerator', 'denominator', 'status', 'note', 'source', 'row'] as const;

/** Reads one of this site's own tables, `/data/observations/<measure>.csv`. Throws naming the line when it is not one. */
export function parseObservations(text: string): Observation[] {
  const [header, ...lines] = Papa.parse<string[]>(text.trim(), { delimiter: ',', newline: '\n' }).data;
  if (header?.join() !== COLUMNS.join())
    throw new Error(`A table of observations begins ${COLUMNS.join()}, not ${header?.join()}`);
  return lines.map((fields, index) => {
    const [area = '', period = '', value = '', numerator = '', denominator = '', status = '', note = '', source = '', row = ''] =
      fields;
    if (fields.length !== COLUMNS.length || !(STATUSES as readonly string[]).includes(status))
      throw new Error(`Line ${index + 2} of the observations is not one: ${fields.join()}`);
    return {
      area,
      period,
      value: number(value),
      numerator: number(numerator),
      denominator: number(denominator),
      status: status as Status,
      note: note === '' ? [] : note.split(' '),
      source,
      row: number(row)
    };
  });
}

const COMPARED = ['measure', 'area', 'period', 'value', 'numerator', 'denominator', 'left_out'] as const;

/** Reads `/data/comparators.csv`, the lines of one measure. Throws naming the line when it is not one. */
export function parseComparators(text: string, measure: string): ComparatorLine[] {
  const [header, ...lines] = Papa.parse<string[]>(text.trim(), { delimiter: ',', newline: '\n' }).data;
  if (header?.join() !== COMPARED.join())
    throw new Error(`The table of comparators begins ${COMPARED.join()}, not ${header?.join()}`);
  return lines.flatMap((fields, index) => {
    const [whose = '', area = '', period = '', value = '', numerator = '', denominator = '', leftOut = ''] = fields;
    if (fields.length !== COMPARED.length || value === '')
      throw new Error(`Line ${index + 2} of the comparators is not one: ${fields.join()}`);
    if (whose !== measure) return [];
    return {
      measure,
      area,
      period,
      value: Number(value),
      numerator: number(numerator),
      denominator: number(denominator),
      leftOut: leftOut === '' ? [] : leftOut.split(' ')
    };
  });
}

function number(text: string): number | null {
  return text === '' ? null : Number(text);
}
