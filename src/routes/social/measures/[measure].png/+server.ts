import { MEASURES } from '$lib/measures/index.ts';
import { measurePicture } from '$lib/social/measure.ts';
import { painted } from '$lib/social/paint.ts';
import { measureCard } from '$lib/loading/social.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = () => wanted(MEASURES, ({ id }) => `/social/measures/${id}.png`).map(({ id }) => ({ measure: id }));

/** The picture that stands for a measure's page where somebody shares it. */
export async function GET({ params: { measure } }) {
  const png = await painted(`measures-${measure}`, measurePicture(await measureCard(measure)));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
