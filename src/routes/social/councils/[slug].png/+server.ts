import { isCouncil } from '$lib/model/area.ts';
import { councilPicture } from '$lib/social/council.ts';
import { painted } from '$lib/social/paint.ts';
import { allAreas } from '$lib/loading/atlas.ts';
import { councilCard } from '$lib/loading/social.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = async () =>
  wanted((await allAreas()).filter(isCouncil), ({ slug }) => `/social/councils/${slug}.png`).map(({ slug }) => ({ slug }));

/** The picture that stands for a council's page where somebody shares it. */
export async function GET({ params: { slug } }) {
  const png = await painted(`councils-${slug}`, councilPicture(await councilCard(slug)));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
