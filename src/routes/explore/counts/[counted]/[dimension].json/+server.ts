import { error, json } from '@sveltejs/kit';
import { COUNTED_IDS } from '$lib/breakdowns/counts.ts';
import { DIMENSIONS } from '$lib/breakdowns/dimensions.ts';
import { breakdowns, countIndex } from '$lib/loading/breakdowns.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  COUNTED_IDS.flatMap((counted) => Object.keys(countIndex()[counted]).map((dimension) => ({ counted, dimension })));

/** Every council’s plans by one dimension, for browsers. */
export const GET: RequestHandler = ({ params }) => {
  const counted = COUNTED_IDS.find((id) => id === params.counted);
  const dimension = DIMENSIONS.find(({ id }) => id === params.dimension);
  const file = counted && dimension ? breakdowns.counts(counted, dimension.id) : null;
  return file ? json(file) : error(404, 'There are no such counts.');
};
