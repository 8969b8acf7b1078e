import { json } from '@sveltejs/kit';
import { ORIGIN } from '$lib/ui/origin.ts';
import { embedAddress, embedded, embeds } from '$lib/loading/embed.ts';
import { wanted } from '$lib/loading/wanted.ts';
import { chartOembed } from '../../../chart.ts';

export const prerender = true;
/** None where nobody said where the site will be: a frame in another page needs a whole address. */
export const entries = async () =>
  ORIGIN === '' ? [] : wanted(await embeds(), ({ measure, kind }) => `/embed/oembed/${measure}/${kind}.json`);

/** The same chart for readers of oEmbed. */
export async function GET({ params: { measure, kind } }) {
  return json(chartOembed(await embedded(measure, kind), embedAddress(measure, kind)));
}
