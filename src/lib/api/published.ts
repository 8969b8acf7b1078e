import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from '../measures/index.ts';
import type { Area, AreaKind } from '../model/area.ts';
import type { ComparatorLine } from '../model/comparator.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { splitCsv } from '../publications/csv.ts';
import { parseComparators, parseObservations } from '../publications/observations.ts';
import type { Descriptor } from './csvw.ts';

export type Row = Readonly<Record<string, string>>;

/** The integrated care board that holds most of a council's neighbourhoods. */
export interface MainBoard {
  code: string;
  name: string;
  /** Of the council's neighbourhoods, how many lie in it, in per cent. */
  share: number;
  straddles: boolean;
}

/** What the site publishes as tables, read once: everything the files of the API are made from. */
export interface Published {
  version: string;
  /** ISO date of the newest dated source in use. */
  asAt: string;
  descriptor: Descriptor;
  areas: Area[];
  boards: ReadonlyMap<string, MainBoard>;
  sources: ReadonlyMap<string, Row>;
  /** `comparators`: what councils are compared with where a total is not of the same councils, by period and area. */
  measures: { measure: Measure; described: Row; rows: Observation[]; comparators: ComparatorLine[] }[];
}

/**
 * Reads the tables as the site serves them. Throws naming the table and line that is not as it should be, and where
 * a number would not come back from JSON with the very digits that stand in the table.
 */
export function readPublished(folder = 'static/data'): Published {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const table = (name: string) => rowsOf(text(name), name);
  const descriptor = JSON.parse(text('datapackage.json')) as Descriptor;
  const { changes } = JSON.parse(text('changes.json')) as { changes: { asAt: string }[] };
  const described = new Map(table('measures.csv').map((row) => [row['id'], row]));
  const lies = table('area-icbs.csv');
  const comparators = text('comparators.csv');
  digitsSurvive(comparators, 'comparators.csv');
  return {
    version: descriptor.version,
    asAt: changes[0]?.asAt ?? '',
    descriptor,
    areas: table('areas.csv').map(areaOf),
    boards: new Map(lies.filter(({ main }) => main === 'yes').map((row) => [field(row, 'area'), boardOf(row, lies)])),
    sources: new Map(table('sources.csv').map((row) => [field(row, 'id'), row])),
    measures: MEASURES.map((measure) => {
      const name = `observations/${measure.id}.csv`;
      const words = described.get(measure.id);
      if (!words) throw new Error(`measures.csv has no line for ${measure.id}`);
      const content = text(name);
      digitsSurvive(content, name);
      return {
        measure,
        described: words,
        rows: parseObservations(content),
        comparators: parseComparators(comparators, measure.id)
      };
    })
  };
}

/** The records of a table under its own headers. */
export function rowsOf(text: string, name: string): Row[] {
  const { lines, problems } = splitCsv(text, name);
  const [header, ...records] = lines;
  if (!header || problems.length > 0) throw new Error(`${name}: ${problems[0]?.what ?? 'no header'}`);
  return records.map(({ line, fields }) => {
    if (fields.length !== header.fields.length)
      throw new Error(`${name}, line ${line}: ${fields.length} fields under ${header.fields.length} headers`);
    return Object.fromEntries(header.fields.map((key, index) => [key, fields[index] ?? '']));
  });
}

/** Throws where a number of a table of figures, read and written again, has other digits. */
function digitsSurvive(text: string, name: string): void {
  for (const [index, row] of rowsOf(text, name).entries())
    for (const column of ['value', 'numerator', 'denominator', 'row']) {
      const digits = row[column] ?? '';
      if (digits !== '' && String(Number(digits)) !== digits)
        throw new Error(`${name}, line ${index + 2}: ${column} ${digits} would be written ${Number(digits)}`);
    }
}

function areaOf(row: Row): Area {
  const children = field(row, 'children');
  return {
    code: field(row, 'code'),
    dfeCode: field(row, 'dfe_code'),
    name: field(row, 'name'),
    aliases: field(row, 'aliases').split('; ').filter(Boolean),
    slug: field(row, 'slug'),
    kind: field(row, 'kind') as AreaKind,
    region: field(row, 'region'),
    from: field(row, 'from'),
    to: field(row, 'to'),
    children: children === '' ? null : Number(children)
  };
}

function boardOf(row: Row, lies: readonly Row[]): MainBoard {
  const straddles = lies.filter(({ area }) => area === row['area']).length > 1;
  return { code: field(row, 'icb'), name: field(row, 'icb_name'), share: Number(field(row, 'share')), straddles };
}

function field(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`A table has no column ${column}`);
  return value;
}
