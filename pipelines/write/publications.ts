import type { Publication } from '../../src/lib/publications/publication.ts';
import { lined, quoted } from './listed.ts';

/** Where the pages find what the publications say of themselves. */
export const PUBLICATIONS_OF_SITE = 'src/lib/model/publications.ts';
/** Where the pages that name them to a reader find their titles, which few pages do. */
export const PUBLICATIONS_IN_WORDS = 'src/lib/model/publications-in-words.ts';

/** The text of that file: of every publication what a page must know, without what reads it. */
export function publicationsOfSite(publications: readonly Publication[]): string {
  const known = publications.map(
    ({ id, publisher, missing, inPounds }) =>
      `${quoted(id)}: { publisher: ${quoted(publisher)}, missing: ${quoted(missing)}${inPounds ? ', inPounds: true' : ''} }`
  );
  return `/* Written by \`npm run data\` from the files of publications/, which say what each list means. */
import type { Published } from './publication.ts';

export const PUBLICATION_IDS = [
${lined(publications.map(({ id }) => quoted(id)))}
] as const;

export type PublicationId = (typeof PUBLICATION_IDS)[number];

export const PUBLICATIONS: Readonly<Record<PublicationId, Published>> = {
${lined(known)}
};
`;
}

/** The text of the file of titles; `files` is empty where a browser does not read the publication. */
export function publicationsInWords(publications: readonly Publication[]): string {
  const words = publications.map(
    ({ id, title, files = '' }) => `${quoted(id)}: { title: ${quoted(title)}, files: ${quoted(files)} }`
  );
  return `/* Written by \`npm run data\` from the files of publications/, which say what each is called. */
import type { PublicationId } from './publications.ts';

export const PUBLICATIONS_IN_WORDS: Readonly<Record<PublicationId, { title: string; files: string }>> = {
${lined(words)}
};
`;
}
