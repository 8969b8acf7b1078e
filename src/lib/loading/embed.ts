import { readFileSync } from 'node:fs';
import { mapFigure, rankingFigure, stripFigure, trendFigure, type MapShapes } from '../export/figures/measure.ts';
import type { MeasureInput } from '../export/figures/input.ts';
import type { Figure } from '../export/figure.ts';
import { MEASURES, isMeasureId, measureById } from '../measures/index.ts';
import { ENGLAND, isCouncil } from '../model/area.ts';
import { trendSeries } from '../ui/charts.ts';
import { measureInput } from '../ui/export/input.ts';
import { absolute } from '../ui/origin.ts';
import { SHAPES, shapesOfBoards } from '../ui/shapes.ts';
import { error } from '@sveltejs/kit';
import { allAreas, allBoards, englandOf, newestOf, once, rowsOf, sourcesOf } from './atlas.ts';
import { isGraded } from '../model/measure.ts';
import { isOfBoards } from '../model/geography.ts';

/** The charts that can stand alone in another page. */
export const KINDS = ['hexagons', 'map', 'strip', 'ranking', 'trend'] as const;
export type Kind = (typeof KINDS)[number];

/** Every chart that can stand alone: grades lie on no axis, and lines want England's figure of two periods. */
export const embeds = once(async () => {
  const all = await Promise.all(
    MEASURES.map(async (measure) => {
      const graded = isGraded(measure);
      const known = (await englandOf(measure.id)).filter(({ value }) => value !== null);
      const has = { hexagons: true, map: true, strip: !graded, ranking: true, trend: !graded && known.length > 1 };
      return KINDS.filter((kind) => has[kind]).map((kind) => ({ measure: measure.id, kind }));
    })
  );
  return all.flat();
});

export const embedAddress = (measure: string, kind: string): string => `/embed/${measure}/${kind}`;

/** Of the data that charts to embed are drawn from. */
export const version = once(
  async () => (JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as { version: string }).version
);

/** A chart of a measure's newest period, with all that leaves the site with it. */
export async function embedded(id: string, kind: string): Promise<{ kind: Kind; title: string; page: string; figure: Figure }> {
  const known = (await embeds()).find((one) => one.measure === id && one.kind === kind);
  if (!isMeasureId(id) || !known) error(404, `There is no chart “${kind}” of “${id}” to embed.`);
  const measure = measureById(id);
  const period = await newestOf(id);
  const rows = await rowsOf(measure, period);
  const boards = new Map((await allBoards()).map(({ area, name }) => [area, name]));
  const shapes = isOfBoards(measure) ? shapesOfBoards(boards) : SHAPES;
  if (!shapes) throw new Error('Charts to embed are drawn when the site is built');
  const page = absolute(`/measures/${id}`);
  const input = measureInput({
    measure,
    period,
    rows: rows.filter(isCouncil),
    england: rows.find(({ area }) => area === ENGLAND) ?? null,
    sources: (await sourcesOf(id)).filter((source) => rows.some((row) => row.source === source.id)),
    regions: (await allAreas()).filter((area) => area.kind === 'region'),
    page,
    version: await version()
  });
  return { kind: known.kind, title: measure.title, page, figure: await figureOf(known.kind, input, shapes) };
}

async function figureOf(kind: Kind, input: MeasureInput, shapes: MapShapes): Promise<Figure> {
  switch (kind) {
    case 'map':
    case 'hexagons':
      return mapFigure(input, kind, shapes);
    case 'strip':
      return stripFigure(input);
    case 'ranking':
      return rankingFigure(input, { sort: 'figure', reversed: false, filter: null });
    case 'trend': {
      const { measure } = input;
      const rows = await englandOf(measure.id);
      const england = trendSeries(measure, { code: ENGLAND, name: 'England', slug: '' }, rows, 'england');
      return trendFigure(input, { series: [england] });
    }
  }
}
