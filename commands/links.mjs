import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pagesIn } from './pages.mjs';
import { Stop } from './run.mjs';

const unread = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g;
const tag = /<[a-zA-Z](?:[^<>"]|"[^"]*")*>/g;
const attribute = /\s(id|href|src|srcset|content|rel|property|name)="([^"]*)"/g;
const pictured = /^(og|twitter):(image|url)$/;
const entities = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' };
const plain = (/** @type {string} */ text) =>
  text.replace(/&(amp|quot|#39|lt|gt);/g, (_, name) => entities[/** @type {keyof typeof entities} */ (name)]);

/**
 * What a page can be entered at, and the addresses on this site that it leads to or loads, with their fragments. Links marked `rel="external"` are
 * other sites' or made by the host.
 * @param {string} html
 * @param {{ at: string, origin: string }} page its address, and the site's: '' where that is not known
 */
export function linksOf(html, { at, origin }) {
  const base = origin || 'https://this.site';
  /** @type {Set<string>} */
  const ids = new Set();
  /** @type {Set<string>} */
  const links = new Set();
  for (const [written] of html.replace(unread, '$1').matchAll(tag)) {
    /** @type {Record<string, string>} */
    const has = {};
    for (const [, name = '', value = ''] of written.matchAll(attribute)) has[name] = plain(value);
    const { id, href, src, srcset, content, rel = '', property, name = '' } = has;
    if (id) ids.add(id);
    const meta = content !== undefined && pictured.test(property ?? name) ? content : undefined;
    const sets = (srcset ?? '').split(/,\s+/).map((candidate) => candidate.trim().split(/\s/)[0]);
    for (const link of [/\bexternal\b/.test(rel) ? undefined : href, src, meta, ...sets]) {
      if (!link || /^(data|blob|mailto):/.test(link)) continue;
      const url = new URL(link, base + at);
      if (url.origin === base) links.add(decodeURIComponent(url.pathname + url.hash));
    }
  }
  return { ids, links };
}

const isFile = (/** @type {string} */ file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * That no page of a built site leads to a page, a file or a place in a page that is not there.
 * @param {string} folder
 * @param {string} [origin]
 * @param {string} [base] the folder of the host, which addresses may have in front
 * @returns {{ pages: number, links: number }} how many were followed
 * @throws {Stop} naming what leads nowhere, and from where
 */
export function checkLinks(folder, origin = '', base = '') {
  /** @type {Map<string, Set<string>>} */
  const idsOf = new Map();
  /** @type {Map<string, string[]>} */
  const from = new Map();
  for (const { file, address: at } of pagesIn(folder)) {
    const { ids, links } = linksOf(readFileSync(path.join(folder, file), 'utf8'), { at, origin });
    idsOf.set(at, ids);
    for (const written of links) {
      const link = base !== '' && written.startsWith(`${base}/`) ? written.slice(base.length) : written;
      const pages = from.get(link);
      if (pages) pages.push(at);
      else from.set(link, [at]);
    }
  }
  const faults = [...from].flatMap(([link, pages]) => {
    const [address = '', id = ''] = link.split('#');
    const ids = idsOf.get(address.replace(/\.html$/, ''));
    const there = ids ? id === '' || id === 'top' || ids.has(id) : isFile(path.join(folder, address));
    return there
      ? []
      : [`${link}, from ${pages.slice(0, 3).join(', ')}${pages.length > 3 ? ` and ${pages.length - 3} more` : ''}`];
  });
  if (faults.length > 0) {
    const more = faults.length > 20 ? `\n  and ${faults.length - 20} more` : '';
    throw new Stop(
      `${faults.length} ${faults.length === 1 ? 'link of the built site leads' : 'links of the built site lead'} nowhere:\n  ${faults.slice(0, 20).join('\n  ')}${more}`
    );
  }
  return { pages: idsOf.size, links: from.size };
}
