import { error, json } from '@sveltejs/kit';
import { isCouncil } from '$lib/model/area.ts';
import { allAreas } from '$lib/loading/atlas.ts';
import { answerOn } from '$lib/loading/answer.ts';

export const prerender = true;

const councils = async () => (await allAreas()).filter(isCouncil);

export const entries = async () => (await councils()).map(({ slug }) => ({ slug }));

/** A council's answer with its chart, for the search of the home page. */
export async function GET({ params }: { params: { slug: string } }) {
  const area = (await councils()).find(({ slug }) => slug === params.slug);
  const answer = area ? await answerOn(area.code) : null;
  if (!answer) error(404, `There is no council “${params.slug}” with a figure.`);
  return json(answer);
}
