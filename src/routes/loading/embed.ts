import { readFileSync } from 'node:fs';
import { mapFigure } from '$lib/export/figures/measure.ts';
import type { Figure } from '$lib/export/figure.ts';
import { MEASURES, isMeasureId, measureById } from '$lib/measures/index.ts';
import { ENGLAND, isCouncil } from '$lib/model/area.ts';
import { measureInput } from '$lib/ui/export/input.ts';
import { absolute } from '$lib/ui/origin.ts';
import { SHAPES, shapesOfBoards } from '$lib/ui/shapes.ts';
import { error } from '@sveltejs/kit';
import { allAreas, allBoards, newestOf, once, rowsOf, sourcesOf } from './atlas.ts';

/** The charts that can stand alone in another page. */
export const KINDS = ['hexagons', 'map'] as const;
export type Kind = (typeof KINDS)[number];

export const EMBEDS = MEASURES.flatMap(({ id }) => KINDS.map((kind) => ({ measure: id, kind })));

export const embedAddress = (measure: string, kind: string): string => `/embed/${measure}/${kind}`;

const version = once(
  async () => (JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as { version: string }).version
);

/** A chart of a measure's newest period, with all that leaves the site with it. */
export async function embedded(id: string, kind: string): Promise<{ title: string; page: string; figure: Figure }> {
  if (!isMeasureId(id) || !KINDS.some((one) => one === kind)) error(404, `There is no chart “${kind}” of “${id}” to embed.`);
  const measure = measureById(id);
  const period = await newestOf(id);
  const rows = await rowsOf(measure, period);
  const boards = new Map((await allBoards()).map(({ area, name }) => [area, name]));
  const shapes = measure.geography === 'icb' ? shapesOfBoards((code) => boards.get(code)) : SHAPES;
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
  return { title: measure.title, page, figure: mapFigure(input, kind as Kind, shapes) };
}
