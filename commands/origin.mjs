import { Stop } from './run.mjs';

/**
 * Where the site will be served, for the addresses that have to be whole: canonical ones, pictures to share, the sitemap.
 * @param {string | undefined} text what PARITY_ORIGIN says
 * @returns {string} `https://atlas.example`, or nothing where it is not set: addresses then begin with a slash
 */
export function originFrom(text) {
  if (text === undefined || text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname + url.search + url.hash) || url.username !== '')
    throw new Stop(`PARITY_ORIGIN is '${text}', which is not an origin such as https://atlas.example.`);
  return url.origin;
}
