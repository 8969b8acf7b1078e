import { AREA_ICBS } from './area-icbs.ts';
import { AREAS, type Area } from './areas.ts';
import { CELLS, TERMS, type TermLine, type UsedCell } from './cells.ts';
import { COMPARATORS, type ComparatorLine } from './comparators.ts';
import { readTable } from './csv.ts';
import { NEIGHBOURS, type Neighbour } from './neighbours.ts';
import { OBSERVATIONS, type Observation } from './observations.ts';
import { SOURCES, type Source } from './sources.ts';

/* What pages read of the served tables, brought when it is needed. Each throws when the text is not that table. */

/** `/data/observations/<measure>.csv` */
export const parseObservations = (text: string): Observation[] => readTable(OBSERVATIONS, text);

/** `/data/comparators.csv`, the lines of one measure. */
export const parseComparators = (text: string, measure: string): ComparatorLine[] =>
  readTable(COMPARATORS, text).filter((line) => line.measure === measure);

/** `/data/cells/terms.csv`, the terms of one measure by number. */
export const parseTerms = (text: string, measure: string): Map<number, TermLine> =>
  new Map(
    readTable(TERMS, text)
      .filter((line) => line.measure === measure)
      .map((line) => [line.term, line])
  );

/** `/data/cells/<measure>.csv` */
export const parseCells = (text: string): UsedCell[] => readTable(CELLS, text);

/** `/data/sources.csv` */
export const parseSources = (text: string): Source[] => readTable(SOURCES, text);

/** `/data/areas.csv` */
export const parseAreas = (text: string): Area[] => readTable(AREAS, text);

/** The names of care boards by their NHS codes, from `/data/area-icbs.csv`. */
export const parseBoards = (text: string): Map<string, string> =>
  new Map(readTable(AREA_ICBS, text).map(({ icbCode, icbName }) => [icbCode, icbName]));

/** `/data/neighbours.csv` */
export const parseNeighbours = (text: string): Neighbour[] => readTable(NEIGHBOURS, text);

/** The board that most of each council lies in, by council, from the same file; `share` in per cent, `straddles` where not all of it does. */
export const parseMainBoards = (text: string): { area: string; name: string; share: number; straddles: boolean }[] => {
  const lines = readTable(AREA_ICBS, text);
  return lines
    .filter(({ main }) => main)
    .map(({ area, icbName: name, share }) => ({
      area,
      name,
      share,
      straddles: lines.filter((line) => line.area === area).length > 1
    }));
};
