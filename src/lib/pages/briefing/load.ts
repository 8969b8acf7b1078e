import { allAreas, allBoards, allSources, periodsOf } from '../../loading/atlas.ts';
import { MEASURES } from '../../measures/index.ts';
import { isFollowed } from '../../words/followed.ts';
import { keepDrawn } from '../../ui/drawn.ts';
import { exampleOf } from './example.ts';
import type { BriefingData } from './part.ts';

/** Regions, whose board is whose, the publications, and of which measures a gap is followed: what the tables of figures do not say; and an example, drawn. */
export async function load() {
  const [areas, boards, sources] = [await allAreas(), await allBoards(), await allSources()];
  const followed = await Promise.all(MEASURES.map(async (measure) => isFollowed(measure, await periodsOf(measure.id))));
  const data: BriefingData = {
    followed: MEASURES.filter((_, i) => followed[i]).map(({ id }) => id),
    regions: areas.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
    boards,
    sources: sources.map(({ sha256: _, ...source }) => ({ ...source, download: '', file: '' }))
  };
  const { names, html } = await exampleOf(data);
  keepDrawn('briefing/example', html);
  return { ...data, example: names };
}
