import { writeFileSync } from 'node:fs';
import { filesOfSite } from './write/of-site.ts';

/** Written in a run of its own, before the tables: what they say of a doubted figure is read from it. */
for (const [path, text] of filesOfSite()) writeFileSync(path, text);
