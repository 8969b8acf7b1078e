import { ENGLAND, isCouncil, type Area } from '../../model/area.ts';
import type { Observation } from '../../model/observation.ts';
import { measureById } from '../../measures/index.ts';
import { CHECKLIST_MEASURES } from '../../standard/items.ts';
import { allAreas, allBoards, areasByCode, historyOf } from '../../loading/atlas.ts';
import { nearOf } from '../../loading/near.ts';
import type { Compared, Example } from './state.svelte.ts';

/** Whom a reader meets who chose nobody, beside the council most like it, their regions and England. */
const FIRST = 'derbyshire';

/** Who is like whom, whose board is whose, and the regions: what the tables of figures do not say; and an example, drawn. */
export async function load() {
  const areas = await allAreas();
  const living = areas.filter((area) => isCouncil(area) && area.to === '');
  const place = new Map(living.map(({ slug }, i) => [slug, i]));
  return {
    regions: areas.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
    living: living.map(({ slug }) => slug),
    near: await Promise.all(living.map(async ({ code }) => (await nearOf(code)).flatMap(({ slug }) => place.get(slug) ?? []))),
    boards: await allBoards(),
    example: await exampleOf(living)
  };
}

async function exampleOf(living: readonly Area[]): Promise<Example> {
  const byCode = await areasByCode();
  const first = living.find(({ slug }) => slug === FIRST);
  const second = byCode.get(first ? ((await nearOf(first.code))[0]?.code ?? '') : '');
  if (!first || !second) throw new Error(`the example of /compare: no ${FIRST}, or nobody like it`);
  const wholes = [...new Set([first.region, second.region, ENGLAND])].flatMap((code) => byCode.get(code) ?? []);
  const all = [first, second, ...wholes];
  const codes = new Set(all.map(({ code }) => code));
  const ofThem = async (id: string) =>
    (await historyOf(id)).filter(({ area }) => codes.has(area)).map((row) => ({ ...row, source: '', row: null }));
  const tables = CHECKLIST_MEASURES.map(async (id) => {
    const { counterpart } = measureById(id);
    const counterparts: Observation[] = counterpart ? await ofThem(counterpart) : [];
    return { id, observations: await ofThem(id), counterparts };
  });
  const compared = ({ code, name, slug, kind, region }: Area): Compared => ({ code, name, slug, kind, region });
  return { areas: all.map(compared), tables: await Promise.all(tables) };
}
