import { itemById } from './items.ts';
import { OF_ASKS, OF_ITEMS, type Request } from './request-wording.ts';

export type { Request };

/** The request for an item. Throws on one that the checklist does not have. */
export function requestOfItem(id: string): Request {
  const found = OF_ITEMS[id];
  if (!found) throw new Error(`No request is written for the item '${id}': add it to request-wording.ts`);
  return found;
}

/** The request for an ask, by its slug; null where a figure answers it or an item of the checklist has its own. */
export function requestOfAsk(slug: string): Request | null {
  return OF_ASKS[slug] ?? null;
}

/** Where a council's name goes when none is chosen, and what the sender fills in. */
export const NO_COUNCIL = '[name of the council]';

/**
 * The letter to a council, as plain text: its subject, the Act that it rests on, the numbered questions, and what is to be filled in by
 * hand between square brackets. Null where there is nothing to ask a council.
 */
export function letterOf(request: Request, council: string = NO_COUNCIL): string | null {
  if (request.questions.length === 0) return null;
  const numbered = request.questions.map((question, i) => `${i + 1}. ${question}`);
  return [
    `Subject: Freedom of Information request: ${request.subject}`,
    '',
    `To ${council}`,
    '',
    'Please send me the following recorded information under section 1 of the Freedom of Information Act 2000, for the most recent full year that you hold:',
    '',
    ...numbered,
    '',
    'Please give counts and not only percentages, with the dates they cover, as a spreadsheet or CSV if you can. If you do not hold part of this, please say which part. If a number is too small to be released, please say so and give the others. If answering all of it would cost more than the limit in section 12, please tell me what you can answer within it, as section 16 provides.',
    '',
    '[Your name]',
    '[An address for the reply: e-mail is enough]'
  ].join('\n');
}

/** The written question as the Table Office takes it. */
export function questionOf({ minister, question }: Request): string {
  return `To ask the Secretary of State for ${minister}, ${question}`;
}

/** The line of evidence that an answer becomes, to be completed: council and item are there, the rest is the reader's. */
export function evidenceLine(council: string, item: string): string {
  return `${/[",]/.test(council) ? `"${council.replaceAll('"', '""')}"` : council},${item},,,,`;
}

/**
 * What this site can do with an answer: `evidence` on an item of the checklist, which a verdict can be given on; a `map` of figures that a reader
 * brings to Explore; or nothing, where only a minister can answer and for the whole country.
 */
export type AnswerUse = 'evidence' | 'map' | 'none';

/** `item`: id of the item that the request is for; empty where it is for none. */
export function useOfAnswer({ questions }: Pick<Request, 'questions'>, item: string): AnswerUse {
  const found = itemById(item);
  if (found && !(found.published && found.tracked)) return 'evidence';
  return questions.length > 0 ? 'map' : 'none';
}
