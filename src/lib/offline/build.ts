/** What a build says of itself: `build.json`, written by `commands/copy.mjs`. */
export interface Build {
  /** `<data>.<build>`: the first part changes with the figures, the second with anything. */
  version: string;
  /** The day that its figures are as at, in words: '27 June 2026'; '' where it is not known. */
  asAt: string;
  /** A whole copy: how many files, the bytes that cross the wire, and those that it takes unpacked. */
  everything: { files: number; bytes: number; room: number };
  /** Hashes of the files that are neither pages nor named after what is in them, by address. */
  files: Readonly<Record<string, string>>;
}

/** The addresses of a whole copy with the bytes that cross the wire for each: `everything.json`. */
export interface Everything {
  version: string;
  files: Readonly<Record<string, number>>;
}

export type Kind = 'page' | 'fixed' | 'listed';

const STAMP = /<meta name="build" content="([^"]+)" \/>/;

/** The build that a page is of: undefined for a page of another site, or for one that no copy may hold. */
export const buildOf = (html: string): string | undefined => STAMP.exec(html.slice(0, 4000))?.[1];

/** Whether two builds, by their names, show the same figures. */
export const sameFigures = (one: string, other: string): boolean => one.split('.')[0] === other.split('.')[0];

/**
 * How a file of this site is known to be of one build: a page by its stamp, a file of `_app/immutable` by its name, any other by its hash.
 * @param path from the site's root, without the folder of the host
 * @returns undefined for what no copy holds: charts to embed, the API, feeds, downloads
 */
export function kindOf(path: string, build: Pick<Build, 'files'>): Kind | undefined {
  if (path.startsWith('/_app/immutable/')) return 'fixed';
  if (Object.hasOwn(build.files, path)) return 'listed';
  return mayBePage(path) ? 'page' : undefined;
}

/** Whether an address may be that of a page which a copy holds. */
export const mayBePage = (path: string): boolean =>
  !/^\/(api|embed|feeds|social|_app)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);

/** Whether a kept file is a page to list for a reader: all but the page that lists them. */
export const isListed = (path: string): boolean => mayBePage(path) && path !== '/offline';

/** An address as it is kept: without a slash at its end. */
export const keyOf = (path: string): string => path.replace(/(.)\/+$/, '$1');

/** Why a file that came is not taken for one of a build; undefined where it is whole and of that build. */
export async function faultOf(
  path: string,
  { ok, type, bytes }: { ok: boolean; type: string; bytes: Uint8Array<ArrayBuffer> },
  build: Pick<Build, 'files' | 'version'>
): Promise<'missing' | 'another' | undefined> {
  if (!ok) return 'missing';
  const kind = kindOf(path, build);
  const isPage = type.includes('text/html');
  if (kind === 'page') {
    const html = new TextDecoder().decode(bytes);
    return isPage && buildOf(html) === build.version && /<\/html>\s*$/.test(html) ? undefined : 'another';
  }
  if (isPage || bytes.length === 0) return 'another';
  return kind === 'fixed' || (await hashOf(bytes)) === build.files[path] ? undefined : 'another';
}

/** The first six letters of the SHA-256 of a file, in base64url, as `commands/copy.mjs` writes them. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(a, b, c, d, e))
    .slice(0, 6)
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** The files of `_app/immutable` that a page or a stylesheet names, as addresses from the site's root. */
export function fixedIn(text: string): string[] {
  const found = text.matchAll(/\/_app\/immutable\/[^"'()\s\\]+/g);
  return [...new Set([...found].map(([path]) => path))];
}
