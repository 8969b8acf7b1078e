import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readHeaders } from './headers.mjs';
import { Stop } from './run.mjs';

/**
 * The host that a build is made for, where its header file differs.
 * @param {string | undefined} text what PARITY_HOST says
 * @returns {'' | 'netlify'}
 */
export function hostFrom(text) {
  const host = (text ?? '').trim().toLowerCase();
  if (host === '' || host === 'netlify') return host;
  throw new Stop(
    `PARITY_HOST is '${text}'. It may be netlify; every other host is served by the files as they are (docs/deploy.md).`
  );
}

/**
 * `_headers` for a host that joins what all rules set and takes nothing away, as Netlify does: a header that a later rule takes back is set
 * page by page instead, on every address but those of that rule.
 * @param {string} text of `_headers`
 * @param {string[]} places first parts of the site's addresses: `measures`, `embed`
 * @param {string} [base]
 */
export function spreadHeaders(text, places, base = '') {
  const rules = readHeaders(text);
  const removed = rules.flatMap(({ path: of, remove }) => remove.map((name) => ({ of, name })));
  const lines = rules.flatMap(({ path: of, set }) => {
    const wide = of === `${base}/*`;
    const kept = set.filter(([name]) => !wide || !removed.some((one) => one.name === name.toLowerCase()));
    return kept.length === 0 ? [] : [of, ...kept.map(([name, value]) => `  ${name}: ${value}`), ''];
  });
  const spread = rules
    .filter(({ path: of }) => of === `${base}/*`)
    .flatMap(({ set }) => set.filter(([name]) => removed.some((one) => one.name === name.toLowerCase())))
    .flatMap(([name, value]) => {
      const free = places.filter(
        (place) => !removed.some((one) => one.name === name.toLowerCase() && one.of.startsWith(`${base}/${place}/`))
      );
      const paths = ['/', ...free.flatMap((place) => [`/${place}`, `/${place}/*`])];
      return paths.flatMap((one) => [base + one, `  ${name}: ${value}`, '']);
    });
  return [...lines, ...spread].join('\n');
}

/**
 * Writes the built site's `_headers` as its host reads them.
 * @param {string} folder
 * @param {string} base
 * @param {'' | 'netlify'} host
 * @returns {string} which hosts, for the log
 */
export function writeHostHeaders(folder, base, host) {
  if (host === '') return 'our server and Cloudflare Pages';
  const file = path.join(folder, '_headers');
  const FIXED = '_app/immutable';
  const places = new Set([
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() && entry.name !== '_app') || /\.html$/.test(entry.name))
      .map(({ name }) => name.replace(/\.html$/, ''))
      .filter((name) => name !== 'index'),
    ...readdirSync(path.join(folder, FIXED), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${FIXED}/${name}`)
  ]);
  writeFileSync(file, spreadHeaders(readFileSync(file, 'utf8'), [...places].sort(), base));
  return 'Netlify';
}
