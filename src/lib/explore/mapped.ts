import { MEASURES } from '../measures/index.ts';
import { ask, bringObservations, readerAgreement, readerPeriods, type Agreement } from '../queries/index.ts';
import type { Explorable } from '../view/explore.ts';
import { feed, type Fed } from './feed.ts';
import type { CleanFile } from './files.ts';
import type { Opened } from './open.ts';

/** What the reader's files came to, once their figures are in the engine. */
export interface Mapped {
  opened: Opened;
  fed: Fed;
  /** What they can answer. */
  known: Explorable;
  /** By measure. */
  agreements: ReadonlyMap<string, Agreement>;
}

/** Makes the measures that the files feed, and puts them in the engine in place of those before; null when no file is left. */
export async function mapFiles(opened: Opened, files: readonly CleanFile[]): Promise<Mapped | null> {
  const fed = feed(files, opened.gazetteer);
  await bringObservations(opened.engine, fed.observations);
  if (files.length === 0) return null;
  const pairs = await ask(opened.engine, readerPeriods);
  const periods = new Map(
    MEASURES.map(({ id }) => [id, pairs.filter(({ measure }) => measure === id).map(({ period }) => period)] as const).filter(
      ([, found]) => found.length > 0
    )
  );
  const agreements = await ask(opened.engine, readerAgreement);
  return {
    opened,
    fed,
    known: { periods, regions: opened.known.regions },
    agreements: new Map(agreements.map((agreement) => [agreement.measure, agreement]))
  };
}

/** A name that no other file has: releases of two years may have one name. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}
