import path from 'node:path';

export const types = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.br': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.duckdb': 'application/octet-stream',
  '.geojson': 'application/geo+json',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.topojson': 'application/json',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.zip': 'application/zip'
};

/** @param {string} file */
export const typeOf = (file) =>
  /** @type {Record<string, string>} */ (types)[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/**
 * The path that a request asks for, decoded; undefined if it is malformed or steps outside the site.
 * @param {string} url
 */
export function pathnameOf(url) {
  try {
    const pathname = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    if (!pathname.startsWith('/') || /[\0\\]/.test(pathname)) return undefined;
    return pathname.split('/').includes('..') ? undefined : pathname.replace(/\/{2,}/g, '/');
  } catch {
    return undefined;
  }
}

/**
 * Where a path leads: a file of the site, another address (without a slash at its end, or in small letters where nothing is in capitals), or nothing.
 * @param {string} pathname
 * @param {(file: string) => boolean} isFile
 * @returns {{ file: string } | { moved: string } | undefined}
 */
export function locate(pathname, isFile) {
  const found = named(pathname, isFile);
  const small = pathname.toLowerCase();
  const meant = found || small === pathname ? undefined : named(small, isFile);
  return meant ? { moved: 'moved' in meant ? meant.moved : encodeURI(small) } : found;
}

/** What hosts read and readers do not: rules of theirs, and the page for what is not there, which its own address answers too. */
const UNSERVED = ['/_headers', '/_redirects', '/404', '/404.html'];

/**
 * @param {string} pathname
 * @param {(file: string) => boolean} isFile
 * @returns {{ file: string } | { moved: string } | undefined}
 */
function named(pathname, isFile) {
  if (UNSERVED.includes(pathname.replace(/(.)\/$/, '$1'))) return undefined;
  const name = pathname.slice(1).replace(/\/$/, '');
  if (name === '') return isFile('index.html') ? { file: 'index.html' } : undefined;
  if (!pathname.endsWith('/') && isFile(name)) return { file: name };
  if (isFile(`${name}.html`)) return pathname.endsWith('/') ? { moved: encodeURI(`/${name}`) } : { file: `${name}.html` };
  return isFile(`${name}/index.html`) ? { file: `${name}/index.html` } : undefined;
}

/**
 * The encodings that a client accepts, best first.
 * @param {string | undefined} accept
 * @returns {('br' | 'gzip')[]}
 */
export function encodings(accept = '') {
  const accepted = new Map(
    accept.split(',').map((part) => {
      const [name = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [name, quality === undefined ? 1 : Number(quality)];
    })
  );
  return /** @type {const} */ (['br', 'gzip']).filter((name) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0);
}

/**
 * The part of a file that a request asks for, both ends included: undefined where it is the whole, is no single range of bytes, or cannot be
 * read, which RFC 9110 has a server pass over; 'outside' where the file has no such part.
 * @param {string | undefined} written the header
 * @param {number} size of the file in bytes
 * @returns {{ start: number, end: number } | 'outside' | undefined}
 */
export function rangeOf(written, size) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(written?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '')
    return Number(last) === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'outside' : { start, end };
}
