import { Stop } from './run.mjs';

/**
 * The folder of a host that the site will be served from.
 * @param {string | undefined} text what PARITY_BASE says
 * @returns {'' | `/${string}`} `/send/atlas`; nothing where it is not set, or is the root
 * @throws {Stop} where it is no path
 */
export function baseFrom(text) {
  const path = (text ?? '').trim().replace(/\/+$/, '');
  if (path === '') return '';
  if (!/^(\/[A-Za-z0-9._~-]+)+$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part)))
    throw new Stop(`PARITY_BASE is '${text}', which is not a path such as /send/atlas.`);
  return /** @type {`/${string}`} */ (path);
}
