import Papa from 'papaparse';
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

function number(text: string): number | null {
  return text === '' ? null : Number(text);
}
