import { areaChanges } from './area-changes.ts';
import { areaIcbs } from './area-icbs.ts';
import { areas } from './areas.ts';
import { englandSeries } from './england-series.ts';
import { exploreReader, readerAgreement, readerPeriods } from './explore-reader.ts';
import { explore } from './explore.ts';
import { faults } from './faults.ts';
import { inspectionsOfArea, inspectionYears } from './inspections.ts';
import { neighbours } from './neighbours.ts';
import { observationsOfMeasure } from './observations-of-measure.ts';
import { latestPeriod, periodsOfMeasures } from './periods.ts';
import type { AnyQuery } from './query.ts';
import { readerObservations } from './reader-observations.ts';
import { sample } from './sample.ts';
import { sources } from './sources.ts';
import { asks } from './asks.ts';
import { figuresToJudge } from './figures-to-judge.ts';

/** Every question there is. Tests and the engine check walk this list: a new query joins it. */
export const QUERIES: readonly AnyQuery[] = [
  areas,
  areaChanges,
  areaIcbs,
  inspectionsOfArea,
  inspectionYears,
  neighbours,
  sources,
  faults,
  observationsOfMeasure,
  periodsOfMeasures,
  latestPeriod,
  englandSeries,
  explore,
  readerObservations,
  exploreReader,
  readerPeriods,
  readerAgreement,
  figuresToJudge,
  asks,
  sample
];

export { ask, type AnyQuery, type Query, type Sample } from './query.ts';
export type { MeasuredObservation, PlacedObservation } from './rows.ts';
export { bringObservations, bringStream, streamOfObservations } from './reader-observations.ts';
export type { CouncilIcb } from './area-icbs.ts';
export type { Agreement, ComparedObservation, ReaderExploration } from './explore-reader.ts';
export type { Exploration } from './explore.ts';
export type { FigureToJudge } from './figures-to-judge.ts';
export type { NeighbourRow } from './neighbours.ts';
export {
  areaChanges,
  areaIcbs,
  areas,
  englandSeries,
  explore,
  exploreReader,
  faults,
  latestPeriod,
  inspectionsOfArea,
  inspectionYears,
  neighbours,
  observationsOfMeasure,
  periodsOfMeasures,
  readerAgreement,
  readerObservations,
  readerPeriods,
  sample,
  sources,
  figuresToJudge,
  asks
};
