import { hold } from '../db/held.ts';
import type { Area } from '../model/area.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Observation } from '../model/observation.ts';
import type { WiderPlaces } from '../places/find.ts';
import { fetchJson, fetchText } from '../served/fetch.ts';
import { newestOf } from '../publications/standing.ts';
import { streamOfObservations } from '../queries/index.ts';
import { parseAreas, parseComparators, parseObservations, parseSources } from '../tables/readers.ts';
import { feed, type Fed } from './feed.ts';
import { readFile, reportOf } from './files.ts';
import type { Answered, Asked, FedFiles } from './file-worker.ts';
import { keptOf, pack, unpack, type KeptRows } from './kept.ts';
import { fetchLedger, type Ledger } from './ledger.ts';
import { textOfFile } from './file-text.ts';
import { reconcile } from './published/reconcile.ts';
import { assess, type Assessed } from './release/assess.ts';
import { readForChecks } from './release/evidence.ts';
import { openArchive } from './unpack.ts';
import { plainLines, plainPeriods } from './plain.ts';
import { besides } from './wholes.ts';
import { messageOf } from '../model/message.ts';

/* Reads the files that a reader brings and makes their figures, beside the page. */

let places: Promise<Gazetteer> | null = null;
let faults: Promise<Ledger> | null = null;
let published: Promise<string> | null = null;
/** While this worker lives it holds a lock of its name, so that the page learns of its end. */
let last: Promise<unknown> = hold(self.name);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  last = last.then(() => answer(data));
});

async function answer(asked: Asked): Promise<void> {
  const alive = (part?: number) => reply({ id: asked.id, alive: true, ...(part === undefined ? {} : { part }) });
  try {
    alive();
    if (asked.ask === 'prepare') {
      for (const fetching of [gazetteer(), newest(), ledger()]) fetching.catch(() => undefined);
    } else if (asked.ask === 'read') {
      const [known, day] = await Promise.all([gazetteer(), newest()]);
      const file = await readFile(asked.file, asked.name, known, ledger, day, alive, asked.choices);
      const kept = file.state === 'clean' ? pack(keptOf(file)) : null;
      reply({ id: asked.id, report: reportOf(file), kept }, kept ? [kept.buffer] : []);
    } else if (asked.ask === 'unpack') {
      reply({ id: asked.id, unpacked: await openArchive(asked.file, alive) });
    } else if (asked.ask === 'compare') {
      const fed = await figuresOf(asked.files, alive);
      reply({ id: asked.id, reconciled: reconcile(fed, await tablesOf(fed, alive)) });
    } else if (asked.ask === 'lines') {
      const { observations, besides: others } = await figuresOf(asked.files, alive);
      const [known, ours] = await Promise.all([areas(), ourTable(asked.of.measure)]);
      reply({ id: asked.id, lines: plainLines([...observations, ...others], asked.of, known, ours) });
    } else if (asked.ask === 'assess') {
      reply({ id: asked.id, assessed: await assessed(asked.files, asked.whole, alive) });
    } else {
      const fed = await fedBy(asked.files, alive);
      reply({ id: asked.id, fed }, fed.stream ? [fed.stream.buffer] : []);
    }
  } catch (error) {
    reply({ id: asked.id, problem: messageOf(error) });
  }
}

async function fedBy(files: readonly KeptRows[], alive: () => void): Promise<FedFiles> {
  const { observations, besides: others, measures, unfed, sources, shared, impossible } = await figuresOf(files, alive);
  alive();
  return {
    stream: streamOfObservations([...observations, ...others])?.slice() ?? null,
    measures: measures.map(({ id }) => id),
    periods: plainPeriods([...observations, ...others], await areas()),
    unfed: unfed.map(({ measure, needs }) => ({ measure: measure.id, needs })),
    sources,
    shared,
    impossible
  };
}

let made: { files: readonly KeptRows[]; fed: Fed } | null = null;

/** The figures of these files, made once where they are asked for again. */
async function figuresOf(files: readonly KeptRows[], alive: () => void): Promise<Fed> {
  const same = made?.files.length === files.length && made.files.every((one, i) => isSame(one, files[i]));
  if (!made || !same) made = { files, fed: feed(files.map(unpack), await gazetteer(), alive) };
  return made.fed;
}

/** Whether two files are the same, byte for byte. */
function isSame(one: KeptRows, other: KeptRows | undefined): boolean {
  return one.length === other?.length && one.every((byte, i) => byte === other[i]);
}

/** Every area by its code. */
const areas = async (): Promise<ReadonlyMap<string, Area>> => new Map((await gazetteer()).areas.map((area) => [area.code, area]));

const tables = new Map<string, Promise<Observation[]>>();

/** This site's table of a measure, fetched once. */
function ourTable(measure: string): Promise<Observation[]> {
  const known = tables.get(measure) ?? tableOf(measure);
  tables.set(measure, known);
  known.catch(() => tables.delete(measure));
  return known;
}

async function assessed(
  files: readonly KeptRows[],
  whole: readonly { file: File; name: string }[],
  alive: () => void
): Promise<Assessed> {
  const fed = await figuresOf(files, alive);
  const ours = await tablesOf(fed, alive);
  if (!ours.has('children')) ours.set('children', await tableOf('children'));
  const comparators = await fetchText('/data/comparators.csv', { what: 'This site’s table of comparators' });
  const places = await gazetteer();
  async function* read() {
    for (const { file, name } of whole) {
      alive();
      const opened = await textOfFile(new Uint8Array(await file.arrayBuffer()), name, places);
      const one = 'reason' in opened ? null : readForChecks(opened.text, name, places);
      if (one) yield one;
    }
  }
  return assess(read(), fed, ours, (measure) => parseComparators(comparators, measure), places, await ledger(), alive);
}

/** This site's tables of the measures that the files feed. */
async function tablesOf({ measures }: Fed, alive: () => void): Promise<Map<string, Observation[]>> {
  const ours = new Map<string, Observation[]>();
  for (const { id } of measures) {
    ours.set(id, await tableOf(id));
    alive();
  }
  return ours;
}

async function tableOf(measure: string): Promise<Observation[]> {
  return parseObservations(await fetchText(`/data/observations/${measure}.csv`, { what: 'This site’s table of a measure' }));
}

/** Every council and region there is or was, by this site's table, with the other places that people write. */
function gazetteer(): Promise<Gazetteer> {
  places ??= fetchPlaces().catch((error: unknown) => {
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
  published ??= fetchText('/data/sources.csv', { what: 'The list of sources' })
    .then((text) => newestOf(parseSources(text)))
    .catch((error: unknown) => {
      published = null;
      throw error;
    });
  return published;
}

async function fetchPlaces(): Promise<Gazetteer> {
  const what = 'The list of councils';
  const [areas, wider] = await Promise.all([
    fetchText('/data/areas.csv', { what }),
    fetchJson<WiderPlaces>('/places.json', { what })
  ]);
  const all = new Gazetteer(parseAreas(areas));
  besides.set(all, wider);
  return all;
}

function reply(answer: Answered, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}
