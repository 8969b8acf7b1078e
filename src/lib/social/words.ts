import type { AnswerCard } from '../words/answer-card.ts';
import { HOW_SURE, WHY } from '../words/answer-labels.ts';

/** 'Plans issued within 20 weeks, excluding exceptions, 2025: 445 of 2,187 plans'. */
export const ofWhat = ({ what, count }: Pick<AnswerCard, 'what' | 'count'>): string =>
  count === '' ? what : `${what}: ${count}`;

/** What stands beneath a card, the most important sentence first: how sure, why there is no figure, what else to know. */
export function sureInWords({ sure, why }: Pick<AnswerCard, 'sure' | 'why'>): string[] {
  const [first, ...more] = sure;
  return [...(first === undefined ? [] : [`${HOW_SURE} ${first}`]), ...(why === '' ? [] : [`${WHY} ${why}`]), ...more];
}

/** What a council's picture shows, for those who do not see it. */
export function councilAlt(card: AnswerCard): string {
  const { headline, figure, count, what, rank } = card;
  const shown = count.startsWith(figure) ? count : [figure, count].filter((part) => part !== '').join(', ');
  const chart = 'A chart shows its figures over the years beside those of all councils, England and the law.';
  return [headline, `${what}: ${shown}.`, rank, chart, ...sureInWords(card)].join(' ');
}
