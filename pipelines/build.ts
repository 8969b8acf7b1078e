import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from '../src/lib/measures/index.ts';
import type { Observation } from '../src/lib/model/observation.ts';
import { cellsOf } from '../src/lib/publications/shape/cells.ts';
import { markFew } from '../src/lib/publications/shape/few.ts';
import { observe } from '../src/lib/publications/shape/observe.ts';
import { NEIGHBOURS_FILE, statisticalNeighbours } from './areas/neighbours.ts';
import { breakdownsCsv, breakdownsPath } from './breakdowns/tables.ts';
import { versionOf } from './changes/compare.ts';
import { runChecks, withFaults, type Ledger } from './checks/index.ts';
import { checksCsv } from './checks/tested.ts';
import { findingsOf } from './findings/index.ts';
import { findingGroupsCsv, findingsCsv } from './findings/write.ts';
import { readFiles, type FilesRead } from './read.ts';
import { comingCouncils, comingCouncilsCsv } from './lookups/coming.ts';
import { constituenciesCsv, constituencyShares } from './lookups/constituencies.ts';
import { districts, districtsCsv } from './lookups/districts.ts';
import {
  BOUNDARY_FILES,
  COMING_LOOKUP,
  CONSTITUENCY_LOOKUP,
  DISTRICT_LOOKUP,
  LISTED,
  LOOKUP_FILES,
  readSources
} from './sources.ts';
import { areaIcbsCsv } from './write/area-icbs.ts';
import { ASKS_FILE, asksCsv } from './write/asks.ts';
import { cellsCsv, termsCsv } from './write/cells.ts';
import { datapackage } from './write/datapackage.ts';
import { inspectionsCsv } from './write/inspections.ts';
import { neighboursCsv } from './write/neighbours.ts';
import { areaChangesCsv, areasCsv, faultsCsv, measuresCsv, observationsCsv, sourcesCsv } from './write/tables.ts';

export interface Built {
  /** Text of every table by its path under `data/`; `bytesOf` says what is written for it. */
  tables: Map<string, string>;
  read: FilesRead;
  ledger: Ledger;
  observations: Map<string, Observation[]>;
}

/** Makes every table in memory from the published files in `folder`. Throws, having written nothing, when anything is wrong in them. */
export function build(folder: string, options: { acceptChanged?: boolean } = {}): Built {
  const sources = readSources(folder, [...LISTED.map((listed) => listed.file), ...BOUNDARY_FILES, ...LOOKUP_FILES]);
  const read = readFiles(sources, options.acceptChanged);
  const observed = new Map(MEASURES.map((measure) => [measure.id, observe(measure, read.files, read.gazetteer)]));
  const children = observed.get('children') ?? [];
  const shaped = new Map(MEASURES.map((measure) => [measure.id, markFew(measure, observed.get(measure.id) ?? [], children)]));
  const neighbours = statisticalNeighbours(sources.text(NEIGHBOURS_FILE), read.gazetteer);
  const ledger = runChecks({
    gazetteer: read.gazetteer,
    files: read.files,
    measures: MEASURES,
    observations: shaped,
    breakdowns: read.breakdowns,
    neighbours,
    guidance: new Map(LISTED.map(({ file }) => [file, sources.guidance(file)]))
  });
  const observations = new Map([...shaped].map(([id, lines]) => [id, withFaults(id, lines, ledger.faults)]));
  const cells = new Map(
    MEASURES.map((measure) => [measure.id, cellsOf(measure, read.files, read.gazetteer, observations.get(measure.id) ?? [])])
  );
  const { findings, groups } = findingsOf(MEASURES, observations, read.areas, ledger.faults);
  const tables = new Map([
    ['areas.csv', areasCsv(read.areas)],
    ['area-changes.csv', areaChangesCsv()],
    ['coming-councils.csv', comingCouncilsCsv(comingCouncils(sources.text(COMING_LOOKUP), read.gazetteer))],
    ['area-icbs.csv', areaIcbsCsv(read.icbs)],
    ['neighbours.csv', neighboursCsv(neighbours.neighbours)],
    ['districts.csv', districtsCsv(districts(readFileSync(join(folder, DISTRICT_LOOKUP), 'utf8'), read.gazetteer))],
    ['constituencies.csv', constituenciesCsv(constituencyShares(sources.text(CONSTITUENCY_LOOKUP), read.gazetteer))],
    ['inspections.csv', inspectionsCsv(read.files)],
    ['asks.csv', asksCsv(readFileSync(join(folder, ASKS_FILE), 'utf8'))],
    ['sources.csv', sourcesCsv(sources.sources)],
    ['measures.csv', measuresCsv(MEASURES, read.files, observations)],
    ['checks.csv', checksCsv(ledger)],
    ['faults.csv', faultsCsv(ledger.faults)],
    ['findings.csv', findingsCsv(findings)],
    ['finding-groups.csv', findingGroupsCsv(groups)],
    ...[...observations].map(([id, lines]): [string, string] => [`observations/${id}.csv`, observationsCsv(lines)]),
    ...[...read.breakdowns].reverse().map((table): [string, string] => [breakdownsPath(table.publication), breakdownsCsv(table)]),
    ['cells/terms.csv', termsCsv(cells)],
    ...[...cells].map(([id, used]): [string, string] => [`cells/${id}.csv.gz`, cellsCsv(used)])
  ]);
  tables.set('datapackage.json', datapackage(tables, sources.sources, versionOf(tables)));
  return { tables, read, ledger, observations };
}
