import { error, json } from '@sveltejs/kit';
import { DIMENSIONS } from '$lib/breakdowns/dimensions.ts';
import { isMeasureId } from '$lib/measures/index.ts';
import { breakdownIndex, breakdowns } from '$lib/loading/breakdowns.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  Object.entries(breakdownIndex()).flatMap(([measure, own]) => Object.keys(own).map((dimension) => ({ measure, dimension })));

/** The published figures of every council by one dimension, for browsers. */
export const GET: RequestHandler = ({ params }) => {
  const dimension = DIMENSIONS.find(({ id }) => id === params.dimension);
  const file = dimension && isMeasureId(params.measure) ? breakdowns.file(params.measure, dimension.id) : null;
  return file ? json(file) : error(404, 'There is no such breakdown.');
};
