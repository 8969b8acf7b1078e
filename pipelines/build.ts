import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from '../src/lib/measures/index.ts';
import type { Observation } from '../src/lib/model/observation.ts';
import { withLikes, type ComparatorLine } from '../src/lib/model/comparator.ts';
import { cellsOf } from '../src/lib/publications/shape/cells.ts';
import { comparatorsOf } from '../src/lib/publications/shape/comparators.ts';
import { markFew } from '../src/lib/publications/shape/few.ts';
import { observe } from '../src/lib/publications/shape/observe.ts';
import { AREA_CHANGES } from '../src/lib/tables/area-changes.ts';
import { AREA_ICBS } from '../src/lib/tables/area-icbs.ts';
import { AREAS } from '../src/lib/tables/areas.ts';
import { ASKS } from '../src/lib/tables/asks.ts';
import { CELLS, TERMS } from '../src/lib/tables/cells.ts';
import { CHECKS } from '../src/lib/tables/checks.ts';
import { COMING_COUNCILS } from '../src/lib/tables/coming-councils.ts';
import { COMPARATORS } from '../src/lib/tables/comparators.ts';
import { CONSTITUENCIES } from '../src/lib/tables/constituencies.ts';
import { writeTable } from '../src/lib/tables/csv.ts';
import { DISTRICTS } from '../src/lib/tables/districts.ts';
import { FAULTS } from '../src/lib/tables/faults.ts';
import { FINDING_GROUPS, FINDINGS } from '../src/lib/tables/findings.ts';
import { INSPECTIONS } from '../src/lib/tables/inspections.ts';
import { MEASURES as MEASURE_TABLE } from '../src/lib/tables/measures.ts';
import { MPS } from '../src/lib/tables/mps.ts';
import { NEIGHBOURS } from '../src/lib/tables/neighbours.ts';
import { OBSERVATIONS } from '../src/lib/tables/observations.ts';
import type { Fields, RowOf, Table } from '../src/lib/tables/record.ts';
import { SOURCES } from '../src/lib/tables/sources.ts';
import { CHANGES } from './areas/history.ts';
import { NEIGHBOURS_FILE, statisticalNeighbours } from './areas/neighbours.ts';
import { breakdownsCsv, breakdownsPath } from '../src/lib/publications/breakdowns.ts';
import { versionOf } from './changes/compare.ts';
import type { Check } from '../src/lib/checks/evidence.ts';
import { runChecks, withFaults, type Ledger } from '../src/lib/checks/index.ts';
import { checksCsv } from './write/checks.ts';
import { findingsOf } from '../src/lib/findings/index.ts';
import { findingGroupsCsv, findingsCsv } from '../src/lib/findings/write.ts';
import { readFiles, type FilesRead } from './read.ts';
import { comingCouncils, comingCouncilsCsv } from './lookups/coming.ts';
import { constituencyShares } from './lookups/constituencies.ts';
import { districts, districtsCsv, formerDistricts } from './lookups/districts.ts';
import { mpsOf } from './lookups/mps.ts';
import {
  AREA_CHANGE_LOOKUP,
  BOUNDARY_FILES,
  COMING_LOOKUP,
  CONSTITUENCY_LOOKUP,
  DISTRICT_LOOKUP,
  LISTED,
  LOOKUP_FILES,
  MP_LOOKUP,
  readSources
} from './sources.ts';
import { ASKS_FILE, asksCsv } from './write/asks.ts';
import { datapackage } from './write/datapackage.ts';
import { inspectionsCsv } from './write/inspections.ts';
import { measuresCsv } from './write/measures.ts';
import { publishedFiles } from './write/published.ts';

export interface Built {
  /** Text of every table by its path under `data/`; `bytesOf` says what is written for it. */
  tables: Map<string, string>;
  /** Published files, compressed, and their list, by path under `data/`: what is served as it was published. */
  published: Map<string, Uint8Array>;
  read: FilesRead;
  ledger: Ledger;
  observations: Map<string, Observation[]>;
  /** What councils are compared with where a total holds parts that its councils do not show, by measure. */
  comparators: Map<string, ComparatorLine[]>;
}

