import { Stop } from './run.mjs';

/**
 * Where readers of this copy report an error: an e-mail address or a page. The build puts it into the site.
 * @param {string | undefined} text what PARITY_CONTACT says
 * @returns {string} `mailto:errors@atlas.example` or `https://atlas.example/contact`; nothing where it is not set
 * @throws {Stop} where it is neither
 */
export function contactFrom(text) {
  const contact = (text ?? '').trim();
  if (contact === '') return '';
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(contact)) return `mailto:${contact}`;
  if (/^mailto:[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+$/.test(contact)) return contact;
  if (URL.canParse(contact) && new URL(contact).protocol === 'https:') return contact;
  throw new Stop(
    `PARITY_CONTACT is '${contact}', which is neither an e-mail address such as errors@atlas.example nor a page such as https://atlas.example/contact.`
  );
}

/**
 * Who publishes this copy, as its readers are told.
 * @param {string | undefined} text what PARITY_PUBLISHER says
 * @returns {string} a name on one line; nothing where it is not set
 */
export function publisherFrom(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
