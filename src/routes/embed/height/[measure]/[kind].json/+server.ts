import { json } from '@sveltejs/kit';
import { embedded, embeds } from '$lib/loading/embed.ts';
import { wanted } from '$lib/loading/wanted.ts';
import { heightOf } from '../../../chart.ts';

export const prerender = true;
export const entries = async () => wanted(await embeds(), ({ measure, kind }) => `/embed/height/${measure}/${kind}.json`);

/** How high a frame has to be that holds the chart at any width, for the code that the site gives. */
export async function GET({ params: { measure, kind } }) {
  return json({ height: heightOf(await embedded(measure, kind)) });
}
