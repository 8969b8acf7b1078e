/** Folder of the host that this build is made for, without a slash at its end: `/send/atlas`; empty at the root. */
export const BASE = typeof __BASE__ === 'undefined' ? '' : __BASE__;

/** An address of this site, written from its root, as this build's host has it. */
export function at(path: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? `${BASE}${path}` : path;
}

/** A path of this build's host as this site's pages know it: from the site's root. */
export function pathOf(pathname: string): string {
  return BASE !== '' && (pathname === BASE || pathname.startsWith(`${BASE}/`)) ? pathname.slice(BASE.length) || '/' : pathname;
}

/** The same of every address in markup of our own; what has its place already keeps it. */
export function rebased(html: string): string {
  if (BASE === '') return html;
  return html.replace(
    /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)/g,
    (_, before: string, path: string) => before + at(pathOf(path))
  );
}
