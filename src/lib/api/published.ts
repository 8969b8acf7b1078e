import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from '../measures/index.ts';
import type { ComparatorLine } from '../model/comparator.ts';
import type { Measure } from '../model/measure.ts';
import { AREA_ICBS, type AreaIcb } from '../tables/area-icbs.ts';
import { AREAS, type Area } from '../tables/areas.ts';
import { readTable, writeTable } from '../tables/csv.ts';
import { MEASURES as MEASURE_TABLE, type MeasureLine } from '../tables/measures.ts';
import { parseComparators, parseObservations } from '../tables/readers.ts';
import { COMPARATORS } from '../tables/comparators.ts';
import { OBSERVATIONS, type Observation } from '../tables/observations.ts';
import type { Fields, RowOf, Table } from '../tables/record.ts';
import { SOURCES, type Source } from '../tables/sources.ts';
import type { Descriptor } from './csvw.ts';

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
  sources: ReadonlyMap<string, Source>;
  /** `comparators`: what councils are compared with where a total is not of the same councils, by period and area. */
  measures: { measure: Measure; described: MeasureLine; rows: Observation[]; comparators: ComparatorLine[] }[];
}

/**
 * Reads the tables as the site serves them. Throws naming the table and line that is not as it should be, and where
 * a number would not come back from JSON with the very digits that stand in the table.
 */
export function readPublished(folder = 'static/data'): Published {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const read = <F extends Fields>(table: Table<F>): RowOf<F>[] => readTable(table, text(table.path));
  const descriptor = JSON.parse(text('datapackage.json')) as Descriptor;
  const { changes } = JSON.parse(text('changes.json')) as { changes: { asAt: string }[] };
  const described = new Map(read(MEASURE_TABLE).map((line) => [line.id, line]));
  const lies = read(AREA_ICBS);
  const comparators = text(COMPARATORS.path);
  digitsSurvive(COMPARATORS, comparators, COMPARATORS.path);
  return {
    version: descriptor.version,
    asAt: changes[0]?.asAt ?? '',
    descriptor,
    areas: read(AREAS),
    boards: new Map(lies.filter(({ main }) => main).map((line) => [line.area, boardOf(line, lies)])),
    sources: new Map(read(SOURCES).map((source) => [source.id, source])),
    measures: MEASURES.map((measure) => {
      const name = `${OBSERVATIONS.path}${measure.id}.csv`;
      const words = described.get(measure.id);
      if (!words) throw new Error(`measures.csv has no line for ${measure.id}`);
      const content = text(name);
      digitsSurvive(OBSERVATIONS, content, name);
      return {
        measure,
        described: words,
        rows: parseObservations(content),
        comparators: parseComparators(comparators, measure.id)
      };
    })
  };
}

/** Throws where a number of a table of figures, read and written again, has other digits. */
function digitsSurvive<F extends Fields>(table: Table<F>, text: string, name: string): void {
  const written = writeTable(table, readTable(table, text));
  if (written === text) return;
  const [lines, again] = [text.split('\n'), written.split('\n')];
  const line = lines.findIndex((characters, index) => characters !== again[index]);
  throw new Error(`${name}, line ${line + 1}: ${lines[line]} would be written ${again[line]}`);
}

function boardOf({ area, icb, icbName, share }: AreaIcb, lies: readonly AreaIcb[]): MainBoard {
  return { code: icb, name: icbName, share, straddles: lies.filter((line) => line.area === area).length > 1 };
}
