import { ENGLAND } from '../../model/area.ts';
import { trendSeries, type Line } from '../../ui/charts.ts';
import type { Councils } from '../../view/selection.ts';
import type { load } from './load.ts';

export type CouncilData = Awaited<ReturnType<typeof load>>;

/** The figure of the answer over the years: England, the region where there is one, and the council. */
export function seriesOf({ headline, area, region, trend }: CouncilData) {
  const line = (code: string, name: string, rows: readonly Line[], emphasis: 'england' | 'chosen' | 'context') =>
    trendSeries(headline, { code, name, slug: '' }, rows, emphasis);
  return [
    line(ENGLAND, 'England', trend.england, 'england'),
    ...(region ? [line('region', region.name, trend.region, 'context')] : []),
    line(area.code, area.name, trend.council, 'chosen')
  ];
}

/** The council with those like it, or alone where it has none: what its figures lead to on `/explore`. */
export const likeItOf = ({ area, near }: CouncilData): Councils =>
  near.length > 0 ? { kind: 'near', slug: area.slug } : { kind: 'set', slugs: [area.slug] };

const figuresOf = ({ area, region, near, finding, measures }: CouncilData) => ({
  ...{ area, finding, measures },
  region: region?.name ?? '',
  near: near.length > 0,
  path: `/councils/${area.slug}`
});

/** What a button takes away of the table of figures. */
export async function offerFigures(data: CouncilData) {
  const { councilOffered, loadCouncil } = await import('./download.ts');
  return councilOffered(figuresOf(data), await loadCouncil(data.area.slug));
}

/** What a button takes away of the years. */
export async function offerTrend(data: CouncilData) {
  const { councilTrendOffered, loadCouncil, sourcesIn } = await import('./download.ts');
  const sources = sourcesIn(await loadCouncil(data.area.slug), data.headline.id);
  return councilTrendOffered(figuresOf(data), data.headline, seriesOf(data), sources, !data.area.to);
}
