import type { Behind } from '../../charts/multiples/layout.ts';
import { shortOfPoint, type TrendSeries } from '../../charts/trend/series.ts';
import { caveatsOfLines, definitionsOf, noteOf } from '../../export/figures/common.ts';
import type { CitedSource, FigureInput } from '../../export/figures/input.ts';
import { trendTable } from '../../export/figures/tables.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import { subtitleOf } from '../../words/index.ts';
import { lawLabelOf } from '../charts.ts';
import type { At, Offered, PageFigures } from './offer.ts';

/** What a page has of a measure over its years. */
export type OverYears = Pick<PageFigures, 'measure' | 'path'> & { sources: readonly CitedSource[] };

export function overYears(
  { measure, sources, path }: OverYears,
  periods: readonly Period[],
  areas: ReadonlySet<string>,
  { origin, version }: At
) {
  const caveats = caveatsOfLines(measure, periods, areas);
  return {
    subtitle: subtitleOf(measure, periods.at(-1) ?? ''),
    sources,
    page: `${origin}${path}`,
    version,
    notes: caveats.map(noteOf),
    definitions: definitionsOf(measure)
  } satisfies Partial<FigureInput>;
}

/** Small multiples: a panel an area. `section`: what its section says of them, and what they are: 'region by region'. */
export function multiplesOffered(
  figures: OverYears,
  series: readonly TrendSeries[],
  england: TrendSeries | null,
  section: { name: string; whose: string; stem: string; behind?: Behind; behindWords?: string }
): Offered {
  const { measure } = figures;
  const shown = series.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(({ period }) => period)).sort();
  const [first, last] = [shown[0] ?? '', shown.at(-1) ?? ''];
  const span = first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
  const newest = series.flatMap(({ name, points }) => {
    const point = points.findLast(({ value, status }) => value !== null && status === 'ok');
    return point ? [`${name} ${shortOfPoint(point)} in ${periodInWords(point.period)}`] : [];
  });
  const lines = england ? [...series, england] : series;
  const input = (at: At): FigureInput => ({
    ...overYears(figures, shown, new Set(lines.map(({ code }) => code)), at),
    name: `${measure.id}_${first}-to-${last}_${section.stem}_panels`,
    headline: `${measure.title}, ${section.whose}, ${span}`,
    subtitle: `${measure.statisticalTitle}. All panels use the same scale.`,
    sentence: `${measure.title}: ${newest.join('; ')}.`,
    description: `A panel of lines for each: ${newest.join('; ')}.`,
    table: trendTable({ measure }, lines)
  });
  const view = {
    series,
    england,
    measure,
    lawLabel: lawLabelOf(measure).lawLabel ?? '',
    ...(section.behind ? { behind: section.behind } : {}),
    ...(section.behindWords ? { behindWords: section.behindWords } : {})
  };
  return {
    name: section.name,
    offers: [{ title: 'Panels', request: (at) => ({ kind: 'multiples', input: input(at), view }) }],
    ...(section.behind
      ? { note: 'The files hold the lines of panels and England’s; councils’ figures are in the table of the page.' }
      : {})
  };
}
