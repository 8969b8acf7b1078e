import { json } from '@sveltejs/kit';
import { widerPlaces } from '$lib/loading/places.ts';

export const prerender = true;

/** Districts, constituencies, and councils that were and will be, for the search: a council's code stands for its entry in `/councils.json`. */
export async function GET() {
  return json(await widerPlaces());
}
