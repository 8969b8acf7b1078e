import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { headersIn, policyForPages } from './headers.mjs';
import { Stop } from './run.mjs';

const isCode = /^(\d{3}|[A-Z]\d{8})$/;
const LEADS_ON = '<meta http-equiv="refresh"';
const IS_NO_COUNCIL = '<meta name="leads-on"';

/**
 * Whether a page of a built site only leads on from another spelling of an address: such a page is nobody's to list, count or crawl.
 * @param {string} file where it lies in the site
 * @param {string} folder the site
 */
export function leadsOn(file, folder) {
  if (!/^councils[\\/][^\\/]+\.html$/.test(file)) return false;
  const page = openSync(path.join(folder, file), 'r');
  const start = Buffer.alloc(1000);
  readSync(page, start);
  closeSync(page);
  const head = start.toString('utf8');
  return head.includes(LEADS_ON) || head.includes(IS_NO_COUNCIL);
}

/**
 * A name as an address writes it: `Devon County Council` → `devon-county-council`.
 * @param {string} name
 */
const slugOf = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|['’.]/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The codes that a council goes by, and its address: those of ONS, old and new, and DfE's.
 * @param {{ code: string, dfeCode: string, slug: string, aliases: string[] }[]} councils
 * @returns {Map<string, string>}
 */
export function addressesByCode(councils) {
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const { code, dfeCode, slug, aliases } of councils)
    for (const one of [code, dfeCode, ...aliases].filter((written) => isCode.test(written))) {
      const address = `/councils/${slug}`;
      if ((addresses.get(one) ?? address) !== address) throw new Stop(`Two councils have the code ${one}.`);
      addresses.set(one, address);
      addresses.set(one.toLowerCase(), address);
    }
  return addresses;
}

/**
 * Other spellings of the addresses of councils in force: their names, with 'council' or not, and other names of theirs, in capitals as people write them and in
 * small letters. What two councils may be called, and what is the address of a page, leads nowhere.
 * @param {{ name: string, slug: string, kind?: string, aliases: string[], to?: string }[]} councils
 * @param {ReadonlySet<string>} pages the addresses that are pages
 * @returns {Map<string, string>}
 */
export function addressesByName(councils, pages) {
  /** @type {Map<string, Set<string>>} */
  const all = new Map();
  for (const { name, slug, kind, aliases, to = '' } of councils.filter(({ to: end = '' }) => end === '')) {
    const capitals = slug.replace(/(^|-)(?!(?:and|of|on|upon|with|the)-)[a-z]/g, (letter) => letter.toUpperCase());
    const official = [`${slug}-council`, ...(kind === 'county' ? [`${slug}-county-council`] : [])];
    const names = [name, ...official, ...aliases.filter((alias) => !isCode.test(alias))].map(slugOf);
    for (const written of [capitals, slug.toUpperCase(), ...names.flatMap((one) => [one, one.toLowerCase()])])
      if (written !== '' && to === '') all.set(written, (all.get(written) ?? new Set()).add(`/councils/${slug}`));
  }
  return new Map(
    [...all].flatMap(([written, [address, other]]) => (address && !other && !pages.has(written) ? [[written, address]] : []))
  );
}

/** @param {string} text */
const inHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {{ title: string, head: string, body: string, policy: string }} page
 */
const pageOf = ({ title, head, body, policy }) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
${head}
<meta name="viewport" content="width=device-width">
<style>:root{color-scheme:light dark}body{max-width:65ch;margin:3rem auto;padding:0 1.25rem;font:1.0625rem/1.5 sans-serif}</style>
<meta name="robots" content="noindex">
<title>${inHtml(title)}: SEND Parity Atlas</title>
</head>
<body>
${body}
<p><a href="/">SEND Parity Atlas</a></p>
</body>
</html>
`;

/**
 * A page that leads on without scripts: a link, and a refresh for whoever waits.
 * @param {{ says: string, address: string, name: string, policy: string, origin: string }} to
 */
export const movedPage = ({ says, address, name, policy, origin }) =>
  pageOf({
    title: name,
    head: `${LEADS_ON} content="0; url=${address}">\n<link rel="canonical" href="${origin}${address}">`,
    body: `<p>${says} <a href="${address}">${inHtml(name)}</a>.</p>`,
    policy
  });

/**
 * A page for a council that is not in force yet: it says since when it is one, and leads to those that are responsible until then.
 * @param {{ name: string, from: string, now: { name: string, slug: string }[], policy: string }} coming
 */
export const comingPage = ({ name, from, now, policy }) => {
  const day = new Date(`${from}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
  const links = now.map((one) => `<a href="/councils/${one.slug}">${inHtml(one.name)}</a>`).join(', ');
  return pageOf({
    title: name,
    head: `${IS_NO_COUNCIL} content="coming">`,
    body: `<h1>${inHtml(name)}</h1>\n<p>${inHtml(name)} is not a council until ${day}. Until then its area is in ${links}, and the figures are there.</p>`,
    policy
  });
};

/**
 * Writes the pages, at `/councils/<code or name>`, that lead to a council's, and `_redirects`, which hosts that read it answer with before
 * any page. A council that is to come has a page that says so.
 * @param {string} folder a built site
 * @param {string} origin
 * @returns {number} pages written
 */
export function writeMoved(folder, origin) {
  /** @type {{ code: string, dfeCode: string, name: string, slug: string, kind?: string, aliases: string[], to?: string }[]} */
  const councils = JSON.parse(readFileSync(path.join(folder, 'councils.json'), 'utf8'));
  /** @type {{ coming: { name: string, from: string, replaces: string[] }[] }} */
  const { coming } = JSON.parse(readFileSync(path.join(folder, 'places.json'), 'utf8'));
  const policy = policyForPages(headersIn(path.join(folder, '_headers')));
  const names = new Map(councils.map(({ slug, name }) => [`/councils/${slug}`, name]));
  const pages = new Set(councils.map(({ slug }) => slug));
  const codes = addressesByCode(councils);
  const addresses = [
    ...[...codes].map(([written, address]) => ({ written, address, says: `${written} is a code of` })),
    ...[...addressesByName(councils, new Set([...pages, ...codes.keys()]))].map(([written, address]) => ({
      ...{ written, address },
      says: 'This page is at another address:'
    }))
  ];
  let wrote = 0;
  /* On a disk that does not tell capitals from small letters, a page that is there already is not written over. */
  const write = (/** @type {string} */ written, /** @type {string} */ page) => {
    const file = path.join(folder, `councils/${written}.html`);
    if (existsSync(file) && !leadsOn(path.relative(folder, file), folder)) return;
    writeFileSync(file, page);
    wrote++;
  };
  for (const { written, address, says } of addresses)
    write(written, movedPage({ says, address, name: names.get(address) ?? written, policy, origin }));
  for (const { name, from, replaces } of coming) {
    const now = councils.filter(({ code }) => replaces.includes(code));
    for (const written of new Set([slugOf(name), slugOf(name).toLowerCase()]))
      write(written, comingPage({ name, from, now, policy }));
  }
  writeFileSync(
    path.join(folder, '_redirects'),
    addresses.map(({ written, address }) => `/councils/${written} ${address} 301\n`).join('')
  );
  return wrote;
}
