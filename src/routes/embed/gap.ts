import { trendsFigure } from '$lib/export/figures/figure.ts';
import { version } from '$lib/loading/embed.ts';
import { wanted } from '$lib/loading/wanted.ts';
import { gapRequest } from '$lib/pages/parity/alone.ts';
import { gapFigures, measuresWithGap } from '$lib/pages/parity/load.ts';
import { placesOf } from '$lib/model/geography.ts';
import { gapTitle } from '$lib/words/one-year.ts';
import { absolute } from '$lib/ui/origin.ts';

/** Every measure with a gap, as parameters of an address. */
export const gapEntries = async (prefix: string, ending: string) =>
  wanted(await measuresWithGap(), ({ id }) => `${prefix}/${id}${ending}`).map(({ id }) => ({ measure: id }));

/** The gap of a measure over the years, as a chart that stands alone. */
export async function gapAlone(id: string) {
  const { input, view } = await gapRequest(id, { origin: absolute('/').replace(/\/$/, ''), version: await version() });
  const { measure } = await gapFigures(id);
  return {
    kind: 'trend' as const,
    title: gapTitle(measure),
    page: absolute(`/parity/${id}`),
    back: `How sure this is, and every ${placesOf(measure).one}: SEND Parity Atlas`,
    figure: trendsFigure(input, view)
  };
}
