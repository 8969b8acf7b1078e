import { measureById } from '../measures/index.ts';
import { ask, bringStream, readerAgreement, readerPeriods, type Agreement } from '../queries/index.ts';
import type { Explorable } from '../view/explore.ts';
import type { Fed } from './feed.ts';
import type { FedFiles, Sources } from './file-worker.ts';
import { periodsByMeasure, type Opened } from './open.ts';

/** What the reader's files came to, once their figures are in the engine. */
export interface Mapped {
  opened: Opened;
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
  const { stream, measures, unfed, sources, shared, impossible } = fed;
  await bringStream(opened.engine, stream);
  if (keys.length === 0) return null;
  const pairs = await ask(opened.engine, readerPeriods);
  const periods = periodsByMeasure(pairs);
  return {
    opened,
    fed: {
      measures: measures.map(measureById),
      unfed: unfed.map(({ measure, needs }) => ({ measure: measureById(measure), needs })),
      impossible,
      shared
    },
    known: { periods, regions: opened.known.regions },
    sources,
    agreements: await ask(opened.engine, readerAgreement)
  };
}

/** A name that no other file has: releases of two years may have one name. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}
