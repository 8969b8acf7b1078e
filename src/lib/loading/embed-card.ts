import { error } from '@sveltejs/kit';
import { citedInWords } from '../export/tables/citation.ts';
import { isCouncil } from '../model/area.ts';
import type { AnswerCard } from '../words/answer-card.ts';
import { absolute } from '../ui/origin.ts';
import { answerOn } from './answer.ts';
import { allAreas, asAtOf } from './atlas.ts';
import { embedAddress } from './embed.ts';
import { wanted } from './wanted.ts';

/** A council's answer card with what it needs to stand in another page. */
export interface EmbeddedCard {
  card: AnswerCard;
  /** The chart, as HTML. */
  chart: string;
  /** Publisher first. */
  source: string;
  /** Address of the council's page. */
  page: string;
}

export const cardAddress = (slug: string): string => embedAddress('council', slug);

/** The councils of today: each has a card to embed. */
export const cardEntries = async (prefix: string, ending: string) =>
  wanted(
    (await allAreas()).filter((area) => isCouncil(area) && area.to === ''),
    ({ slug }) => `${prefix}/${slug}${ending}`
  ).map(({ slug }) => ({ slug }));

export async function embeddedCard(slug: string): Promise<EmbeddedCard> {
  const area = (await allAreas()).find((one) => one.slug === slug);
  const answer = area && isCouncil(area) && area.to === '' ? await answerOn(area.code) : null;
  if (!answer) error(404, `There is no card of a council “${slug}” to embed.`);
  const [measure = '', , period = ''] = answer.card.at.split('/');
  return { ...answer, source: citedInWords(await asAtOf(measure, period)), page: absolute(`/councils/${slug}`) };
}
