import { readdirSync } from 'node:fs';
import { leadsOn } from './moved.mjs';

/**
 * Every page of a built site but those that only lead on: its file in the folder, and the address that it answers at.
 * @param {string} folder
 */
export const pagesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !leadsOn(file, folder))
    .map((file) => ({ file, address: `/${file.replaceAll('\\', '/').replace(/(^index)?\.html$/, '')}` }));
