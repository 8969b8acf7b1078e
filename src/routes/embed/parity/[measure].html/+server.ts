import { embedPage } from '../../chart.ts';
import { gapAlone, gapEntries } from '../../gap.ts';

export const prerender = true;
export const entries = () => gapEntries('/embed/parity', '.html');

/** The gap of a measure alone, for a frame in another page: served without its ending, as pages are. */
export async function GET({ params: { measure } }) {
  return new Response(embedPage(await gapAlone(measure)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
