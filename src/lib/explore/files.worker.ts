import { Gazetteer } from '../model/gazetteer.ts';
import { newestOf } from '../publications/standing.ts';
import { streamOfObservations } from '../queries/index.ts';
import { parseAreas, parseSources } from '../tables/readers.ts';
import { feed } from './feed.ts';
import { readFile, reportOf, type CleanFile } from './files.ts';
import type { Answered, Asked, FedFiles } from './hire.ts';
import { keptOf } from './kept.ts';
import { fetchLedger, type Ledger } from './ledger.ts';

/* Reads the files that a reader brings and makes their figures, beside the page. */

let places: Promise<Gazetteer> | null = null;
let faults: Promise<Ledger> | null = null;
let published: Promise<string> | null = null;
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  last = last.then(() => answer(data));
});

async function answer(asked: Asked): Promise<void> {
  try {
    if (asked.ask === 'read') {
      const file = await readFile(asked.file, asked.name, await gazetteer(), ledger, await newest());
      reply({ id: asked.id, report: reportOf(file), kept: file.state === 'clean' ? keptOf(file) : null });
    } else {
      const fed = await fedBy(asked.files);
      reply({ id: asked.id, fed }, fed.stream ? [fed.stream.buffer] : []);
    }
  } catch (error) {
    reply({ id: asked.id, problem: error instanceof Error ? error.message : String(error) });
  }
}

async function fedBy(files: readonly CleanFile[]): Promise<FedFiles> {
  const { observations, besides, measures, unfed, sources, shared, impossible } = feed(files, await gazetteer());
  return {
    stream: streamOfObservations([...observations, ...besides])?.slice() ?? null,
    measures: measures.map(({ id }) => id),
    unfed: unfed.map(({ measure, needs }) => ({ measure: measure.id, needs })),
    sources,
    shared,
    impossible
  };
}

/** Every council and region there is or was, by this site's table. */
function gazetteer(): Promise<Gazetteer> {
  places ??= fetchAreas().catch((error: unknown) => {
    places = null;
    throw error;
  });
  return places;
}

/** What this site knows to be wrong in published files. */
function ledger(): Promise<Ledger> {
  faults ??= fetchLedger().catch((error: unknown) => {
    faults = null;
    throw error;
  });
  return faults;
}

/** The day of the newest publication that this site knows. */
function newest(): Promise<string> {
  published ??= fetchText('/data/sources.csv', 'The list of sources')
    .then((text) => newestOf(parseSources(text)))
    .catch((error: unknown) => {
      published = null;
      throw error;
    });
  return published;
}

async function fetchAreas(): Promise<Gazetteer> {
  return new Gazetteer(parseAreas(await fetchText('/data/areas.csv', 'The list of councils')));
}

async function fetchText(address: string, what: string): Promise<string> {
  const failed = `${what} could not be fetched. Check the connection and bring the files again.`;
  const response = await fetch(address, { cache: 'no-cache' }).catch((error: unknown) => {
    throw new Error(failed, { cause: error });
  });
  if (!response.ok) throw new Error(failed);
  return response.text();
}

function reply(answer: Answered, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}
