import { json } from '@sveltejs/kit';
import { version } from '$lib/loading/embed.ts';
import { wanted } from '$lib/loading/wanted.ts';
import { gapRequest } from '$lib/pages/parity/alone.ts';
import { followedMeasures } from '$lib/pages/parity/load.ts';

export const prerender = true;
export const entries = async () =>
  wanted(await followedMeasures(), ({ id }) => `/parity/${id}/gap.json`).map(({ id }) => ({ measure: id }));

/** The gap of a measure over the years, for a briefing: what its chart is drawn from, with its sentence. Its page has no origin yet. */
export async function GET({ params: { measure } }) {
  return json(await gapRequest(measure, { origin: '', version: await version() }));
}
