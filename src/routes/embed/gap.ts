import { trendsFigure } from '$lib/export/figures/figure.ts';
import { version } from '$lib/loading/embed.ts';
import { wanted } from '$lib/loading/wanted.ts';
import { gapRequest } from '$lib/pages/parity/alone.ts';
import { followedMeasures } from '$lib/pages/parity/load.ts';
import { absolute } from '$lib/ui/origin.ts';

/** Every measure whose gap is followed, as parameters of an address. */
export const gapEntries = async (prefix: string, ending: string) =>
  wanted(await followedMeasures(), ({ id }) => `${prefix}/${id}${ending}`).map(({ id }) => ({ measure: id }));

/** The gap of a measure over the years, as a chart that stands alone. */
export async function gapAlone(id: string) {
  const { input, view } = await gapRequest(id, { origin: absolute('/').replace(/\/$/, ''), version: await version() });
  return {
    kind: 'trend' as const,
    title: `The gap between councils: ${view.charts[0]?.title ?? ''}`,
    page: absolute(`/parity/${id}`),
    back: 'How sure this is, and every council: SEND Parity Atlas',
    figure: trendsFigure(input, view)
  };
}
