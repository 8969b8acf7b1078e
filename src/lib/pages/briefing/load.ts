import { allAreas, allBoards, allSources } from '../../loading/atlas.ts';

/** Regions, whose board is whose, and the publications: what the tables of figures do not say. */
export async function load() {
  const [areas, boards, sources] = [await allAreas(), await allBoards(), await allSources()];
  return {
    regions: areas.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
    boards,
    sources: sources.map(({ sha256: _, ...source }) => ({ ...source, download: '', file: '' }))
  };
}
