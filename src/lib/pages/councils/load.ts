import { yearOf } from '../../model/period.ts';
import { isCouncil } from '../../model/area.ts';
import { listName } from '../../words/index.ts';
import { allAreas } from '../../loading/atlas.ts';

export async function load() {
  const areas = await allAreas();
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const councils = areas
    .filter(isCouncil)
    .map((area) => ({ name: listName(area), slug: area.slug, region: area.region, to: area.to }))
    .sort(byName);
  const living = councils.filter(({ to }) => to === '');
  const entry = ({ name, slug }: (typeof councils)[number]) => [name, slug] as const;
  return {
    count: living.length,
    regions: areas
      .filter(({ kind }) => kind === 'region')
      .map(({ code, name, slug }) => ({ name, slug, councils: living.filter(({ region }) => region === code).map(entry) }))
      .sort(byName),
    ended: councils.filter(({ to }) => to !== '').map(({ name, slug, to }) => ({ name, slug, year: String(yearOf(to)) }))
  };
}
