import { json } from '@sveltejs/kit';
import { MEASURES } from '$lib/measures/index.ts';
import { faultsOf } from '$lib/pages/measure/load.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = () => wanted(MEASURES, ({ id }) => `/measures/${id}/faults.json`).map(({ id }) => ({ measure: id }));

export async function GET({ params }) {
  return json(await faultsOf(params.measure));
}
