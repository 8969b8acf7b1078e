import { cardEntries, embeddedCard } from '$lib/loading/embed-card.ts';
import { cardPage } from '../../card.ts';

export const prerender = true;
export const entries = () => cardEntries('/embed/council', '.html');

/** A council's answer card alone, for a frame in another page: served without its ending, as pages are. */
export async function GET({ params: { slug } }) {
  return new Response(cardPage(await embeddedCard(slug)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