/** The published files in `folder`, read and checked, by all checks unless some are named. Throws when anything is wrong in them. */
export function readAndCheck(
  folder: string,
  { acceptChanged = false, checks }: { acceptChanged?: boolean; checks?: readonly Check[] } = {}
) {
  const sources = readSources(folder, [...LISTED.map((listed) => listed.file), ...BOUNDARY_FILES, ...LOOKUP_FILES]);
  const read = readFiles(sources, acceptChanged);
  const observed = new Map(MEASURES.map((measure) => [measure.id, observe(measure, read.files, read.gazetteer)]));
  const children = observed.get('children') ?? [];
  const shaped = new Map(MEASURES.map((measure) => [measure.id, markFew(measure, observed.get(measure.id) ?? [], children)]));
  const neighbours = statisticalNeighbours(sources.text(NEIGHBOURS_FILE), read.gazetteer);
  const evidence = {
    gazetteer: read.gazetteer,
    files: read.files,
    measures: MEASURES,
    observations: shaped,
    breakdowns: read.breakdowns,
    neighbours,
    guidance: new Map(LISTED.map(({ file }) => [file, sources.guidance(file)]))
  };
  const ledger = runChecks(evidence, checks);
  return { sources, read, shaped, neighbours, ledger };
}

/** Makes every table in memory from the published files in `folder`. Throws, having written nothing, when anything is wrong in them. */
export function build(folder: string, options: { acceptChanged?: boolean } = {}): Built {
  const { sources, read, shaped, neighbours, ledger } = readAndCheck(folder, options);
  const observations = new Map([...shaped].map(([id, lines]) => [id, withFaults(id, lines, ledger.faults)]));
  const comparators = new Map(
    MEASURES.map((measure) => [
      measure.id,
      comparatorsOf(measure, read.files, read.gazetteer, observations.get(measure.id) ?? [])
    ])
  );
  const compared = new Map([...observations].map(([id, lines]) => [id, withLikes(lines, comparators.get(id) ?? [])]));
  const cells = new Map(
    MEASURES.map((measure) => [measure.id, cellsOf(measure, read.files, read.gazetteer, observations.get(measure.id) ?? [])])
  );
  const { findings, groups } = findingsOf(MEASURES, compared, read.areas, ledger.faults);
  const terms = [...cells].flatMap(([measure, { terms }]) => terms.map((term) => ({ measure, ...term })));
  const line = <F extends Fields>(table: Table<F>, rows: readonly RowOf<F>[]): [path: string, text: string] => [
    table.path,
    writeTable(table, rows)
  ];
  const text = (file: string) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const nowDistricts = districts(text(DISTRICT_LOOKUP), read.gazetteer);
  const constituencies = constituencyShares(sources.text(CONSTITUENCY_LOOKUP), read.gazetteer);
  const tables = new Map([
    line(AREAS, read.areas),
    line(AREA_CHANGES, CHANGES),
    [COMING_COUNCILS.path, comingCouncilsCsv(comingCouncils(sources.text(COMING_LOOKUP), read.gazetteer))],
    line(AREA_ICBS, read.icbs),
    line(NEIGHBOURS, neighbours.neighbours),
    [DISTRICTS.path, districtsCsv([...nowDistricts, ...formerDistricts(text(AREA_CHANGE_LOOKUP), nowDistricts, read.gazetteer)])],
    line(CONSTITUENCIES, constituencies),
    line(MPS, mpsOf(sources.text(MP_LOOKUP), constituencies)),
    [INSPECTIONS.path, inspectionsCsv(read.files)],
    [ASKS.path, asksCsv(readFileSync(join(folder, ASKS_FILE), 'utf8'))],
    line(SOURCES, sources.sources),
    [MEASURE_TABLE.path, measuresCsv(MEASURES, read.files, observations)],
    line(COMPARATORS, [...comparators.values()].flat()),
    [CHECKS.path, checksCsv(ledger)],
    line(FAULTS, ledger.faults),
    [FINDINGS.path, findingsCsv(findings)],
    [FINDING_GROUPS.path, findingGroupsCsv(groups)],
    ...[...observations].map(([id, lines]): [string, string] => [
      `${OBSERVATIONS.path}${id}.csv`,
      writeTable(OBSERVATIONS, lines)
    ]),
    ...[...read.breakdowns].reverse().map((table): [string, string] => [breakdownsPath(table.publication), breakdownsCsv(table)]),
    line(TERMS, terms),
    ...[...cells].map(([id, used]): [string, string] => [`${CELLS.path}${id}.csv.gz`, writeTable(CELLS, used.cells)])
  ]);
  const published = publishedFiles(sources);
  tables.set('datapackage.json', datapackage(tables, sources.sources, versionOf(tables), published.resources));
  return { tables, published: published.files, read, ledger, observations, comparators };
}
