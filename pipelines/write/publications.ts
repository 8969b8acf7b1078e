import type { Publication } from '../../src/lib/publications/publication.ts';
import { lined, quoted } from './listed.ts';

/** Where the pages find what the publications say of themselves. */
export const PUBLICATIONS_OF_SITE = 'src/lib/model/publications.ts';

/** The text of that file: of every publication what a page must know, without what reads it. */
export function publicationsOfSite(publications: readonly Publication[]): string {
  const known = publications.map(
    ({ id, publisher, missing, inPounds }) =>
      `${quoted(id)}: { publisher: ${quoted(publisher)}, missing: ${quoted(missing)}${inPounds ? ', inPounds: true' : ''} }`
  );
  const words = publications.map(
    ({ id, title, files = '' }) => `${quoted(id)}: { title: ${quoted(title)}, files: ${quoted(files)} }`
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

export const PUBLICATIONS_IN_WORDS: Readonly<Record<PublicationId, { title: string; files: string }>> = {
${lined(words)}
};
`;
}
