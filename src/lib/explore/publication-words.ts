import { MEASURES } from '../measures/index.ts';
import { termsOf, type Measure } from '../model/measure.ts';
import { publisherOfPublication, type PublicationId } from '../model/publication.ts';
import { PUBLICATIONS_IN_WORDS } from '../model/publications-in-words.ts';
import { PUBLICATION_IDS } from '../model/publications.ts';

/** Every publication with its publisher, as a list names both; `files` is empty where a browser does not read it. */
export const PUBLICATION_WORDS = Object.fromEntries(
  PUBLICATION_IDS.map((id) => [id, { ...PUBLICATIONS_IN_WORDS[id], publisher: publisherOfPublication(id).listed }])
) as Readonly<Record<PublicationId, { title: string; files: string; publisher: string }>>;

/** The publications that a measure is made from, each once. */
export function publicationsOf(measure: Pick<Measure, 'from'>): PublicationId[] {
  return [...new Set(termsOf(measure).map(({ publication }) => publication))];
}

/** The publications that measures are made from, in the order of the catalogue: what a reader may bring to see it mapped. */
export const MAPPED: readonly PublicationId[] = [...new Set(MEASURES.flatMap(publicationsOf))].filter(
  (publication) => PUBLICATION_WORDS[publication].files !== ''
);
