import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What `/.well-known/security.txt` says (RFC 9116). It must name somebody to write to and a day on which it is stale: a year after the
 * data's, so that the same inputs write the same file.
 * @param {{ contact: string, site: string, asAt: string }} copy `site`: its whole address, or nothing; `asAt`: `2026-06-27`
 */
export function securityText({ contact, site, asAt }) {
  const [year = '', rest = ''] = [asAt.slice(0, 4), asAt.slice(4)];
  return [
    `Contact: ${contact}`,
    `Expires: ${Number(year) + 1}${rest.replace('-02-29', '-02-28')}T00:00:00Z`,
    'Preferred-Languages: en',
    ...(site === '' ? [] : [`Canonical: ${site}/.well-known/security.txt`]),
    ''
  ].join('\n');
}

/**
 * Writes it into a built site whose publisher has named a contact.
 * @param {string} folder
 * @param {string} contact
 * @param {string} site
 * @returns {boolean} whether there is one
 */
export function writeSecurity(folder, contact, site) {
  const { as_at: asAt } = JSON.parse(readFileSync(path.join(folder, 'api/index.json'), 'utf8'));
  if (contact === '' || !/^\d{4}-\d{2}-\d{2}$/.test(asAt ?? '')) return false;
  mkdirSync(path.join(folder, '.well-known'), { recursive: true });
  writeFileSync(path.join(folder, '.well-known/security.txt'), securityText({ contact, site, asAt }));
  return true;
}
