import { writeFileSync } from 'node:fs';
import { CHECKS } from '../src/lib/checks/index.ts';
import { PUBLICATIONS } from '../src/lib/publications/index.ts';
import { CHECKS_IN_WORDS, CHECKS_OF_SITE, checksInWords, checksOfSite } from './write/checks.ts';
import { PUBLICATIONS_OF_SITE, publicationsOfSite } from './write/publications.ts';

/** Written in a run of its own, before the tables: what they say of a doubted figure is read from it. */
writeFileSync(PUBLICATIONS_OF_SITE, publicationsOfSite(PUBLICATIONS));
writeFileSync(CHECKS_OF_SITE, checksOfSite(CHECKS));
writeFileSync(CHECKS_IN_WORDS, checksInWords(CHECKS));
