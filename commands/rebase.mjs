import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const tag = /<[a-zA-Z](?:[^<>"]|"[^"]*")*>/g;
const address = /(\s(?:href|src|action)="|\scontent="0; url=)(\/(?!\/)[^"]*)/g;

/**
 * Every address of this site in a page, under the folder of the host; one that is there already stays. Scripts and their data are left alone.
 * @param {string} html
 * @param {string} base
 */
export function rebasedPage(html, base) {
  const under = (/** @type {string} */ to) => (to === base || to.startsWith(`${base}/`) ? to : base + to);
  const moved = (/** @type {string} */ markup) =>
    markup.replace(tag, (one) => one.replace(address, (_, before, to) => before + under(to)));
  return html
    .split(/(<script\b[^>]*>[\s\S]*?<\/script>)/)
    .map((part, i) => (i % 2 === 0 ? moved(part) : part.replace(/^<[^>]*>/, moved)))
    .join('');
}

/**
 * The rules of a host, under its folder.
 * @param {string} text of `_headers` or `_redirects`
 * @param {string} base
 */
export const rebasedRules = (text, base) =>
  text.replace(/^\/\S*(?: \/\S*)?/gm, (paths) => paths.replace(/\/\S*/g, (one) => base + one));

/**
 * Moves a built site under a folder of its host: its pages' addresses and the host's rules. The files stay where they are: they are what
 * the folder holds.
 * @param {string} folder a built site
 * @param {string} base `/send/atlas`
 * @returns {number} pages
 */
export function rebase(folder, base) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const file = path.join(folder, page);
    writeFileSync(file, rebasedPage(readFileSync(file, 'utf8'), base));
  }
  for (const rules of ['_headers', '_redirects']) {
    const file = path.join(folder, rules);
    if (existsSync(file)) writeFileSync(file, rebasedRules(readFileSync(file, 'utf8'), base));
  }
  return pages.length;
}

/**
 * A build for a folder: Svelte sets addresses in a browser in three places, and each is given the folder there. Nothing is changed in a
 * build for the root of a host.
 * @param {string} base
 * @param {string} at the module that knows the folder
 * @returns {import('vite').Plugin[]}
 */
export function rebasedSvelte(base, at) {
  if (base === '') return [];
  const imports = `import { at as __at, rebased as __rebased } from ${JSON.stringify(at)};\n`;
  /** @type {[RegExp, string, string][]} */
  const changes = [
    [
      /elements\/attributes\.js$/,
      'export function set_attribute(element, attribute, value, skip_warning) {',
      "\nif (attribute === 'href' && typeof value === 'string' && !value.startsWith(__at('/'))) value = __at(value);"
    ],
    [/dom\/reconciler\.js$/, 'export function create_fragment_from_html(html) {', '\nhtml = __rebased(html);'],
    [/blocks\/html\.js$/, 'wrapper.innerHTML = /** @type {any} */ (', "typeof value === 'string' ? __rebased(value) : "]
  ];
  return [
    {
      name: 'rebased-svelte',
      enforce: 'pre',
      transform(code, id, options) {
        const change = changes.find(([file]) => !options?.ssr && id.includes('/svelte/src/internal/client/') && file.test(id));
        if (!change) return undefined;
        const [, after, put] = change;
        if (!code.includes(after)) throw new Error(`Svelte no longer has '${after}' in ${id}: PARITY_BASE cannot be followed.`);
        return { code: imports + code.replace(after, () => after + put), map: null };
      }
    }
  ];
}
