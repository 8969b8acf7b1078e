import { json } from '@sveltejs/kit';
import { cardEntries, embeddedCard } from '$lib/loading/embed-card.ts';
import { cardHeight } from '../../../card.ts';

export const prerender = true;
export const entries = () => cardEntries('/embed/height/council', '.json');

/** How high a frame has to be that holds the card at any width, for the code that the site gives. */
export async function GET({ params: { slug } }) {
  return json({ height: cardHeight(await embeddedCard(slug)) });
}
