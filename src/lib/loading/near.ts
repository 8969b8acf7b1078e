import { atlas } from '../db/node.ts';
import { isCouncil } from '../model/area.ts';
import { CHILDREN_COUNTED_FROM } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { ask, inspectionsOfArea, neighbours } from '../queries/index.ts';
import { plainName } from '../words/index.ts';
import { allAreas, observationsOf, once, onceEach } from './atlas.ts';

/** A statistical neighbour of a council: address, name, code and how close DfE says it is. */
export interface Near {
  code: string;
  name: string;
  slug: string;
  closeness: string;
}

/** The ten statistical neighbours of a council, the most alike first; none of one that has ended. */
export const nearOf = onceEach(async (area: string): Promise<Near[]> =>
  (await ask(await atlas(), neighbours, { area })).map(({ code, name, slug, closeness }) => ({
    code,
    name: plainName({ name }),
    slug,
    closeness
  }))
);

export const inspectionsOf = onceEach(async (area: string) => ask(await atlas(), inspectionsOfArea, { area }));

const byArea = onceEach(
  async (measure: string, period: string) => new Map((await observationsOf(measure, period)).map((row) => [row.area, row]))
);

/** Lines of some areas in one measure and period. */
export async function linesOf(measure: string, period: string, areas: readonly Near[]): Promise<Observation[]> {
  const rows = await byArea(measure, period);
  return areas.flatMap(({ code }) => rows.get(code) ?? []);
}

/** Codes of councils with too few children for a figure without a published count to be placed among others. */
export const tinyCouncils = once(
  async () =>
    new Set(
      (await allAreas())
        .filter((area) => isCouncil(area) && area.children !== null && area.children < CHILDREN_COUNTED_FROM)
        .map(({ code }) => code)
    )
);
