import { yearOf } from '../../model/period.ts';
import { isCouncil } from '../../model/area.ts';
import { measureById } from '../../measures/index.ts';
import { formatShort, isRanked, listName, periodOnBasis } from '../../words/index.ts';
import { allAreas, newestOf, rowsOf } from '../../loading/atlas.ts';

/** The figure that stands beside every council. */
const BESIDE = 'plans-within-20-weeks';

export async function load() {
  const areas = await allAreas();
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const councils = areas
    .filter(isCouncil)
    .map((area) => ({ name: listName(area), slug: area.slug, region: area.region, to: area.to }))
    .sort(byName);
  const living = councils.filter(({ to }) => to === '');
  const measure = measureById(BESIDE);
  const period = await newestOf(BESIDE);
  const rows = await rowsOf(measure, period);
  const figures = new Map(
    rows.flatMap((row) => (row.value !== null && isRanked(measure, row) ? [[row.slug, formatShort(measure, row.value)]] : []))
  );
  const england = rows.find(({ kind, value }) => kind === 'england' && value !== null);
  const entry = ({ name, slug }: (typeof councils)[number]) => [name, slug, figures.get(slug) ?? ''] as const;
  return {
    beside: {
      id: measure.id,
      title: measure.title,
      when: periodOnBasis(measure, period),
      england: england?.value == null ? '' : formatShort(measure, england.value)
    },
    count: living.length,
    regions: areas
      .filter(({ kind }) => kind === 'region')
      .map(({ code, name, slug }) => ({ name, slug, councils: living.filter(({ region }) => region === code).map(entry) }))
      .sort(byName),
    ended: councils.filter(({ to }) => to !== '').map(({ name, slug, to }) => ({ name, slug, year: String(yearOf(to)) }))
  };
}
