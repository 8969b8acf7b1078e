import type { Shapes } from '../charts/areas/mark.ts';
import type { Progress, Trouble } from '../db/browser.ts';
import type { Engine } from '../db/engine.ts';
import { MEASURES } from '../measures/index.ts';
import type { Area } from '../model/area.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Period } from '../model/period.ts';
import { fetchJson, fetchText } from '../served/fetch.ts';
import { areas, ask, periodsOfMeasures } from '../queries/index.ts';
import type { Explorable } from '../view/explore.ts';

interface Drawn {
  area: Shapes;
  people: Shapes;
}

/** The database as this page uses it: the engine, and what every choice is made of. */
export interface Opened {
  engine: Engine;
  gazetteer: Gazetteer;
  regions: readonly Area[];
  /** What the atlas can answer. */
  known: Explorable;
  /** `ofBoards`: the same with the borders of integrated care boards in place of those of regions. */
  shapes: Drawn & { ofBoards: (boardOf: (code: string) => string | undefined) => Drawn };
}

/**
 * Opens the engine and fetches the outlines beside it. `onTrouble` is told what keeps an answer, and null when nothing does. Throws in words for a reader.
 */
export async function openToExplore(
  onProgress: (progress: Progress) => void,
  onTrouble: (trouble: Trouble | null) => void
): Promise<Opened> {
  const outlines = loadShapes();
  outlines.catch(() => undefined);
  const { openBrowser } = await import('../db/browser.ts');
  const engine = await openBrowser(onProgress, onTrouble);
  const all = await ask(engine, areas);
  const regions = regionsOf(all);
  const periods = periodsByMeasure(await ask(engine, periodsOfMeasures));
  const known = { periods, regions: new Set(regions.map(({ slug }) => slug)) };
  return { engine, gazetteer: new Gazetteer(all), regions, known, shapes: await outlines };
}

/** The regions among areas, by name. */
export function regionsOf(all: readonly Area[]): Area[] {
  return all.filter(({ kind }) => kind === 'region').sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The periods of each measure, in the order of the measures; those that have none are left out. */
export function periodsByMeasure(pairs: readonly { measure: string; period: Period }[]): Map<string, readonly Period[]> {
  return new Map(
    MEASURES.map(({ id }) => [id, pairs.filter(({ measure }) => measure === id).map(({ period }) => period)] as const).filter(
      ([, found]) => found.length > 0
    )
  );
}

/** Every council there is or was and its outlines, without the database. Throws in words for a reader. */
export async function loadPlaces(): Promise<Pick<Opened, 'gazetteer' | 'shapes'>> {
  const [table, shapes, { parseAreas }] = await Promise.all([
    fetchText('/data/areas.csv', { what: 'The list of councils' }),
    loadShapes(),
    import('../tables/readers.ts')
  ]);
  return { gazetteer: new Gazetteer(parseAreas(table)), shapes };
}

async function loadShapes(): Promise<Opened['shapes']> {
  const [councils, hexagons, { boardBorders, readCouncilShapes }, { boardOutlines, readHexagonShapes }] = await Promise.all([
    fetchJson('/boundaries/councils.json', { what: 'The outlines of councils' }),
    fetchJson('/boundaries/hexagons.json', { what: 'The outlines of councils' }),
    import('../charts/choropleth/geometry.ts'),
    import('../charts/hexagons/geometry.ts')
  ]);
  const [topology, file] = [
    councils as Parameters<typeof readCouncilShapes>[0],
    hexagons as Parameters<typeof readHexagonShapes>[0]
  ];
  const [area, people] = [readCouncilShapes(topology), readHexagonShapes(file)];
  return {
    area,
    people,
    ofBoards: (boardOf) => ({
      area: { ...area, ...boardBorders(topology, boardOf) },
      people: { ...people, ...boardOutlines(file, boardOf) }
    })
  };
}
