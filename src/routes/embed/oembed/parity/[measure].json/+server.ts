import { json } from '@sveltejs/kit';
import { ORIGIN } from '$lib/ui/origin.ts';
import { chartOembed } from '../../../chart.ts';
import { gapAlone, gapEntries } from '../../../gap.ts';

export const prerender = true;
/** None where nobody said where the site will be: a frame in another page needs a whole address. */
export const entries = async () => (ORIGIN === '' ? [] : gapEntries('/embed/oembed/parity', '.json'));

/** The same chart for readers of oEmbed. */
export async function GET({ params: { measure } }) {
  return json(chartOembed(await gapAlone(measure), `/embed/parity/${measure}`));
}
