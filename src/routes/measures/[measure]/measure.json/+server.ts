import { error, json } from '@sveltejs/kit';
import { isMeasureId, measureById, MEASURES } from '$lib/measures/index.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = () => wanted(MEASURES, ({ id }) => `/measures/${id}/measure.json`).map(({ id }) => ({ measure: id }));

/** The catalogue's entry, for the dialog that tells where a figure is from. */
export function GET({ params }) {
  if (!isMeasureId(params.measure)) error(404, `There is no measure “${params.measure}”.`);
  return json(measureById(params.measure));
}
