import { CHECKS } from '../../src/lib/checks/index.ts';
import { PUBLICATIONS } from '../../src/lib/publications/index.ts';
import { CHECKS_IN_WORDS, CHECKS_OF_SITE, checksInWords, checksOfSite } from './checks.ts';
import { PUBLICATIONS_IN_WORDS, PUBLICATIONS_OF_SITE, publicationsInWords, publicationsOfSite } from './publications.ts';

/** What the site knows of publications and checks without the code that reads and makes them: each file of it and its text. */
export const filesOfSite = (): readonly (readonly [path: string, text: string])[] => [
  [PUBLICATIONS_OF_SITE, publicationsOfSite(PUBLICATIONS)],
  [PUBLICATIONS_IN_WORDS, publicationsInWords(PUBLICATIONS)],
  [CHECKS_OF_SITE, checksOfSite(CHECKS)],
  [CHECKS_IN_WORDS, checksInWords(CHECKS)]
];
