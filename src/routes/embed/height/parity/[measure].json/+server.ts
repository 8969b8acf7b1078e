import { json } from '@sveltejs/kit';
import { heightOf } from '../../../chart.ts';
import { gapAlone, gapEntries } from '../../../gap.ts';

export const prerender = true;
export const entries = () => gapEntries('/embed/height/parity', '.json');

/** How high a frame has to be that holds the chart at any width, for the code that the site gives. */
export async function GET({ params: { measure } }) {
  return json({ height: heightOf(await gapAlone(measure)) });
}
