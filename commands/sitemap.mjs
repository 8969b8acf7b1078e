import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pagesIn } from './pages.mjs';

/** @typedef {{ address: string, modified?: string }} Entry */

const canonical = /<link rel="canonical" href="([^"]+)"/;
const hidden = /<meta name="robots" content="noindex"/;

/**
 * Every page that is its own canonical page and may be indexed, by address.
 * @param {string} folder a built site
 * @param {string} origin
 * @returns {Entry[]}
 */
export function pagesOf(folder, origin) {
  const api = datesIn(folder);
  return pagesIn(folder)
    .flatMap(({ file, address }) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      if (hidden.test(html) || canonical.exec(html)?.[1] !== origin + address) return [];
      const modified = api(address);
      return [{ address, ...(modified && { modified }) }];
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * When what a page shows was published, never when it was built: of a measure's page the newest of the sources that its period
 * cites, where the day of each is known; of other pages with figures the day of the data's version.
 * @param {string} folder
 * @returns {(address: string) => string | undefined}
 */
function datesIn(folder) {
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(path.join(folder, 'api', file), 'utf8'));
  const { as_at: asAt } = read('index.json');
  return (address) => {
    const [, measure, period] = /^\/measures\/([^/]+)(?:\/([^/]+))?$/.exec(address) ?? [];
    if (!measure) return /^\/(about|compare|explore|method|offline|report)\b/.test(address) ? undefined : asAt || undefined;
    if (!existsSync(path.join(folder, 'api', `measures/${measure}.json`))) return undefined;
    const { fields, rows, sources } = read(`measures/${measure}.json`);
    const at = (/** @type {string} */ name) => fields.indexOf(name);
    const shown = period ?? rows.findLast((/** @type {unknown[]} */ row) => row[at('value')] !== null)?.[at('period')];
    const cited = new Set(
      rows
        .filter((/** @type {unknown[]} */ row) => row[at('period')] === shown && row[at('source')] !== '')
        .map((/** @type {string[]} */ row) => row[at('source')])
    );
    const days = [...cited].map((id) => sources[id].published);
    return days.length > 0 && days.every((day) => day !== '') ? days.sort().at(-1) : undefined;
  };
}

/**
 * Writes `sitemap.xml` and names it in `robots.txt`. Both need whole addresses: without an origin neither is written.
 * @param {string} folder
 * @param {string} origin
 * @returns {number} pages listed
 */
export function writeSitemap(folder, origin) {
  if (origin === '') return 0;
  const pages = pagesOf(folder, origin);
  const lines = pages.map(
    ({ address, modified }) =>
      `<url><loc>${origin}${encodeURI(address)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>\n`
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  writeFileSync(path.join(folder, 'sitemap.xml'), `${head}${lines.join('')}</urlset>\n`);
  const robots = path.join(folder, 'robots.txt');
  if (!readFileSync(robots, 'utf8').includes('Sitemap:')) appendFileSync(robots, `\nSitemap: ${origin}/sitemap.xml\n`);
  return pages.length;
}
