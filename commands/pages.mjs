import { readdirSync } from 'node:fs';

/**
 * Every page of a built site: its file in the folder, and the address that it answers at.
 * @param {string} folder
 */
export const pagesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, address: `/${file.replaceAll('\\', '/').replace(/(^index)?\.html$/, '')}` }));
