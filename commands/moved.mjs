import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { headersIn, policyForPages } from './headers.mjs';
import { Stop } from './run.mjs';

const isCode = /^(\d{3}|[A-Z]\d{8})$/;

/** Whether a file of a built site only leads on from a code of a council: such a page is nobody's to list, count or crawl. */
export const leadsOn = (/** @type {string} */ file) => /^councils[\\/](\d{3}|[A-Z]\d{8})\.html$/.test(file);

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
    }
  return addresses;
}

/**
 * A page that leads on without scripts: a link, and a refresh for whoever waits.
 * @param {{ code: string, address: string, name: string, policy: string, origin: string }} to
 */
export const movedPage = ({ code, address, name, policy, origin }) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="canonical" href="${origin}${address}">
<title>${name}: SEND Parity Atlas</title>
</head>
<body>
<p>${code} is a code of <a href="${address}">${name}</a>.</p>
</body>
</html>
`;

/**
 * Writes a page for every code of a council, at `/councils/<code>`, that leads to the council's, and `_redirects`, which hosts that read it
 * answer with before any page.
 * @param {string} folder a built site
 * @param {string} origin
 * @returns {number} codes
 */
export function writeMoved(folder, origin) {
  /** @type {{ code: string, dfeCode: string, name: string, slug: string, aliases: string[] }[]} */
  const councils = JSON.parse(readFileSync(path.join(folder, 'councils.json'), 'utf8'));
  const policy = policyForPages(headersIn(path.join(folder, '_headers')));
  const names = new Map(councils.map(({ slug, name }) => [`/councils/${slug}`, name.replaceAll('&', '&amp;')]));
  const addresses = addressesByCode(councils);
  for (const [code, address] of addresses)
    writeFileSync(
      path.join(folder, `councils/${code}.html`),
      movedPage({ code, address, name: names.get(address) ?? code, policy, origin })
    );
  const lines = [...addresses].map(([code, address]) => `/councils/${code} ${address} 301\n`);
  writeFileSync(path.join(folder, '_redirects'), lines.join(''));
  return addresses.size;
}
