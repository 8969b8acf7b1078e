import { embedAddress, embedded, embeds } from '$lib/loading/embed.ts';
import { wanted } from '$lib/loading/wanted.ts';
import { embedPage } from '../../chart.ts';

export const prerender = true;
export const entries = async () => wanted(await embeds(), ({ measure, kind }) => `${embedAddress(measure, kind)}.html`);

/** A chart alone, for a frame in another page: served without its ending, as pages are. */
export async function GET({ params: { measure, kind } }) {
  return new Response(embedPage(await embedded(measure, kind)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
