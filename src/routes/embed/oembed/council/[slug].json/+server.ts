import { json } from '@sveltejs/kit';
import { cardAddress, cardEntries, embeddedCard } from '$lib/loading/embed-card.ts';
import { ORIGIN } from '$lib/ui/origin.ts';
import { cardOembed } from '../../../card.ts';

export const prerender = true;
/** None where nobody said where the site will be: a frame in another page needs a whole address. */
export const entries = async () => (ORIGIN === '' ? [] : cardEntries('/embed/oembed/council', '.json'));

/** The same card for readers of oEmbed. */
export async function GET({ params: { slug } }) {
  return json(cardOembed(await embeddedCard(slug), cardAddress(slug)));
}
