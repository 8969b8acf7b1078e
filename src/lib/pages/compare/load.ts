import { isCouncil } from '../../model/area.ts';
import { allAreas, allBoards } from '../../loading/atlas.ts';
import { nearOf } from '../../loading/near.ts';

/** Who is like whom, whose board is whose, and the regions: what the tables of figures do not say. */
export async function load() {
  const areas = await allAreas();
  const living = areas.filter((area) => isCouncil(area) && area.to === '');
  const place = new Map(living.map(({ slug }, i) => [slug, i]));
  return {
    regions: areas.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
    living: living.map(({ slug }) => slug),
    near: await Promise.all(living.map(async ({ code }) => (await nearOf(code)).flatMap(({ slug }) => place.get(slug) ?? []))),
    boards: await allBoards()
  };
}
