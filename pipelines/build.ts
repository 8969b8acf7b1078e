import { MEASURES } from '../src/lib/measures/index.ts';
import type { Observation } from '../src/lib/model/observation.ts';
import { observe } from '../src/lib/publications/shape/observe.ts';
import { runChecks, withFaults, type Ledger } from './checks/index.ts';
import { readFiles, type FilesRead } from './read.ts';
import { BOUNDARY_FILES, LISTED, readSources } from './sources.ts';
import { datapackage } from './write/datapackage.ts';
import { areaChangesCsv, areasCsv, faultsCsv, measuresCsv, observationsCsv, sourcesCsv } from './write/tables.ts';

export interface Built {
  /** Text of every table by its path under `data/`. */
  tables: Map<string, string>;
  read: FilesRead;
  ledger: Ledger;
  observations: Map<string, Observation[]>;
}

/** Makes every table in memory from the published files in `folder`. Throws, having written nothing, when anything is wrong in them. */
export function build(folder: string, options: { acceptChanged?: boolean } = {}): Built {
  const sources = readSources(folder, [...LISTED.map((listed) => listed.file), ...BOUNDARY_FILES]);
  const read = readFiles(sources, options.acceptChanged);
  const shaped = new Map(MEASURES.map((measure) => [measure.id, observe(measure, read.files, read.gazetteer)]));
  const ledger = runChecks({ gazetteer: read.gazetteer, files: read.files, measures: MEASURES, observations: shaped });
  const observations = new Map([...shaped].map(([id, lines]) => [id, withFaults(id, lines, ledger.faults)]));
  const tables = new Map([
    ['areas.csv', areasCsv(read.areas)],
    ['area-changes.csv', areaChangesCsv()],
    ['sources.csv', sourcesCsv(sources.sources)],
    ['measures.csv', measuresCsv(MEASURES, read.files, observations)],
    ['faults.csv', faultsCsv(ledger.faults)],
    ...[...observations].map(([id, lines]): [string, string] => [`observations/${id}.csv`, observationsCsv(lines)])
  ]);
  tables.set('datapackage.json', datapackage(tables, sources.sources));
  return { tables, read, ledger, observations };
}
