import { measureById } from '../measures/index.ts';
import { ask, bringStream, readerAgreement, readerPeriods, type Agreement, type ReaderExploration } from '../queries/index.ts';
import type { Explorable } from '../view/explore.ts';
import type { Fed } from './feed.ts';
import type { FedFiles, FileWorker, Sources } from './file-worker.ts';
import type { Measure } from '../model/measure.ts';
import { answerFrom, answerOf, type Answered } from './answer.ts';
import { periodsByMeasure, regionsOf, type Opened } from './open.ts';

/** What the reader's files came to. */
export interface Mapped {
  places: Pick<Opened, 'gazetteer' | 'shapes' | 'regions'>;
  /** Their figures of one measure and period, from the engine, or from the files alone where it is not there. */
  answer: (measure: Measure, asked: ReaderExploration) => Promise<Answered>;
  fed: Pick<Fed, 'measures' | 'unfed' | 'impossible' | 'shared'>;
  /** What they can answer. */
  known: Explorable;
  sources: Sources;
  agreements: readonly Agreement[];
}

/**
 * Puts the figures that the files of these keys came to in the engine, in place of those before; null when no file is left.
 */
export async function mapFiles(opened: Opened, fed: FedFiles, keys: readonly number[]): Promise<Mapped | null> {
  const { stream } = fed;
  await bringStream(opened.engine, stream);
  if (keys.length === 0) return null;
  const pairs = await ask(opened.engine, readerPeriods);
  const periods = periodsByMeasure(pairs);
  return {
    ...summaryOf(fed),
    places: opened,
    answer: (measure, asked) => answerOf(opened.engine, 'reader', measure, asked),
    known: { periods, regions: opened.known.regions },
    agreements: await ask(opened.engine, readerAgreement)
  };
}

/** The same from the files alone, without the engine: what the first map is drawn from. How far they agree is not told. */
export function mapPlainly(
  { gazetteer, shapes }: Pick<Opened, 'gazetteer' | 'shapes'>,
  fed: FedFiles,
  worker: Pick<FileWorker, 'lines'>,
  keys: readonly number[]
): Mapped {
  const regions = regionsOf(gazetteer.areas);
  const lines = (asked: ReaderExploration) => worker.lines(keys, asked);
  const boards = () => Promise.reject(new Error('A map of care boards needs the database, which is not open.'));
  return {
    ...summaryOf(fed),
    places: { gazetteer, shapes, regions },
    answer: (measure, asked) => answerFrom({ lines, boards }, 'reader', measure, asked),
    known: { periods: periodsByMeasure(fed.periods), regions: new Set(regions.map(({ slug }) => slug)) },
    agreements: []
  };
}

function summaryOf({ measures, unfed, sources, shared, impossible }: FedFiles): Pick<Mapped, 'fed' | 'sources'> {
  return {
    fed: {
      measures: measures.map(measureById),
      unfed: unfed.map(({ measure, needs }) => ({ measure: measureById(measure), needs })),
      impossible,
      shared
    },
    sources
  };
}

/** A name that no other file has: releases of two years may have one name. */
export function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(free); number++) free = `${name} (${number})`;
  return free;
}
